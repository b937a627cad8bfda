import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Move, Snapshot } from '#kit/exercise.ts';
import { replay } from '#kit/replay.ts';
import type { Lang } from '#kit/text.ts';
import { courseSet, provable, variantOf, walk } from './fixture.test-support.ts';
import { exercise } from './index.ts';
import type { CleanContext } from './machine.ts';
import { words } from './words.ts';
import View, { whole } from './view.tsx';

await whole();

const html = (set: ReturnType<typeof courseSet>, snapshot: Snapshot<CleanContext>, lang: Lang, readOnly = false): string =>
  renderToStaticMarkup(
    <View snapshot={snapshot} send={() => undefined} set={set} lang={lang} words={words[lang]} findings={snapshot.context.found} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />,
  );

describe.each(['subsidy-cleaning', 'check-digits', 'entity-match'])('the view of %s', (name) => {
  const set = courseSet(name);
  const variant = variantOf(set, 4);
  const moves = provable.solve(walk(variant, []).snapshot as never) as readonly Move[];
  const standings = replay(exercise, variant, moves).steps.map(({ snapshot }) => snapshot as Snapshot<CleanContext>);
  const [first, middle, last] = [standings[0], standings.find(({ value }) => value === 'ruling'), standings.at(-1)] as readonly [Snapshot<CleanContext>, Snapshot<CleanContext>, Snapshot<CleanContext>];
  it.each(['zh', 'en'] as const)('has words for all it shows, on the whole way (%s)', (lang) => {
    for (const snapshot of [first, middle, last]) expect(html(set, snapshot, lang)).not.toMatch(/undefined|NaN|\{[a-z]+\}|\[object/u);
  });
  it('answers to nothing where it is only read', () => {
    for (const snapshot of [first, middle, last]) {
      const controls = html(set, snapshot, 'zh', true).replace(/<fieldset[^>]*disabled=""[\s\S]*?<\/fieldset>/gu, '').match(/<(?:button|select|input)[^>]*>/gu) ?? [];
      expect(controls.filter((tag) => !tag.includes('disabled=""'))).toEqual([]);
    }
  });
  it('shows the trail as text at the end, a line for each thing done', () => {
    const text = /<textarea[^>]*>([^<]*)</u.exec(html(set, last, 'zh'))?.[1] ?? '';
    expect(text).toContain(set.title.zh);
    expect(text.trim().split('\n').length).toBeGreaterThan(Object.keys(last.context.rulings).length);
  });
  it('keeps each number of a row apart from its name, so that rows with one name can be told apart', () => {
    expect(html(set, middle, 'zh')).toMatch(/第 \d+(?:、\d+)* 行 · /u);
  });
});

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { withProof, type Snapshot } from '#kit/exercise.ts';
import { begin, replay } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import type { Lang } from '#kit/text.ts';
import { exercise } from './index.ts';
import type { ShareContext } from './machine.ts';
import { full, fullNames } from './set-reader.test-support.ts';
import View from './view.tsx';
import { words } from './words.ts';

const { solve, moves } = await withProof(exercise);
const html = (snapshot: Snapshot<ShareContext>, lang: Lang, readOnly: boolean): string =>
  renderToStaticMarkup(
    <View snapshot={snapshot} send={() => undefined} set={snapshot.context.variant.set} lang={lang} words={words[lang]} findings={snapshot.context.found} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />,
  );

describe.each(fullNames)('the view of %s', (name) => {
  const variant = exercise.vary(full(name), seedOf({ course: 'c', set: name, code: 'v', nonce: '', n: 1 }));
  const start = begin(exercise, variant);
  const solution = solve(start.snapshot as never);
  const wrong = moves(start.snapshot as never).slice(1, 2);
  const standings = [replay(exercise, variant, solution).steps, replay(exercise, variant, [...wrong, ...solution.filter(({ paper }) => paper !== wrong[0]?.['paper']).slice(0, 6)]).steps].flat();

  it('is drawn in both languages without a gap in its words', () => {
    for (const { snapshot } of standings) {
      for (const lang of ['zh', 'en'] as const) expect(html(snapshot as never, lang, false)).not.toMatch(/undefined|NaN|\{[a-z]+\}| style="/u);
    }
  });
  it('has no Chinese in its English', () => {
    for (const { snapshot } of standings) expect(html(snapshot as never, 'en', false)).not.toMatch(/\p{Script=Han}/u);
  });
  it('answers to nothing where it is only read', () => {
    for (const { snapshot } of standings) {
      const page = html(snapshot as never, 'zh', true);
      expect(page.replace(/<fieldset[^>]*disabled=""[\s\S]*<\/fieldset>/gu, '').match(/<button|<input|<select(?![^>]*disabled)/gu)).toBeNull();
      expect(page).not.toMatch(/tabindex="0" role="gridcell"|role="gridcell"[^>]*tabindex/u);
    }
  });
});

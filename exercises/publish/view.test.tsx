import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { withProof, type Snapshot } from '#kit/exercise.ts';
import { begin, replay } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import type { Lang } from '#kit/text.ts';
import { exercise } from './index.ts';
import type { PublishContext } from './machine.ts';
import { visits } from './set-reader.test-support.ts';
import View from './view.tsx';
import { words } from './words.ts';

const { solve } = await withProof(exercise);
const html = (snapshot: Snapshot<PublishContext>, lang: Lang, readOnly: boolean): string =>
  renderToStaticMarkup(
    <View snapshot={snapshot} send={() => undefined} set={visits} lang={lang} words={words[lang]} findings={snapshot.context.found} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />,
  );

describe('the view of publish-visits', () => {
  const variant = exercise.vary(visits, seedOf({ course: 'c', set: 'v', code: 'v', nonce: '', n: 1 }));
  const { steps } = replay(exercise, variant, solve(begin(exercise, variant).snapshot as never));

  it('is drawn in both languages without a gap in its words', () => {
    for (const { snapshot } of steps) for (const lang of ['zh', 'en'] as const) expect(html(snapshot as never, lang, false)).not.toMatch(/undefined|NaN|\{[a-z]+\}| style="/u);
  });
  it('has no Chinese in its English', () => {
    for (const { snapshot } of steps) expect(html(snapshot as never, 'en', false)).not.toMatch(/\p{Script=Han}/u);
  });
  it('answers to nothing where it is only read', () => {
    for (const { snapshot } of steps) {
      const page = html(snapshot as never, 'zh', true).replace(/<fieldset[^>]*disabled=""[\s\S]*?<\/fieldset>/gu, '');
      expect(page.match(/<button(?![^>]*disabled)|<input|<select/gu)).toBeNull();
    }
  });
  it('prints neither a name nor a small figure once the check is passed', () => {
    const after = steps.filter(({ snapshot }) => (snapshot.context as PublishContext).gate > 2);
    expect(after.length).toBeGreaterThan(20);
    for (const { snapshot } of after) {
      const page = html(snapshot as never, 'zh', false);
      expect(page).not.toMatch(/100770\d+/u);
      for (const [, figure = ''] of page.matchAll(/class="numeric"[^>]*>(\d+)</gu)) expect(Number(figure)).toBeGreaterThanOrEqual(10);
    }
  });
});

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { escaped } from '#kit/kind.test-support.ts';
import type { Lang } from '#kit/text.ts';
import type { Snapshot } from '#kit/exercise.ts';
import { begin, replay } from '#kit/replay.ts';
import { courseSets, draw } from './fixture.test-support.ts';
import { exercise } from './index.ts';
import type { InspectContext } from './machine.ts';
import { nameOf } from './naming.ts';
import { proof } from './proof.ts';
import View from './view.tsx';
import { words } from './words.ts';

const html = (snapshot: Snapshot<InspectContext>, lang: Lang, readOnly = false): string =>
  renderToStaticMarkup(<View snapshot={snapshot} send={() => undefined} set={snapshot.context.variant.set} lang={lang} words={words[lang]} findings={snapshot.context.found} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />);

describe.each(courseSets)('the view of %s', (_, set) => {
  const variant = draw(set, 3);
  const states = replay(exercise, variant, proof.solve(begin(exercise, variant).snapshot as never)).steps.map(({ snapshot }) => snapshot as Snapshot<InspectContext>);
  it.each(['zh', 'en'] as const)('gives each passage and each line of the list a button of its own name (%s)', (lang) => {
    const page = html(states[0] as Snapshot<InspectContext>, lang);
    for (const dealt of variant.passages) {
      if (dealt.state !== 'absent') expect(page).toContain(`aria-label="${escaped(nameOf(dealt, lang))}"`);
      const { element } = dealt.passage;
      if (element !== undefined) expect(page).toContain(`aria-label="${escaped(element[lang])}"`);
    }
    const names = [...page.matchAll(/<button[^>]*aria-label="([^"]+)"/gu)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
  it('answers no press when it is only read, and none after the end', () => {
    for (const snapshot of states) expect(html(snapshot, 'en', true)).not.toMatch(/<button|<select/u);
    expect(html(states.at(-1) as Snapshot<InspectContext>, 'zh')).not.toContain('<button');
  });
  it('says nothing in Chinese on an English page', () => {
    for (const snapshot of states) expect(html(snapshot, 'en').replaceAll('>文<', '><')).not.toMatch(/\p{Script=Han}/u);
  });
});

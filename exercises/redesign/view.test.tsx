import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { escaped } from '#kit/kind.test-support.ts';
import type { Lang } from '#kit/text.ts';
import type { Snapshot } from '#kit/exercise.ts';
import { begin, replay } from '#kit/replay.ts';
import { drive } from './drive.ts';
import { courseSets, draw } from './fixture.test-support.ts';
import { exercise } from './index.ts';
import type { RedesignContext } from './machine.ts';
import { proof } from './proof.ts';
import View from './view.tsx';
import { words } from './words.ts';

const html = (snapshot: Snapshot<RedesignContext>, lang: Lang, readOnly = false): string =>
  renderToStaticMarkup(<View snapshot={snapshot} send={() => undefined} set={snapshot.context.variant.set} lang={lang} words={words[lang]} findings={snapshot.context.found} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />);

describe.each(courseSets)('the view of %s', (_, set) => {
  const variant = draw(set, 3);
  const states = replay(exercise, variant, proof.solve(begin(exercise, variant).snapshot as never)).steps.map(({ snapshot }) => snapshot as Snapshot<RedesignContext>);
  it.each(['zh', 'en'] as const)('shows every control that drive.ts presses, by its name (%s)', (lang) => {
    for (const snapshot of states) {
      const page = html(snapshot, lang);
      for (const move of proof.moves(snapshot as never)) {
        const [press] = drive(move, snapshot as never, words[lang], lang);
        const name = escaped(press?.name ?? '?');
        expect([`aria-label="${name}"`, `>${name}</button>`, `>${name}</label>`].some((one) => page.includes(one)), `${move.type} ${name}`).toBe(true);
      }
    }
  });
  it('answers no press when it is only read, and none after the end', () => {
    for (const snapshot of states) expect(html(snapshot, 'en', true)).not.toMatch(/<button|<select/u);
    expect(html(states.at(-1) as Snapshot<RedesignContext>, 'zh')).not.toMatch(/<button|<select/u);
  });
  it('says nothing in Chinese on an English page', () => {
    for (const snapshot of states) expect(html(snapshot, 'en')).not.toMatch(/\p{Script=Han}/u);
  });
  it('shows two other designs on the maps once it is done, where some paper can be promised or copied', () => {
    const isTurning = variant.papers.some(({ state }) => state.ways.includes('promise') && state.ways.includes('copy'));
    expect(html(states[0] as Snapshot<RedesignContext>, 'zh')).not.toContain('redesign-other');
    expect(html(states.at(-1) as Snapshot<RedesignContext>, 'zh').match(/redesign-other/gu) ?? []).toHaveLength(isTurning ? 4 : 0);
  });
});

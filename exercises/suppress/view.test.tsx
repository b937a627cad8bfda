import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { escaped } from '#kit/kind.test-support.ts';
import type { Lang } from '#kit/text.ts';
import { withProof, type Move, type Snapshot } from '#kit/exercise.ts';
import { begin, replay } from '#kit/replay.ts';
import { drive } from './drive.ts';
import { courseSets, draw, readSet } from './fixture.test-support.ts';
import { exercise as kind } from './index.ts';
import { words } from './words.ts';
import type { SuppressContext } from './machine.ts';
import View from './view.tsx';

const exercise = await withProof(kind);

const set = readSet('bus-small-cells', courseSets);
const variant = draw(set, 3);
const solution = exercise.solve(begin(exercise, variant).snapshot as never);
const wrong: readonly Move[] = solution.filter(({ type }) => type !== 'table.submit').slice(0, -1);
const standings = (moves: readonly Move[]): readonly Snapshot<SuppressContext>[] =>
  replay(exercise, variant, moves).steps.map(({ snapshot }) => snapshot as Snapshot<SuppressContext>);

const html = (snapshot: Snapshot<SuppressContext>, lang: Lang, readOnly = false): string =>
  renderToStaticMarkup(
    <View snapshot={snapshot} send={() => undefined} set={set} lang={lang} words={words[lang]} findings={snapshot.context.found} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />,
  );


describe('the view of suppress', () => {
  it.each(['zh', 'en'] as const)('shows every control that drive.ts presses, by its name, on the whole way (%s)', (lang) => {
    for (const snapshot of [...standings(solution), ...standings([...wrong, { type: 'table.submit' }])]) {
      const page = html(snapshot, lang);
      for (const move of exercise.moves(snapshot as never)) {
        const [press] = drive(move, snapshot as never, words[lang], lang);
        const name = escaped(press?.name ?? '?');
        expect(page).toContain(press?.role === 'gridcell' ? `aria-label="${name}"` : `>${name}</button>`);
      }
    }
  });
  it('gives each figure a name of its own', () => {
    for (const snapshot of standings(solution)) {
      const names = [...html(snapshot, 'zh').matchAll(/role="gridcell"[^>]*aria-label="([^"]+)"/gu)].map(([, name]) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBe(36);
    }
  });
  it('prints no hidden value in the released table', () => {
    const last = standings(solution).at(-1) as Snapshot<SuppressContext>;
    const page = html(last, 'zh');
    expect(page.match(/＊<\/td>/gu)).toHaveLength(last.context.marked.length + last.context.withheld.length);
    expect(page).not.toContain('<small>');
  });
  it('answers no press when it is only read', () => {
    for (const snapshot of standings(solution)) {
      const page = html(snapshot, 'en', true);
      expect(page.match(/<button(?![^>]*disabled)/gu)).toBeNull();
    }
  });
});

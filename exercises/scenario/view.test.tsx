import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Move, Snapshot } from '#kit/exercise.ts';
import { escaped } from '#kit/kind.test-support.ts';
import { replay } from '#kit/replay.ts';
import type { Lang } from '#kit/text.ts';
import { drive } from './drive.ts';
import { draw, end, exercise, full, go, read, start } from './fixture.test-support.ts';
import type { ScenarioContext } from './machine.ts';
import View from './view.tsx';
import { words } from './words.ts';

const set = full['flood-night'];
const variant = draw(set, 3);
const standings = (moves: readonly Move[]): readonly Snapshot<ScenarioContext>[] => replay(exercise, variant, moves).steps.map(({ snapshot }) => snapshot as Snapshot<ScenarioContext>);
const idle: readonly Move[] = [go, ...set.rounds.flatMap((_, n) => (n === 0 ? [end] : [read, end]))];

const html = (snapshot: Snapshot<ScenarioContext>, lang: Lang, readOnly = false): string =>
  renderToStaticMarkup(
    <View snapshot={snapshot} send={() => undefined} set={set} lang={lang} words={words[lang]} findings={exercise.findings(snapshot as never)} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />,
  );

describe('the view of scenario', () => {
  it.each(['zh', 'en'] as const)('shows every control that drive.ts presses, by its name, on the whole way (%s)', (lang) => {
    const all = [...standings(exercise.solve(start(variant).snapshot as never)), ...standings(idle)];
    for (const snapshot of all) {
      const page = html(snapshot, lang);
      expect(page).not.toMatch(/undefined|NaN|\{(?:n|of|hands)\}/u);
      for (const move of exercise.moves(snapshot as never)) expect(page).toContain(`>${escaped(drive(move, snapshot as never, words[lang], lang)[0]?.name ?? '?')}</button>`);
    }
  });
  it('answers no press when it is only read', () => {
    for (const snapshot of standings(idle)) expect(html(snapshot, 'zh', true)).not.toContain('<button');
  });
  it('offers each round to go back to, and says of each line whether it held', () => {
    const page = html(standings(idle).at(-1) as Snapshot<ScenarioContext>, 'en');
    expect(page.match(/Back to round/gu)).toHaveLength(6);
    expect(page.match(/data-holds=/gu)).toHaveLength(set.bottoms.length);
  });
});

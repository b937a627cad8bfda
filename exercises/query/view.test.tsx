import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Move, Snapshot } from '#kit/exercise.ts';
import { escaped } from '#kit/kind.test-support.ts';
import { replay } from '#kit/replay.ts';
import type { Lang } from '#kit/text.ts';
import { drive } from './drive.ts';
import { courseSet, draw, exercise, foundIn, solutionOf, tiny, walk } from './fixture.test-support.ts';
import type { QueryContext } from './machine.ts';
import type { QueryVariant } from './variant.ts';
import View from './view.tsx';
import { words } from './words.ts';

const standings = (variant: QueryVariant, moves: readonly Move[]): readonly Snapshot<QueryContext>[] => replay(exercise, variant, moves).steps.map(({ snapshot }) => snapshot as Snapshot<QueryContext>);

const html = (snapshot: Snapshot<QueryContext>, lang: Lang, readOnly = false): string =>
  renderToStaticMarkup(<View snapshot={snapshot} send={() => undefined} set={snapshot.context.variant.set} lang={lang} words={words[lang]} findings={exercise.findings(snapshot as never)} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />);


describe('the view of query', () => {
  const sets = [tiny, courseSet('city-operations-one-network/sets/bus-figures'), courseSet('hotline-closed-loop/sets/hotline-proactive')];
  it.each(['zh', 'en'] as const)('shows every control that drive.ts presses, by its name, on the whole way (%s)', (lang) => {
    for (const set of sets) for (const snapshot of standings(draw(set, 2), solutionOf(draw(set, 2)))) {
      const page = html(snapshot, lang);
      for (const move of exercise.moves(snapshot as never)) {
        const presses = drive(move, snapshot as never, words[lang], lang);
        expect([move.type, presses.length > 0]).toEqual([move.type, true]);
        for (const { role, name, choose } of presses) {
          const text = escaped(name);
          expect(page).toContain(role === 'button' ? `>${text}</button>` : role === 'combobox' ? `>${text}</label>` : text);
          if (choose !== undefined && move.type !== 'filter.set') expect(page).toContain(`>${escaped(choose)}</option>`);
        }
      }
      expect(page).not.toMatch(/undefined|NaN|\{[a-z]+\}/u);
    }
  });
  it('answers no press when it is only read', () => {
    for (const set of sets) for (const snapshot of standings(draw(set, 1), solutionOf(draw(set, 1)))) {
      const page = html(snapshot, 'en', true).replaceAll(/<fieldset[^>]*disabled=""[^>]*>.*?<\/fieldset>/gu, '');
      expect(page.match(/<(?:button|select|input)(?![^>]*disabled)/gu)).toBeNull();
    }
  });
  it('marks the part that is to be corrected', () => {
    const variant = draw(tiny, 1);
    const wrong = solutionOf(variant).map((move): Move => (move.type === 'confidence.state' ? { type: move.type, reason: move['reason'] === 'short' ? 'small' : 'short' } : move));
    const end = walk(variant, wrong);
    expect(foundIn(end).map(({ code }) => code)).toEqual(['wrong-confidence']);
    expect(html(end.snapshot as Snapshot<QueryContext>, 'zh')).toContain('待改');
  });
});

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Move, Snapshot } from '#kit/exercise.ts';
import { escaped } from '#kit/kind.test-support.ts';
import { replay } from '#kit/replay.ts';
import type { Lang } from '#kit/text.ts';
import { because } from './because.ts';
import { drive } from './drive.ts';
import { draw, exercise, solutionOf, tiny, vitals } from './fixture.test-support.ts';
import type { MonitorContext } from './machine.ts';
import type { MonitorMove } from './schema.ts';
import type { MonitorVariant } from './variant.ts';
import View from './view.tsx';
import { words } from './words.ts';

const standings = (variant: MonitorVariant, moves: readonly Move[]): readonly Snapshot<MonitorContext>[] => replay(exercise, variant, moves).steps.map(({ snapshot }) => snapshot as Snapshot<MonitorContext>);

const html = (snapshot: Snapshot<MonitorContext>, lang: Lang, readOnly = false): string =>
  renderToStaticMarkup(<View snapshot={snapshot} send={() => undefined} set={snapshot.context.variant.set} lang={lang} words={words[lang]} findings={exercise.findings(snapshot as never)} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />);


describe('the view of monitor', () => {
  it.each(['zh', 'en'] as const)('shows every control that drive.ts presses, by its name, on the whole way (%s)', (lang) => {
    for (const set of [tiny, vitals]) for (const snapshot of standings(draw(set, 2), solutionOf(draw(set, 2)))) {
      const page = html(snapshot, lang);
      for (const move of exercise.moves(snapshot as never)) {
        const presses = drive(move, snapshot as never, words[lang], lang);
        expect([move.type, presses.length > 0]).toEqual([move.type, true]);
        for (const { role, name, choose } of presses) {
          expect(page).toContain(role === 'button' ? `>${escaped(name)}</button>` : role === 'combobox' ? `>${escaped(name)}</label>` : escaped(name));
          if (choose !== undefined) expect(page).toContain(`>${escaped(choose)}</option>`);
        }
      }
      expect(page).not.toMatch(/undefined|NaN|\{[a-z]+\}/u);
    }
  });
  it('answers no press when it is only read', () => {
    for (const snapshot of standings(draw(vitals, 1), solutionOf(draw(vitals, 1)))) {
      const page = html(snapshot, 'en', true).replaceAll(/<fieldset[^>]*disabled=""[^>]*>.*?<\/fieldset>/gu, '');
      expect(page.match(/<(?:button|select|input)(?![^>]*disabled)/gu)).toBeNull();
    }
  });
  it('writes over every twin that was refused that it is not to be used for decisions', () => {
    const last = standings(draw(vitals, 1), solutionOf(draw(vitals, 1))).at(-1) as Snapshot<MonitorContext>;
    const refused = Object.values(last.context.verdicts).filter(({ verdict }) => verdict === 'refuse').length;
    expect(html(last, 'zh').match(/模型不可用于处置决策<\/p>/gu)).toHaveLength(refused);
  });
});

describe('why the solution does what it does', () => {
  it('tells every act in both languages, with its ground', () => {
    for (const set of [tiny, vitals]) {
      const variant = draw(set, 1);
      const solution = solutionOf(variant);
      const steps = standings(variant, solution);
      solution.forEach((move, at) => {
        const told = because(steps[at] as Snapshot<MonitorContext>, move as MonitorMove);
        if (move.type.endsWith('.submit') || move.type === 'consequence.read') return;
        expect([move.type, told?.ground === undefined]).toEqual([move.type, false]);
        for (const lang of ['zh', 'en'] as const) expect(`${told?.what[lang]}${told?.why?.[lang] ?? ''}`).not.toMatch(/undefined|\{[a-z]+\}/u);
      });
    }
  });
});

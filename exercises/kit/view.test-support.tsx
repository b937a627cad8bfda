// For the tests of kinds only: what holds of every view that draws a whole way of the solution.
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { AnyExercise, Finding, Provable, Snapshot, Words } from './exercise.ts';
import { escaped } from './kind.test-support.ts';
import { begin, replay } from './replay.ts';
import type { BaseSet } from './set.ts';
import type { Lang } from './text.ts';
import { seedOf } from './variant.ts';
import type { Drive, View, ViewProps } from './view-props.ts';

export interface Viewed {
  readonly name: string;
  readonly exercise: AnyExercise;
  readonly proof: Pick<Provable, 'moves' | 'solve'>;
  readonly drive: Drive;
  readonly view: View;
  readonly words: Words;
  readonly set: BaseSet;
}

/** Its controls bear the names that drive.ts presses, it answers nothing when only read, and it speaks one language. */
export const describeView = ({ name, exercise, proof, drive, view, words, set }: Viewed): void => {
  const Drawn = view as unknown as ComponentType<ViewProps>;
  const standings = (n: number): readonly Snapshot[] => {
    const variant = exercise.vary(set, seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n }));
    return replay(exercise, variant, proof.solve(begin(exercise, variant).snapshot as never)).steps.map(({ snapshot }) => snapshot);
  };
  const html = (snapshot: Snapshot, lang: Lang, readOnly = false): string => {
    const findings: readonly Finding[] = exercise.findings(snapshot as never);
    return renderToStaticMarkup(<Drawn snapshot={snapshot} send={() => undefined} set={set} lang={lang} words={words[lang]} findings={findings} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />);
  };

  describe(`the view of ${name}`, () => {
    it.each(['zh', 'en'] as const)('shows the control that drive.ts presses first for each move, by its name, on the whole way (%s)', (lang) => {
      for (const snapshot of standings(3)) {
        const page = html(snapshot, lang);
        for (const move of proof.moves(snapshot as never)) {
          const [press] = drive(move, snapshot as never, words[lang], lang);
          expect(page, move.type).toContain(escaped(press?.name ?? '?'));
          if (press?.choose !== undefined) expect(page).toContain(`>${escaped(press.choose)}</option>`);
        }
      }
    });
    it('answers no press when it is only read', () => {
      for (const snapshot of standings(4)) {
        const page = html(snapshot, 'zh', true);
        expect(page.replace(/<fieldset[^>]*disabled[\s\S]*?<\/fieldset>/gu, '').match(/<(?:button|select|input)(?![^>]*disabled)/gu)).toBeNull();
      }
    });
    it('speaks English only in English', () => {
      for (const snapshot of standings(5)) expect(html(snapshot, 'en')).not.toMatch(/\p{Script=Han}/u);
    });
  });
};

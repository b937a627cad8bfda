// Two ways to be shown: the kind's tiny set done in a few steps, and, after honest tries, one's own set solved.
import { useEffect, useState, type ReactElement } from 'react';
import { begin, isRefusal, step, type Standing } from '#kit/replay.ts';
import type { AnyExercise, Move, Words } from '#kit/exercise.ts';
import type { BaseSet } from '#kit/set.ts';
import { seedOf } from '#kit/variant.ts';
import type { Lang } from '#kit/text.ts';
import type { View, ViewProps } from '#kit/view-props.ts';
import { endsOf, Steps } from '#kit/view/Steps.tsx';
import { stateName } from '#kit/replay.ts';
import { kinds, type KindId } from '#kinds';
import type { ExerciseWords } from '#words/exercise.ts';
import type { Desk } from './desk.ts';
import { kindView } from './kind-view.ts';
import { Panel } from './parts.tsx';
import { tinySet } from './set-source.ts';

interface Shared {
  readonly own: ExerciseWords;
  readonly lang: Lang;
  readonly close: () => void;
  readonly cite: ViewProps['cite'];
}

interface Step {
  /** The move that led here; undefined at the start. */
  readonly move?: Move;
  readonly standing: Standing;
}

/** Everywhere a solution passes, from `standing` on. */
const solved = (exercise: AnyExercise, standing: Standing): readonly Step[] => {
  const steps: Step[] = [{ standing }];
  for (const move of exercise.solve(standing.snapshot as never)) {
    const next = step(exercise, (steps.at(-1) as Step).standing, move);
    if (isRefusal(next)) break;
    steps.push({ move, standing: next });
  }
  return steps;
};

interface Loaded {
  readonly exercise: AnyExercise;
  readonly words: Words;
  readonly view: View;
  readonly contents: BaseSet;
  readonly steps: readonly Step[];
}

const load = async (base: string, kind: KindId): Promise<Loaded> => {
  const [{ exercise, words }, view, file] = await Promise.all([kinds[kind].logic(), kindView(kind), tinySet(base, kind)]);
  const { contents } = file;
  const variant = exercise.vary(contents, seedOf({ course: 'tiny', set: kind, code: 'local-show', nonce: '', n: 1 }));
  return { exercise, words, view, contents, steps: solved(exercise, begin(exercise, variant)) };
};

/** The buttons stand above the picture, so that they stay in place while it changes below them. */
export const ShowMe = ({ own, lang, close, cite, base, kind }: Shared & { readonly base: string; readonly kind: KindId }): ReactElement => {
  const [loaded, setLoaded] = useState<Loaded>();
  const [at, setAt] = useState(0);
  useEffect(() => void load(base, kind).then(setLoaded, close), [base, kind]);
  const now = loaded?.steps[at];
  const last = loaded !== undefined && at >= loaded.steps.length - 1;
  const words = loaded?.words[lang];
  return (
    <Panel className="show-me notice" title={own.showMeTitle}>
      <p aria-live="polite">{now === undefined || words === undefined ? own.wait : now.move === undefined ? own.start : own.moved(at, words.labels[now.move.type] ?? '')}</p>
      <p className="acts">
        <button type="button" className="act" aria-disabled={loaded === undefined ? true : undefined} onClick={() => setAt(last || loaded === undefined ? 0 : at + 1)}>{last ? own.showMeAgain : own.showMeStep}</button>
        <button type="button" className="act act-quiet" onClick={close}>{own.close}</button>
      </p>
      {loaded === undefined || now === undefined || words === undefined ? null : (
        <>
          <Steps words={words} current={stateName(now.standing.snapshot)} label={own.flow} passes={loaded.exercise.passes?.(loaded.contents)} ends={endsOf(loaded.exercise)} />
          <loaded.view snapshot={now.standing.snapshot as never} send={(() => undefined) as never} set={loaded.contents} lang={lang} words={words} findings={loaded.exercise.findings(now.standing.snapshot as never)} readOnly cite={cite} announce={() => undefined} />
        </>
      )}
    </Panel>
  );
};

export const Solution = ({ own, lang, close, cite, desk }: Shared & { readonly desk: Desk }): ReactElement | null => {
  const { exercise, standing, view: View, words, contents } = desk;
  if (exercise === undefined || standing === undefined || View === undefined || words === undefined || contents === undefined) return null;
  const { standing: end } = solved(exercise, standing).at(-1) as Step;
  return (
    <Panel className="solution notice" title={own.solutionTitle}>
      <p>{own.solutionNote}</p>
      <View snapshot={end.snapshot as never} send={(() => undefined) as never} set={contents} lang={lang} words={words[lang]} findings={exercise.findings(end.snapshot as never)} readOnly cite={cite} announce={() => undefined} />
      <p className="acts"><button type="button" className="act act-quiet" onClick={close}>{own.close}</button></p>
    </Panel>
  );
};

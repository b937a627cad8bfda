// Two ways to be shown: the kind's tiny set done in a few steps, and, after honest tries, one's own set solved.
import { useEffect, useState, type ReactElement } from 'react';
import { begin, isRefusal, step, type Standing } from '#kit/replay.ts';
import type { AnyExercise, Words } from '#kit/exercise.ts';
import type { BaseSet } from '#kit/set.ts';
import { seedOf } from '#kit/variant.ts';
import type { Lang } from '#kit/text.ts';
import type { View, ViewProps } from '#kit/view-props.ts';
import { Steps } from '#kit/view/Steps.tsx';
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

/** Everywhere a solution passes, from `standing` on. */
const solved = (exercise: AnyExercise, standing: Standing): readonly Standing[] => {
  const steps = [standing];
  for (const move of exercise.solve(standing.snapshot as never)) {
    const next = step(exercise, steps.at(-1) as Standing, move);
    if (isRefusal(next)) break;
    steps.push(next);
  }
  return steps;
};

interface Loaded {
  readonly exercise: AnyExercise;
  readonly words: Words;
  readonly view: View;
  readonly contents: BaseSet;
  readonly steps: readonly Standing[];
}

const load = async (base: string, kind: KindId): Promise<Loaded> => {
  const [{ exercise, words }, view, file] = await Promise.all([kinds[kind].logic(), kindView(kind), tinySet(base, kind)]);
  const { contents } = file;
  const variant = exercise.vary(contents, seedOf({ course: 'tiny', set: kind, code: 'local-show', nonce: '', n: 1 }));
  return { exercise, words, view, contents, steps: solved(exercise, begin(exercise, variant)) };
};

export const ShowMe = ({ own, lang, close, cite, base, kind }: Shared & { readonly base: string; readonly kind: KindId }): ReactElement => {
  const [loaded, setLoaded] = useState<Loaded>();
  const [at, setAt] = useState(0);
  useEffect(() => void load(base, kind).then(setLoaded, close), [base, kind]);
  const now = loaded?.steps[at];
  const last = loaded !== undefined && at >= loaded.steps.length - 1;
  return (
    <Panel className="show-me notice" title={own.showMeTitle}>
      {loaded === undefined || now === undefined ? null : (
        <>
          <Steps words={loaded.words[lang]} current={stateName(now.snapshot)} label={own.flow} passes={loaded.exercise.passes?.(loaded.contents)} />
          <loaded.view snapshot={now.snapshot as never} send={(() => undefined) as never} set={loaded.contents} lang={lang} words={loaded.words[lang]} findings={loaded.exercise.findings(now.snapshot as never)} readOnly cite={cite} announce={() => undefined} />
          <p aria-live="polite">{own.moved(at)}</p>
        </>
      )}
      <p className="acts">
        <button type="button" className="act" disabled={loaded === undefined} onClick={() => setAt(last ? 0 : at + 1)}>{last ? own.showMeAgain : own.showMeStep}</button>
        <button type="button" className="act act-quiet" onClick={close}>{own.close}</button>
      </p>
    </Panel>
  );
};

export const Solution = ({ own, lang, close, cite, desk }: Shared & { readonly desk: Desk }): ReactElement | null => {
  const { exercise, standing, view: View, words, contents } = desk;
  if (exercise === undefined || standing === undefined || View === undefined || words === undefined || contents === undefined) return null;
  const end = solved(exercise, standing).at(-1) as Standing;
  return (
    <Panel className="solution notice" title={own.solutionTitle}>
      <p>{own.solutionNote}</p>
      <View snapshot={end.snapshot as never} send={(() => undefined) as never} set={contents} lang={lang} words={words[lang]} findings={exercise.findings(end.snapshot as never)} readOnly cite={cite} announce={() => undefined} />
      <p className="acts"><button type="button" className="act act-quiet" onClick={close}>{own.close}</button></p>
    </Panel>
  );
};

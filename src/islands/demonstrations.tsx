// Two ways to be shown: the kind's tiny set done step by step, and, after honest tries, one's own set solved. Each step says why.
import { useEffect, useState, type ReactElement } from 'react';
import { begin, isRefusal, stateName, step, type Standing } from '#kit/replay.ts';
import type { AnyExercise, Because, KindWords } from '#kit/exercise.ts';
import type { BaseSet } from '#kit/set.ts';
import { seedOf } from '#kit/variant.ts';
import { say, type Lang } from '#kit/text.ts';
import type { View, ViewProps } from '#kit/view-props.ts';
import { endsOf, Steps } from '#kit/view/Steps.tsx';
import { kinds, wordsIn, type KindId } from '#kinds';
import type { ExerciseWords } from '#words/exercise.ts';
import type { Desk } from './desk.ts';
import { kindView } from './kind-view.ts';
import { Panel } from './panel.tsx';
import { tinySet } from './set-source.ts';

interface Shared {
  readonly own: ExerciseWords;
  readonly lang: Lang;
  readonly close: () => void;
  readonly cite: ViewProps['cite'];
}

/** Where a solution passes, and what was done to come there; nothing was done for the first. */
export interface Shown {
  readonly standing: Standing;
  readonly told?: Because | undefined;
}

/** Everywhere a solution passes, from `standing` on. */
export const solved = async (exercise: AnyExercise, standing: Standing): Promise<readonly Shown[]> => {
  const [because, { solve }] = await Promise.all([exercise.because(), exercise.proof()]);
  const shown: Shown[] = [{ standing }];
  let now = standing;
  for (const move of solve(standing.snapshot as never)) {
    const next = step(exercise, now, move);
    if (isRefusal(next)) break;
    shown.push({ standing: next, told: because(now.snapshot as never, move) });
    now = next;
  }
  return shown;
};

export const Told = ({ told, lang, cite }: Pick<Shared, 'lang' | 'cite'> & { readonly told: Because }): ReactElement => {
  const ground = told.ground === undefined ? undefined : cite(told.ground);
  return (
    <>
      <strong>{say(told.what, lang)}</strong>
      {told.why === undefined ? null : <span className="told-why"> {say(told.why, lang)}</span>}
      {ground === undefined ? null : <span className="finding-ground"> {ground.href === undefined ? ground.text : <a href={ground.href}>{ground.text}</a>}</span>}
    </>
  );
};

interface PictureProps {
  readonly exercise: AnyExercise;
  readonly view: View;
  readonly words: KindWords;
  readonly contents: BaseSet;
  readonly standing: Standing;
  readonly lang: Lang;
  readonly cite: ViewProps['cite'];
}

/** A kind's view to look at: no control answers, and it says nothing. */
export const Picture = ({ exercise, view: View, words, contents, standing: { snapshot }, lang, cite }: PictureProps): ReactElement => (
  <View snapshot={snapshot as never} send={(() => undefined) as never} set={contents} lang={lang} words={words} findings={exercise.findings(snapshot as never)} readOnly cite={cite} announce={() => undefined} />
);

interface Loaded {
  readonly exercise: AnyExercise;
  readonly words: KindWords;
  readonly view: View;
  readonly contents: BaseSet;
  readonly steps: readonly Shown[];
}

const load = async (base: string, kind: KindId, lang: Lang): Promise<Loaded> => {
  const [{ exercise }, words, view, file] = await Promise.all([kinds[kind].logic(), wordsIn(kind, lang), kindView(kind), tinySet(base, kind)]);
  const { contents } = file;
  const variant = exercise.vary(contents, seedOf({ course: 'tiny', set: kind, code: 'local-show', nonce: '', n: 1 }));
  return { exercise, words, view, contents, steps: await solved(exercise, begin(exercise, variant)) };
};

/** The buttons stand above the picture, so that they stay in place while it changes below them. */
export const ShowMe = ({ own, lang, close, cite, base, kind }: Shared & { readonly base: string; readonly kind: KindId }): ReactElement => {
  const [loaded, setLoaded] = useState<Loaded>();
  const [at, setAt] = useState(0);
  useEffect(() => void load(base, kind, lang).then(setLoaded, close), [base, kind, lang]);
  const now = loaded?.steps[at];
  const last = loaded !== undefined && at >= loaded.steps.length - 1;
  const words = loaded?.words;
  return (
    <Panel className="show-me notice" title={own.showMeTitle}>
      {now === undefined || loaded === undefined || words === undefined ? <p>{own.wait}</p> : (
        <p className="told" aria-live="polite">
          {at === 0 ? say(loaded.contents.goal, lang) : <>{own.movedOf(at, loaded.steps.length - 1)}{' '}{now.told === undefined ? words.states[stateName(now.standing.snapshot)] : <Told told={now.told} lang={lang} cite={cite} />}</>}
        </p>
      )}
      <p className="acts">
        <button type="button" className="act" aria-disabled={loaded === undefined ? true : undefined} onClick={() => setAt(last || loaded === undefined ? 0 : at + 1)}>{last ? own.showMeAgain : own.showMeStep}</button>
        <button type="button" className="act act-quiet" onClick={close}>{own.close}</button>
      </p>
      {loaded === undefined || now === undefined || words === undefined ? null : (
        <>
          <Steps words={words} current={stateName(now.standing.snapshot)} label={own.flow} passes={loaded.exercise.passes?.(loaded.contents)} ends={endsOf(loaded.exercise)} />
          <Picture {...loaded} standing={now.standing} lang={lang} cite={cite} />
        </>
      )}
    </Panel>
  );
};

export const Solution = ({ own, lang, close, cite, desk }: Shared & { readonly desk: Desk }): ReactElement | null => {
  const { exercise, standing, view: View, words, contents } = desk;
  const [steps, setSteps] = useState<readonly Shown[]>();
  useEffect(() => void (exercise !== undefined && standing !== undefined && solved(exercise, standing).then(setSteps, close)), [exercise, standing]);
  if (exercise === undefined || View === undefined || words === undefined || contents === undefined || steps === undefined) return null;
  const end = (steps.at(-1) as Shown).standing;
  const reasons = steps.flatMap(({ told }) => (told === undefined ? [] : [told]));
  return (
    <Panel className="solution notice" title={own.solutionTitle}>
      <p>{own.solutionNote}</p>
      {reasons.length === 0 ? null : (
        <>
          <h4>{own.solutionSteps}</h4>
          <ol className="told">{reasons.map((told, at) => <li key={at}><Told told={told} lang={lang} cite={cite} /></li>)}</ol>
        </>
      )}
      <Picture exercise={exercise} view={View} words={words} contents={contents} standing={end} lang={lang} cite={cite} />
      <p className="acts"><button type="button" className="act act-quiet" onClick={close}>{own.close}</button></p>
    </Panel>
  );
};

// The exercise of a class on a projector: played by the trainer, one step of the solution at a click where the room is stuck. Kept nowhere.
import { useEffect, useState, type ReactElement } from 'react';
import { outcomeOf, stateName } from '#kit/replay.ts';
import { say, type Text } from '#kit/text.ts';
import type { Because, Move } from '#kit/exercise.ts';
import { Announce } from '#kit/view/Announce.tsx';
import { Findings } from '#kit/view/Findings.tsx';
import { endsOf, Steps } from '#kit/view/Steps.tsx';
import { classWords } from '#words/class-kit.ts';
import { exerciseWords } from '#words/exercise.ts';
import { citing } from './cite.ts';
import { useBench, useVariantNumber } from './class/use-bench.ts';
import { VariantNumber } from './class/VariantNumber.tsx';
import { Told } from './demonstrations.tsx';
import { nextOf, standingAfter, stepped, takenBack, type Bench, type Played, type Wanted } from './gallery/bench.ts';

export interface ClassProps extends Omit<Wanted, 'n'> {
  /** The page of the class kit; that of the projector. */
  readonly kit: string;
  readonly projector: string;
  readonly laws: Readonly<Record<string, Text>>;
  readonly lawsHref: string;
}

type Telling = (snapshot: never, move: Move) => Because | undefined;

const useBecause = ({ exercise }: Bench): Telling | undefined => {
  const [because, setBecause] = useState<{ readonly tell: Telling }>();
  useEffect(() => void exercise.because().then((tell) => setBecause({ tell: tell as Telling }), () => undefined), [exercise]);
  return because?.tell;
};

const Playing = ({ bench, lang, laws, lawsHref }: ClassProps & { readonly bench: Bench }): ReactElement => {
  const words = classWords[lang];
  const { exercise, kindWords, contents, view: View } = bench;
  const start = (): Played => standingAfter(bench, []);
  const [played, setPlayed] = useState<Played>(start);
  const [told, setTold] = useState<Because>();
  const [spoken, setSpoken] = useState('');
  const because = useBecause(bench);
  const { snapshot, moves } = played.standing;
  const state = stateName(snapshot);
  const cite = citing(laws, lang, lawsHref, exerciseWords[lang].convention);
  const findings = exercise.findings(snapshot as never);
  const next = nextOf(bench, played);
  const { result } = outcomeOf(exercise, played.standing);
  const ended = result === 'passed' ? words.done : words.noNext;
  const go = (move: Move, why?: Because): void => { setTold(why); setPlayed((now) => stepped(bench, now, move)); };
  return (
    <>
      <p className="acts">
        <button type="button" className="act" aria-disabled={next === undefined ? true : undefined} onClick={() => (next === undefined ? setSpoken(ended) : go(next, because?.(snapshot as never, next)))}>{words.nextStep}</button>
        <button type="button" className="act act-quiet" aria-disabled={played.before === undefined ? true : undefined} onClick={() => { setTold(undefined); setPlayed(takenBack); }}>{words.back}</button>
        <button type="button" className="act act-quiet" onClick={() => { setTold(undefined); setPlayed(start()); }}>{words.restart}</button>
      </p>
      <p className="told class-told" aria-live="polite">{told === undefined ? (next === undefined ? ended : moves === 0 ? say(contents.goal, lang) : kindWords.states[state]) : <><Told told={told} lang={lang} cite={cite} />{next === undefined ? <> <strong>{ended}</strong></> : null}</>}</p>
      <div className="attempt" data-state={state} data-moves={moves} data-result={result}>
        <Steps words={kindWords} current={state} label={exerciseWords[lang].flow} passes={exercise.passes?.(contents)} ends={endsOf(exercise)} />
        <Findings findings={findings} words={kindWords} lang={lang} cite={cite} heading={exerciseWords[lang].foundTitle(findings.length)} />
        <View snapshot={snapshot as never} send={go as never} set={contents} lang={lang} words={kindWords} findings={findings} readOnly={false} cite={cite} announce={setSpoken} />
        <Announce message={spoken} turn={moves} />
      </div>
    </>
  );
};

const ClassBoard = (props: ClassProps): ReactElement => {
  const words = classWords[props.lang];
  const [n, choose] = useVariantNumber();
  const bench = useBench({ ...props, n });
  return (
    <div className="gallery class-board">
      <p className="crumbs no-print"><a href={`${props.kit}?n=${n}`}>{words.kit}</a></p>
      <VariantNumber words={words} n={n} choose={choose} />
      {bench === 'waiting' ? <p className="exercise-wait" aria-live="polite">{words.wait}</p> : null}
      {bench === 'failed' ? <p className="notice notice-warn" role="alert">{words.failed}</p> : null}
      {typeof bench === 'string' ? null : <Playing key={n} {...props} bench={bench} />}
    </div>
  );
};

export default ClassBoard;

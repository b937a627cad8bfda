// The exercise of a class on a projector: played by the trainer, one step of the solution at a click where the room is stuck. Kept nowhere.
import { useEffect, useState, type ReactElement } from 'react';
import { outcomeOf, stateName } from '#kit/replay.ts';
import { say, type Text } from '#kit/text.ts';
import type { Because, Move } from '#kit/exercise.ts';
import { classWords } from '#words/class-kit.ts';
import { exerciseWords } from '#words/exercise.ts';
import { citing } from './cite.ts';
import { useVariantNumber } from './class/variant-number.ts';
import { VariantNumber } from './class/VariantNumber.tsx';
import { Told } from './demonstrations.tsx';
import { nextOf, standingAfter, stepped, takenBack, type Bench, type Played, type Wanted } from './gallery/bench.ts';
import { Trial, WhenOpened } from './gallery/Trial.tsx';
import { useBench } from './gallery/use-bench.ts';

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
  const { exercise, kindWords, contents } = bench;
  const start = (): Played => standingAfter(bench, []);
  const [played, setPlayed] = useState<Played>(start);
  const [told, setTold] = useState<Because>();
  const [spoken, setSpoken] = useState('');
  const because = useBecause(bench);
  const { snapshot, moves } = played.standing;
  const state = stateName(snapshot);
  const cite = citing(laws, lang, lawsHref, exerciseWords[lang].convention);
  const next = nextOf(bench, played);
  const ended = outcomeOf(exercise, played.standing).result === 'passed' ? words.done : words.noNext;
  const go = (move: Move, why?: Because): void => { setTold(why); setPlayed((now) => stepped(bench, now, move)); };
  return (
    <>
      <p className="acts">
        <button type="button" className="act" aria-disabled={next === undefined ? true : undefined} onClick={() => (next === undefined ? setSpoken(ended) : go(next, because?.(snapshot as never, next)))}>{words.nextStep}</button>
        <button type="button" className="act act-quiet" aria-disabled={played.before === undefined ? true : undefined} onClick={() => { setTold(undefined); setPlayed(takenBack); }}>{words.back}</button>
        <button type="button" className="act act-quiet" onClick={() => { setTold(undefined); setPlayed(start()); }}>{words.restart}</button>
      </p>
      <p className="told class-told" aria-live="polite">{told === undefined ? (next === undefined ? ended : moves === 0 ? say(contents.goal, lang) : kindWords.states[state]) : <><Told told={told} lang={lang} cite={cite} />{next === undefined ? <> <strong>{ended}</strong></> : null}</>}</p>
      <Trial bench={bench} standing={played.standing} lang={lang} cite={cite} heading={exerciseWords[lang].foundTitle} onMove={go} spoken={spoken} announce={setSpoken} />
    </>
  );
};

const ClassBoard = (props: ClassProps): ReactElement => {
  const words = classWords[props.lang];
  const [n, choose] = useVariantNumber();
  const opened = useBench({ ...props, n });
  return (
    <div className="gallery class-board">
      <p className="crumbs no-print"><a href={`${props.kit}?n=${n}`}>{words.kit}</a></p>
      <VariantNumber words={words} n={n} choose={choose} />
      <WhenOpened opened={opened} words={words}>{(bench) => <Playing key={n} {...props} bench={bench} />}</WhenOpened>
    </div>
  );
};

export default ClassBoard;

// An exercise in hand outside any record: where it stands, what was found, the kind's own view. Whoever shows it says what a move does.
import type { ReactElement, ReactNode } from 'react';
import type { Move } from '#kit/exercise.ts';
import { outcomeOf, stateName, type Standing } from '#kit/replay.ts';
import type { Lang } from '#kit/text.ts';
import { Announce } from '#kit/view/Announce.tsx';
import { Findings } from '#kit/view/Findings.tsx';
import { endsOf, Steps } from '#kit/view/Steps.tsx';
import type { ViewProps } from '#kit/view-props.ts';
import { exerciseWords } from '#words/exercise.ts';
import type { Bench } from './bench.ts';
import type { Opened } from './use-bench.ts';

interface TrialProps {
  readonly bench: Bench;
  readonly standing: Standing;
  readonly lang: Lang;
  readonly cite: ViewProps['cite'];
  /** Above what was found. */
  readonly heading: (found: number) => string;
  readonly onMove: (move: Move) => void;
  readonly spoken: string;
  readonly announce: (text: string) => void;
}

export const Trial = ({ bench, standing, lang, cite, heading, onMove, spoken, announce }: TrialProps): ReactElement => {
  const { exercise, kindWords, contents, view: View } = bench;
  const { snapshot, moves } = standing;
  const state = stateName(snapshot);
  const findings = exercise.findings(snapshot as never);
  return (
    <div className="attempt" data-state={state} data-moves={moves} data-result={outcomeOf(exercise, standing).result}>
      <Steps words={kindWords} current={state} label={exerciseWords[lang].flow} passes={exercise.passes?.(contents)} ends={endsOf(exercise)} />
      <Findings findings={findings} words={kindWords} lang={lang} cite={cite} heading={heading(findings.length)} />
      <View snapshot={snapshot as never} send={onMove as never} set={contents} lang={lang} words={kindWords} findings={findings} readOnly={false} cite={cite} announce={announce} />
      <Announce message={spoken} turn={moves} />
    </div>
  );
};

/** What the bench shows once it is there; until then, and where it does not come, a sentence. */
export const WhenOpened = ({ opened, words, children }: { readonly opened: Opened; readonly words: { readonly wait: string; readonly failed: string }; readonly children: (bench: Bench) => ReactNode }): ReactNode => {
  if (opened === 'waiting') return <p className="exercise-wait" aria-live="polite">{words.wait}</p>;
  return opened === 'failed' ? <p className="notice notice-warn" role="alert">{words.failed}</p> : children(opened);
};

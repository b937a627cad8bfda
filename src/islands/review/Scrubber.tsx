// Any attempt, step by step, in the very picture its learner saw. Nothing answers: it is only looked at.
import { useEffect, useState, type ReactElement } from 'react';
import type { BoardAttempt } from '#cohort/board.ts';
import { replay, stateName, type Standing, variantOf } from '#kit/replay.ts';
import type { AnyExercise, KindWords } from '#kit/exercise.ts';
import type { BaseSet } from '#kit/set.ts';
import type { Lang } from '#kit/text.ts';
import type { View, ViewProps } from '#kit/view-props.ts';
import { Findings } from '#kit/view/Findings.tsx';
import { endsOf, Steps } from '#kit/view/Steps.tsx';
import { isKind, kinds, wordsIn } from '#kinds';
import { exerciseWords } from '#words/exercise.ts';
import type { ReviewWords } from '#words/review.ts';
import { sayVerdict, verdictWords } from '#words/verdicts.ts';
import { kindView } from '../kind-view.ts';
import { Panel } from '../panel.tsx';
import { siteSets } from '../set-source.ts';

interface ScrubberProps {
  readonly attempt: BoardAttempt;
  readonly title: string;
  readonly base: string;
  readonly lang: Lang;
  readonly words: ReviewWords;
  readonly cite: ViewProps['cite'];
  readonly onClose: () => void;
}

interface Film {
  readonly exercise: AnyExercise;
  readonly kindWords: KindWords;
  readonly view: View;
  readonly contents: BaseSet;
  readonly steps: readonly Standing[];
}

const film = async ({ started, moves }: BoardAttempt, base: string, lang: Lang): Promise<Film | undefined> => {
  const { kind, course, set, digest } = started;
  if (!isKind(kind)) return undefined;
  const [{ exercise }, words, view, file] = await Promise.all([kinds[kind].logic(), wordsIn(kind, lang), kindView(kind), siteSets(base).get(course, set, digest)]);
  if (file === undefined) return undefined;
  const { contents } = file;
  return { exercise, kindWords: words, view, contents, steps: replay(exercise, variantOf(exercise, contents, started), moves).steps };
};

export const Scrubber = ({ attempt, title, base, lang, words, cite, onClose }: ScrubberProps): ReactElement => {
  const [shown, setShown] = useState<Film>();
  const [at, setAt] = useState(0);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    setAt(0);
    void film(attempt, base, lang).catch(() => undefined).then((made) => { setShown(made); setMissing(made === undefined); });
  }, [attempt, base, lang]);
  const last = (shown?.steps.length ?? 1) - 1;
  const now = shown?.steps[Math.min(at, last)];
  return (
    <Panel className="scrubber" title={title}>
      <label className="field"><span aria-live="polite">{words.playStep(at, last)}</span>
        <input type="range" disabled={shown === undefined} min={0} max={last} value={at} data-scrub onChange={(event) => setAt(Number(event.target.value))} />
      </label>
      <p className="acts">
        <button type="button" className="act act-quiet" disabled={at === 0} onClick={() => setAt(at - 1)}>{words.playBack}</button>
        <button type="button" className="act act-quiet" disabled={at >= last} onClick={() => setAt(at + 1)}>{words.playOn}</button>
        <button type="button" className="act act-quiet" onClick={onClose}>{words.close}</button>
      </p>
      {missing ? <p className="notice notice-warn">{exerciseWords[lang].missing}</p> : null}
      {shown !== undefined && at >= last && attempt.verdict !== 'agrees' ? <p className="notice notice-warn" data-play-end>{words.playEnd(sayVerdict(lang, attempt.verdict, attempt.step))} {verdictWords[lang].innocent}</p> : null}
      {shown === undefined || now === undefined ? null : (
        <div className="attempt" data-state={stateName(now.snapshot)} data-moves={now.moves}>
          <Steps words={shown.kindWords} current={stateName(now.snapshot)} label={exerciseWords[lang].flow} passes={shown.exercise.passes?.(shown.contents)} ends={endsOf(shown.exercise)} />
          <Findings findings={shown.exercise.findings(now.snapshot as never)} words={shown.kindWords} lang={lang} cite={cite} heading={exerciseWords[lang].foundTitle(shown.exercise.findings(now.snapshot as never).length)} />
          <shown.view snapshot={now.snapshot as never} send={(() => undefined) as never} set={shown.contents} lang={lang} words={shown.kindWords} findings={shown.exercise.findings(now.snapshot as never)} readOnly cite={cite} announce={() => undefined} />
        </div>
      )}
    </Panel>
  );
};

// The island of one exercise. It draws what the desk says; every rule is the machine's, every word a dictionary's.
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { maySeeSolution, outcomeOf, stateName } from '#kit/replay.ts';
import type { KindWords, Move } from '#kit/exercise.ts';
import { say, type Lang, type Text } from '#kit/text.ts';
import type { ViewProps } from '#kit/view-props.ts';
import { Announce } from '#kit/view/Announce.tsx';
import { endsOf, Steps } from '#kit/view/Steps.tsx';
import type { KindId } from '#kinds';
import type { SetDigest } from '#model/ids.ts';
import type { ExerciseWords } from '#words/exercise-zh.ts';
import { takeAskedAgain } from './asked-again.ts';
import { AttemptDesk } from './attempt-desk.ts';
import { Done, FoundList, Notices } from './attempt-panels.tsx';
import { citing } from './cite.ts';
import type { Desk } from './desk.ts';
import { download } from './files.ts';
import { Hints, Panel, SavedLine, Toolbar, type Tool } from './parts.tsx';
import { siteSets } from './set-source.ts';

export interface LessonExerciseProps {
  readonly course: string;
  readonly lesson: string;
  readonly set: string;
  readonly kind: KindId;
  readonly digest: SetDigest;
  readonly title: Text;
  readonly lang: Lang;
  readonly own: ExerciseWords;
  readonly laws: Readonly<Record<string, Text>>;
  readonly base: string;
  readonly lawsHref: string;
  /** Of the courses; a file saved here bears it. */
  readonly edition: string;
  /** Where to go once it is done; absent where the page itself goes on. */
  readonly onward?: { readonly href: string; readonly text: string };
  /** Free practice whatever was assigned. */
  readonly practice?: boolean;
}

// Demonstrations come when they are asked for.
const ShowMe = lazy(async () => ({ default: (await import('./demonstrations.tsx')).ShowMe }));
const Solution = lazy(async () => ({ default: (await import('./demonstrations.tsx')).Solution }));

/** An open panel bears the name of the tool that opens it, and gives the focus back to it. */
type Panels = 'none' | 'again' | 'show-me' | 'solution' | 'leave';

const hintsOf = ({ contents, standing }: Desk, words: KindWords, lang: Lang): readonly string[] => {
  const state = standing === undefined ? '' : stateName(standing.snapshot);
  return contents?.hints?.[state]?.map((hint) => say(hint, lang)) ?? words.hints[state] ?? [];
};

const useDesk = (props: LessonExerciseProps): AttemptDesk => {
  const { course, set, kind, digest, base, lang, practice = false } = props;
  const [, redraw] = useState(0);
  const desk = useMemo(
    () => new AttemptDesk({ course, set, kind, digest, base, sets: siteSets(base), lang, practice }, () => redraw((n) => n + 1)),
    [course, set, kind, digest, base, lang, practice],
  );
  useEffect(() => {
    void desk.open();
    const look = (): void => void (document.visibilityState === 'visible' && desk.lookAgain());
    const ask = (event: BeforeUnloadEvent): void => { if (desk.unsaved) event.preventDefault(); };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
    window.addEventListener('beforeunload', ask);
    return () => {
      desk.close();
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pageshow', look);
      window.removeEventListener('beforeunload', ask);
    };
  }, [desk]);
  return desk;
};

/** In the words of one language: see LessonExerciseZh.tsx and LessonExerciseEn.tsx. */
export const LessonExercise = (props: LessonExerciseProps): ReactElement => {
  const keeper = useDesk(props);
  const { own } = props;
  const { desk } = keeper;
  if (desk.phase === 'missing') {
    return (
      <div className="notice notice-warn" role="alert">
        <p>{own.missing}</p>
        <p className="acts"><button type="button" className="act" onClick={() => location.reload()}>{own.reload}</button></p>
      </div>
    );
  }
  return isReady(desk) ? <Attempt {...props} keeper={keeper} desk={desk} /> : <p className="exercise-wait">{own.wait}</p>;
};

type ReadyDesk = Desk & Required<Pick<Desk, 'exercise' | 'standing' | 'words' | 'view' | 'contents'>>;

const isReady = (desk: Desk): desk is ReadyDesk =>
  [desk.exercise, desk.standing, desk.words, desk.view, desk.contents].every((part) => part !== undefined);

interface AttemptProps extends LessonExerciseProps {
  readonly keeper: AttemptDesk;
  readonly desk: ReadyDesk;
}

/** What the page does beside the moves themselves: opens and closes panels, speaks, gives the focus back. */
const useActs = (keeper: AttemptDesk, set: string) => {
  // Whoever wants new data is offered it at once; an attempt without a step is new already.
  const [panel, setPanel] = useState<Panels>(() => (takeAskedAgain(set) && keeper.desk.standing?.moves !== 0 ? 'again' : 'none'));
  const [spoken, setSpoken] = useState('');
  const acted = useRef(false);
  const root = useRef<HTMLDivElement>(null);
  const focus = (selector: string): void => root.current?.querySelector<HTMLElement>(selector)?.focus();
  const send = (move: Move, speak = ''): void => {
    acted.current = true;
    setSpoken(speak);
    if (panel === 'leave') setPanel('none');
    keeper.send(move);
  };
  const close = (): void => {
    focus(`[data-tool="${panel}"]`);
    setPanel('none');
  };
  const startAgain = async (): Promise<void> => {
    setPanel('none');
    setSpoken('');
    await keeper.startAgain();
    focus('[data-begin]');
  };
  return { panel, setPanel, spoken, setSpoken, acted, root, send, close, startAgain: () => void startAgain() };
};

const Attempt = (props: AttemptProps): ReactElement => {
  const { keeper, desk, own, lang } = props;
  const { exercise, standing, contents, view: View } = desk;
  const { panel, setPanel, spoken, setSpoken, acted, root, send, close, startAgain } = useActs(keeper, props.set);
  const { words } = desk;
  const cite = citing(props.laws, lang, props.lawsHref, own.convention);
  const findings = exercise.findings(standing.snapshot as never);
  const outcome = outcomeOf(exercise, standing);
  const state = stateName(standing.snapshot);
  const hints = hintsOf(desk, words, lang);
  const shownHints = standing.hints[state] ?? 0;
  const saved = <SavedLine state={desk.save} words={own} onFile={() => void keepFile(keeper, props.edition)} />;
  const isDone = outcome.result !== 'open';
  return (
    <div ref={root} className="attempt" data-state={state} data-result={outcome.result} data-moves={standing.moves} data-save={desk.save}>
      <div data-begin tabIndex={-1}><Steps words={words} current={state} label={own.flow} passes={exercise.passes?.(contents)} ends={endsOf(exercise)} /></div>
      <Notices desk={desk} own={own} />
      {isDone ? <Done outcome={outcome} own={own} onward={props.onward} takesFocus={acted.current}>{saved}</Done> : null}
      <FoundList findings={findings} words={words} own={own} lang={lang} cite={cite} idOf={(handle) => exercise.idOf(desk.variant as never, handle)} focusKey={outcome.submissions} takesFocus={acted.current} contents={contents} />
      <View snapshot={standing.snapshot as never} send={send as never} set={contents} lang={lang} words={words} findings={findings} readOnly={false} cite={cite} announce={setSpoken} />
      <Toolbar label={props.title[lang]} tools={toolsOf({ keeper, own, send, hints: hints.slice(shownHints), setPanel, startAgain })} />
      <Hints hints={hints} shown={shownHints} words={own} />
      <OpenPanel panel={panel} close={close} startAgain={startAgain} own={own} props={props} keeper={keeper} cite={cite} />
      {desk.who === undefined ? null : <p className="field-hint" data-who>{own.who(desk.who)} <a href={`${props.base}${lang === 'en' ? 'en/' : ''}me/`}>{own.notYou}</a></p>}
      {isDone ? null : saved}
      <Announce message={spoken} turn={standing.moves} />
    </div>
  );
};

const keepFile = async (keeper: AttemptDesk, edition: string): Promise<void> => {
  const { name, text } = await keeper.backup(edition);
  download(name, text);
};

interface ToolInputs {
  readonly keeper: AttemptDesk;
  readonly own: ExerciseWords;
  readonly send: (move: Move, speak?: string) => void;
  /** The hints not given yet. */
  readonly hints: readonly string[];
  readonly setPanel: (panel: Panels) => void;
  readonly startAgain: () => void;
}

const toolsOf = ({ keeper, own, send, hints, setPanel, startAgain }: ToolInputs): readonly Tool[] => {
  const { standing, exercise } = keeper.desk;
  if (standing === undefined || exercise === undefined) return [];
  const showMe: Tool = { id: 'show-me', label: own.showMe, act: () => setPanel('show-me') };
  const solve = (): void => {
    if (!standing.solutionShown) send({ type: 'kit.solution' });
    setPanel('solution');
  };
  const solution: readonly Tool[] = maySeeSolution(exercise, standing) || standing.solutionShown ? [{ id: 'solution', label: own.solution, act: solve }] : [];
  if (standing.snapshot.status === 'done') return [{ id: 'again', label: own.fresh, act: startAgain }, showMe, ...solution];
  return [
    { id: 'undo', label: own.undo, act: () => send({ type: 'kit.undo' }, own.undone), disabled: standing.past === undefined },
    { id: 'redo', label: own.redo, act: () => send({ type: 'kit.redo' }, own.redone), disabled: standing.future === undefined },
    { id: 'hint', label: own.hint, act: () => send({ type: 'kit.hint' }, hints[0]), disabled: hints.length === 0 },
    showMe,
    ...solution,
    { id: 'again', label: own.again, act: () => setPanel('again'), disabled: standing.moves === 0 },
    { id: 'leave', label: own.leave, act: () => setPanel('leave'), disabled: standing.moves === 0 },
  ];
};

interface PanelsProps {
  readonly panel: Panels;
  readonly close: () => void;
  readonly startAgain: () => void;
  readonly own: ExerciseWords;
  readonly props: LessonExerciseProps;
  readonly keeper: AttemptDesk;
  readonly cite: ViewProps['cite'];
}

const OpenPanel = ({ panel, close, startAgain, own, props, keeper, cite }: PanelsProps): ReactElement | null => {
  if (panel === 'none') return null;
  const { save } = keeper.desk;
  // Only what the browser has confirmed is called saved.
  if (panel === 'leave') return <Panel className="notice" title={save === 'saved' || save === 'idle' ? own.left : own[save]}><p><a href={`${props.base}${props.lang === 'en' ? 'en/' : ''}courses/${props.course}/`}>{own.toCourse}</a></p></Panel>;
  if (panel === 'again') {
    return (
      <Panel className="notice" title={own.again}>
        <p>{own.againAsk}</p>
        <p className="acts">
          <button type="button" className="act" onClick={startAgain}>{own.againYes}</button>
          <button type="button" className="act act-quiet" onClick={close}>{own.stay}</button>
        </p>
      </Panel>
    );
  }
  const shared = { own, lang: props.lang, close, cite };
  return <Suspense fallback={null}>{panel === 'show-me' ? <ShowMe {...shared} base={props.base} kind={props.kind} /> : <Solution {...shared} desk={keeper.desk} />}</Suspense>;
};

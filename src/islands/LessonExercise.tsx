// The island of one exercise. It draws what the desk says; every rule is the machine's, every word a dictionary's.
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { maySeeSolution, outcomeOf, stateName } from '#kit/replay.ts';
import type { Finding, KindWords, Move } from '#kit/exercise.ts';
import { say, type Lang, type Text } from '#kit/text.ts';
import { Announce } from '#kit/view/Announce.tsx';
import { endsOf, Steps } from '#kit/view/Steps.tsx';
import { wordsIn, type KindId } from '#kinds';
import type { SetDigest } from '#model/ids.ts';
import type { ToldWords } from '#words/exercise-told-zh.ts';
import type { FirstWords } from '#words/exercise-zh.ts';
import { takeAskedAgain } from './asked-again.ts';
import { AttemptDesk } from './attempt-desk.ts';
import type { PanelName } from './attempt-panels.tsx';
import { citing } from './cite.ts';
import type { Desk, Later } from './desk.ts';
import { kindView } from './kind-view.ts';
import { Guard, Missing, Notices, SavedLine, Toolbar, type Tool } from './parts.tsx';
import { siteSets } from './set-source.ts';

export interface LessonExerciseProps {
  readonly course: string;
  readonly lesson: string;
  readonly set: string;
  readonly kind: KindId;
  readonly digest: SetDigest;
  readonly title: Text;
  readonly lang: Lang;
  readonly own: FirstWords;
  /** The rest of the words, for what is drawn once something was done. */
  readonly told: () => Promise<{ readonly told: ToldWords }>;
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

const hintsOf = ({ contents, standing }: Desk, words: KindWords, lang: Lang): readonly string[] => {
  const state = standing === undefined ? '' : stateName(standing.snapshot);
  return contents?.hints?.[state]?.map((hint) => say(hint, lang)) ?? words.hints[state] ?? [];
};

const laterOf = async ({ kind, lang, told }: LessonExerciseProps): Promise<Later> => {
  const [panels, { told: own }, words] = await Promise.all([import('./attempt-panels.tsx'), told(), wordsIn(kind, lang), kindView(kind)]);
  return { panels, own, words };
};

const useDesk = (props: LessonExerciseProps): AttemptDesk => {
  const { course, set, kind, digest, base, lang, practice = false } = props;
  const [, redraw] = useState(0);
  const desk = useMemo(
    () => new AttemptDesk({ course, set, kind, digest, base, sets: siteSets(base), lang, practice, later: () => laterOf(props) }, () => redraw((n) => n + 1)),
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
  if (desk.phase === 'missing') return <Missing own={own} />;
  return isReady(desk) ? <Guard own={own}><Attempt {...props} keeper={keeper} desk={desk} /></Guard> : <p className="exercise-wait">{own.wait}</p>;
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
  const [panel, setPanel] = useState<PanelName | undefined>(() => (takeAskedAgain(set) && keeper.desk.standing?.moves !== 0 ? 'again' : undefined));
  const [spoken, setSpoken] = useState('');
  const acted = useRef(false);
  const root = useRef<HTMLDivElement>(null);
  const focus = (selector: string): void => root.current?.querySelector<HTMLElement>(selector)?.focus();
  const send = (move: Move, speak = ''): void => {
    acted.current = true;
    setSpoken(speak);
    if (panel === 'leave') setPanel(undefined);
    keeper.send(move);
  };
  const close = (): void => {
    focus(`[data-tool="${panel}"]`);
    setPanel(undefined);
  };
  const startAgain = async (): Promise<void> => {
    setPanel(undefined);
    setSpoken('');
    await keeper.startAgain();
    focus('[data-begin]');
  };
  return { panel, setPanel, spoken, setSpoken, acted, root, send, close, startAgain: () => void startAgain() };
};

/** Nothing to be told yet, or not yet in words: a mark without its sentence would tell less than none. */
const none: readonly Finding[] = [];

const Attempt = (props: AttemptProps): ReactElement => {
  const { keeper, desk, own, lang } = props;
  const { exercise, standing, contents, view: View, later } = desk;
  const { panel, setPanel, spoken, setSpoken, acted, root, send, close, startAgain } = useActs(keeper, props.set);
  const words = later?.words ?? desk.words;
  const cite = citing(props.laws, lang, props.lawsHref, own.convention);
  const found = exercise.findings(standing.snapshot as never);
  const findings = later === undefined ? none : found;
  const outcome = outcomeOf(exercise, standing);
  const since = useRef({ focusKey: outcome.submissions, findings: found });
  const state = stateName(standing.snapshot);
  const hints = hintsOf(desk, words, lang);
  const shownHints = standing.hints[state] ?? 0;
  const saved = <SavedLine state={desk.save} words={own} onFile={() => void keepFile(keeper, props.edition)} />;
  const isDone = outcome.result !== 'open';
  const all = later === undefined ? undefined : { ...own, ...later.own };
  return (
    <div ref={root} className="attempt" data-state={state} data-result={outcome.result} data-moves={standing.moves} data-save={desk.save}>
      <div data-begin tabIndex={-1}><Steps words={words} current={state} label={own.flow} passes={exercise.passes?.(contents)} ends={endsOf(exercise)} /></div>
      <Notices desk={desk} own={own} />
      {isDone && later !== undefined && all !== undefined ? <later.panels.Done outcome={outcome} own={all} onward={props.onward} takesFocus={acted.current}>{saved}</later.panels.Done> : null}
      {later === undefined || all === undefined ? null : <later.panels.FoundList findings={findings} words={words} own={all} lang={lang} cite={cite} idOf={(handle) => exercise.idOf(desk.variant as never, handle)} focusKey={outcome.submissions} since={since.current} takesFocus={acted.current} contents={contents} />}
      <View snapshot={standing.snapshot as never} send={send as never} set={contents} lang={lang} words={words} findings={findings} readOnly={false} cite={cite} announce={setSpoken} />
      <Toolbar label={props.title[lang]} tools={toolsOf({ keeper, own, send, hints: hints.slice(shownHints), setPanel, startAgain })} />
      {later === undefined || all === undefined ? null : <later.panels.Hints hints={hints} shown={shownHints} words={all} />}
      {later === undefined || all === undefined || panel === undefined ? null : <later.panels.OpenPanel panel={panel} close={close} startAgain={startAgain} own={all} lang={lang} base={props.base} course={props.course} kind={props.kind} desk={desk} cite={cite} />}
      {desk.who === undefined ? null : <p className="field-hint" data-who>{own.who(desk.who)} <a href={`${props.base}${lang === 'en' ? 'en/' : ''}me/`}>{own.notYou}</a></p>}
      {isDone && later !== undefined ? null : saved}
      <Announce message={spoken} turn={standing.moves} />
    </div>
  );
};

const keepFile = async (keeper: AttemptDesk, edition: string): Promise<void> => {
  const [{ download }, { name, text }] = await Promise.all([import('./files.ts'), keeper.backup(edition)]);
  download(name, text);
};

interface ToolInputs {
  readonly keeper: AttemptDesk;
  readonly own: FirstWords;
  readonly send: (move: Move, speak?: string) => void;
  /** The hints not given yet. */
  readonly hints: readonly string[];
  readonly setPanel: (panel: PanelName) => void;
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

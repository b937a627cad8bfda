// The island of one exercise. It draws what the desk says; every rule is the machine's, every word a dictionary's.
import { lazy, Suspense, useEffect, useMemo, useState, type ReactElement } from 'react';
import { maySeeSolution, outcomeOf, stateName } from '#kit/replay.ts';
import type { Finding, KindWords, Move } from '#kit/exercise.ts';
import { say, type Lang, type Text } from '#kit/text.ts';
import type { ViewProps } from '#kit/view-props.ts';
import { Announce } from '#kit/view/Announce.tsx';
import { Findings } from '#kit/view/Findings.tsx';
import { Steps } from '#kit/view/Steps.tsx';
import type { KindId } from '#kinds';
import type { SetDigest } from '#model/ids.ts';
import { exerciseWords, type ExerciseWords } from '#words/exercise.ts';
import { AttemptDesk } from './attempt-desk.ts';
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
  readonly laws: Readonly<Record<string, Text>>;
  readonly base: string;
  readonly lawsHref: string;
  /** Of the courses; a file saved here bears it. */
  readonly edition: string;
}

// Demonstrations come when they are asked for.
const ShowMe = lazy(async () => ({ default: (await import('./demonstrations.tsx')).ShowMe }));
const Solution = lazy(async () => ({ default: (await import('./demonstrations.tsx')).Solution }));

type Panels = 'none' | 'again' | 'show-me' | 'solution' | 'left';

const hintsOf = ({ contents, standing }: Desk, words: KindWords, lang: Lang): readonly string[] => {
  const state = standing === undefined ? '' : stateName(standing.snapshot);
  return contents?.hints?.[state]?.map((hint) => say(hint, lang)) ?? words.hints[state] ?? [];
};

const said = (desk: Desk, words: KindWords, own: ExerciseWords): string => {
  if (desk.standing === undefined || desk.exercise === undefined) return '';
  if (desk.notice === 'refused') return own.refusedMove;
  const { result } = outcomeOf(desk.exercise, desk.standing);
  const findings = desk.exercise.findings(desk.standing.snapshot as never);
  if (result !== 'open') return result === 'passed' ? own.passed : own.shown;
  if (findings.length > 0) return findings[0]?.weight === 'invalid' ? own.invalidTitle : own.foundTitle(findings.length);
  return words.states[stateName(desk.standing.snapshot)] ?? '';
};

const useDesk = (props: LessonExerciseProps): AttemptDesk => {
  const { course, set, kind, digest, base } = props;
  const [, redraw] = useState(0);
  const desk = useMemo(
    () => new AttemptDesk({ course, set, kind, digest, base, sets: siteSets(base) }, () => redraw((n) => n + 1)),
    [course, set, kind, digest, base],
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

const LessonExercise = (props: LessonExerciseProps): ReactElement => {
  const keeper = useDesk(props);
  const own = exerciseWords[props.lang];
  const [panel, setPanel] = useState<Panels>('none');
  const [spoken, setSpoken] = useState('');
  const { desk } = keeper;
  if (desk.phase === 'missing') return <p className="notice notice-warn">{own.missing}</p>;
  const { exercise, standing, words: both, view: View, contents } = desk;
  if (exercise === undefined || standing === undefined || both === undefined || View === undefined || contents === undefined) return <p className="exercise-wait">{own.wait}</p>;
  const words = both[props.lang];
  const cite = citing(props.laws, props.lang, props.lawsHref);
  const findings = exercise.findings(standing.snapshot as never);
  const outcome = outcomeOf(exercise, standing);
  const send = (move: Move): void => {
    setSpoken('');
    keeper.send(move);
  };
  const keepFile = async (): Promise<void> => {
    const { name, text } = await keeper.backup(props.edition);
    download(name, text);
  };
  const hints = hintsOf(desk, words, props.lang);
  const shownHints = standing.hints[stateName(standing.snapshot)] ?? 0;
  return (
    <div className="attempt" data-state={stateName(standing.snapshot)} data-result={outcome.result} data-moves={standing.moves} data-save={desk.save}>
      <Steps words={words} current={stateName(standing.snapshot)} label={own.flow} passes={exercise.passes?.(contents)} />
      {desk.assignment === undefined ? null : <p className="notice" role="note" data-assigned>{own.assigned}</p>}
      {desk.notice === undefined || desk.notice === 'refused' ? null : <p className="notice" role="note">{desk.notice === 'resumed' ? own.resumed(standing.moves) : own[desk.notice]}</p>}
      {outcome.result === 'open' ? null : (
        <Panel className="outcome" title={outcome.result === 'passed' ? own.passed : own.shown}>
          <p>{own.passedNote(outcome.submissions)}</p>
        </Panel>
      )}
      <FoundList findings={findings} words={words} own={own} lang={props.lang} cite={cite} idOf={(handle) => exercise.idOf(desk.variant as never, handle)} submissions={outcome.submissions} contents={contents} />
      <View snapshot={standing.snapshot as never} send={send as never} set={contents} lang={props.lang} words={words} findings={findings} readOnly={false} cite={cite} announce={setSpoken} />
      <Hints hints={hints} shown={shownHints} words={own} />
      <OpenPanel panel={panel} close={() => setPanel('none')} own={own} props={props} keeper={keeper} cite={cite} />
      <Toolbar label={props.title[props.lang]} tools={toolsOf({ keeper, own, hints: hints.length - shownHints, setPanel })} />
      {desk.who === undefined ? null : <p className="field-hint" data-who>{own.who(desk.who)} <a href={`${props.base}${props.lang === 'en' ? 'en/' : ''}me/`}>{own.notYou}</a></p>}
      <SavedLine state={desk.save} words={own} onFile={() => void keepFile()} />
      <Announce message={spoken === '' ? said(desk, words, own) : spoken} />
    </div>
  );
};

interface FoundListProps {
  readonly findings: readonly Finding[];
  readonly words: KindWords;
  readonly own: ExerciseWords;
  readonly lang: Lang;
  readonly cite: ViewProps['cite'];
  readonly idOf: (handle: string) => string | undefined;
  readonly submissions: number;
  readonly contents: Desk['contents'];
}

/** A finding is named by the thing it is about: a card's text or a column's label, found in the set by its lasting id. */
const nameIn = (contents: unknown, id: string | undefined, lang: Lang): string | undefined => {
  if (id === undefined || typeof contents !== 'object' || contents === null) return undefined;
  const set = contents as { cards?: readonly { id: string; text: Text }[]; table?: { columns: readonly { id: string; label: Text }[] } };
  const card = set.cards?.find((one) => one.id === id)?.text;
  const column = set.table?.columns.find((one) => one.id === id)?.label;
  const name = card ?? column;
  return name === undefined ? undefined : say(name, lang);
};

const FoundList = ({ findings, words, own, lang, cite, idOf, submissions, contents }: FoundListProps): ReactElement => (
  <Findings
    findings={findings}
    words={words}
    lang={lang}
    cite={cite}
    heading={findings[0]?.weight === 'invalid' ? own.invalidTitle : own.foundTitle(findings.length)}
    nameOf={(finding) => (finding.at.length === 1 ? nameIn(contents, idOf(finding.at[0] as string), lang) : undefined)}
    focusKey={`${submissions}-${findings.length}`}
  />
);

interface ToolInputs {
  readonly keeper: AttemptDesk;
  readonly own: ExerciseWords;
  readonly hints: number;
  readonly setPanel: (panel: Panels) => void;
}

const toolsOf = ({ keeper, own, hints, setPanel }: ToolInputs): readonly Tool[] => {
  const { standing, exercise } = keeper.desk;
  if (standing === undefined || exercise === undefined) return [];
  const done = standing.snapshot.status === 'done';
  const kit = (type: string) => () => keeper.send({ type });
  return [
    { id: 'undo', label: own.undo, act: kit('kit.undo'), disabled: standing.past === undefined || done },
    { id: 'redo', label: own.redo, act: kit('kit.redo'), disabled: standing.future === undefined || done },
    { id: 'hint', label: own.hint, act: kit('kit.hint'), disabled: hints <= 0 || done },
    { id: 'show-me', label: own.showMe, act: () => setPanel('show-me') },
    ...(maySeeSolution(exercise, standing) || standing.solutionShown
      ? [{ id: 'solution', label: own.solution, act: () => { if (!standing.solutionShown) keeper.send({ type: 'kit.solution' }); setPanel('solution'); } }]
      : []),
    { id: 'again', label: done ? own.fresh : own.again, act: () => (done ? void keeper.startAgain() : setPanel('again')), disabled: standing.moves === 0 },
    { id: 'leave', label: own.leave, act: () => setPanel('left'), disabled: standing.moves === 0 || done },
  ];
};

interface PanelsProps {
  readonly panel: Panels;
  readonly close: () => void;
  readonly own: ExerciseWords;
  readonly props: LessonExerciseProps;
  readonly keeper: AttemptDesk;
  readonly cite: ViewProps['cite'];
}

const OpenPanel = ({ panel, close, own, props, keeper, cite }: PanelsProps): ReactElement | null => {
  if (panel === 'none') return null;
  if (panel === 'left') return <Panel className="notice" title={own.left}><p><a href={`${props.base}${props.lang === 'en' ? 'en/' : ''}courses/${props.course}/`}>{own.toCourse}</a></p></Panel>;
  if (panel === 'again') {
    return (
      <Panel className="notice" title={own.again}>
        <p>{own.againAsk}</p>
        <p className="acts">
          <button type="button" className="act" onClick={() => { close(); void keeper.startAgain(); }}>{own.againYes}</button>
          <button type="button" className="act act-quiet" onClick={close}>{own.stay}</button>
        </p>
      </Panel>
    );
  }
  const shared = { own, lang: props.lang, close, cite };
  return <Suspense fallback={null}>{panel === 'show-me' ? <ShowMe {...shared} base={props.base} kind={props.kind} /> : <Solution {...shared} desk={keeper.desk} />}</Suspense>;
};

export default LessonExercise;

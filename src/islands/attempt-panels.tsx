// What an attempt tells between 办理流程 and the work itself: notices, what was found, that it is done.
import type { ReactElement } from 'react';
import type { AttemptOutcome } from '#kit/replay.ts';
import type { Finding, KindWords } from '#kit/exercise.ts';
import { say, type Lang, type Text } from '#kit/text.ts';
import type { ViewProps } from '#kit/view-props.ts';
import { Findings } from '#kit/view/Findings.tsx';
import type { ExerciseWords } from '#words/exercise.ts';
import type { Desk } from './desk.ts';
import { Panel } from './parts.tsx';

const noticed = ({ standing, notice }: Desk, own: ExerciseWords): string => {
  if (standing === undefined || notice === undefined) return '';
  if (notice === 'refused') return own.refusedMove;
  return notice === 'resumed' ? own.resumed(standing.moves) : own[notice];
};

/** What happened without the learner: another tab went on, a set was renewed, a step was refused. Heard when it appears. */
export const Notices = ({ desk, own }: { readonly desk: Desk; readonly own: ExerciseWords }): ReactElement => (
  <div role="status">
    {desk.assignment === undefined ? null : <p className="notice" data-assigned>{own.assigned}</p>}
    {desk.notice === undefined ? null : <p className="notice">{noticed(desk, own)}</p>}
  </div>
);

interface DoneProps {
  readonly outcome: AttemptOutcome;
  readonly own: ExerciseWords;
  readonly onward: { readonly href: string; readonly text: string } | undefined;
  readonly takesFocus: boolean;
  readonly children: ReactElement;
}

export const Done = ({ outcome, own, onward, takesFocus, children }: DoneProps): ReactElement => (
  <Panel className="outcome" title={outcome.result === 'passed' ? own.passed : own.shown} takesFocus={takesFocus}>
    <p>{own.passedNote(outcome.submissions, outcome.findings)}</p>
    {children}
    {onward === undefined ? null : <p className="acts"><a className="act" href={onward.href}>{onward.text}</a></p>}
  </Panel>
);

interface FoundListProps {
  readonly findings: readonly Finding[];
  readonly words: KindWords;
  readonly own: ExerciseWords;
  readonly lang: Lang;
  readonly cite: ViewProps['cite'];
  readonly idOf: (handle: string) => string | undefined;
  readonly focusKey: number;
  readonly takesFocus: boolean;
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

export const FoundList = ({ findings, words, own, lang, cite, idOf, focusKey, takesFocus, contents }: FoundListProps): ReactElement => (
  <Findings
    findings={findings}
    words={words}
    lang={lang}
    cite={cite}
    heading={findings[0]?.weight === 'invalid' ? own.invalidTitle : own.foundTitle(findings.length)}
    nameOf={(finding) => (finding.at.length === 1 ? nameIn(contents, idOf(finding.at[0] as string), lang) : undefined)}
    focusKey={focusKey}
    takesFocus={takesFocus}
  />
);

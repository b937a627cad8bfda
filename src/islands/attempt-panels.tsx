// What answers to work done: what was found, that it is done, hints, the panels of the toolbar. A page fetches it after its first picture.
import { lazy, Suspense, useEffect, useRef, type ReactElement } from 'react';
import type { AttemptOutcome } from '#kit/replay.ts';
import type { Finding, KindWords } from '#kit/exercise.ts';
import { say, type Lang, type Text } from '#kit/text.ts';
import type { ViewProps } from '#kit/view-props.ts';
import { Findings, type Since } from '#kit/view/Findings.tsx';
import type { ExerciseWords } from '#words/exercise.ts';
import type { KindId } from '#kinds';
import type { Desk } from './desk.ts';
import { Panel } from './panel.tsx';
import { Guard } from './parts.tsx';

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
  /** What was there when the page opened. */
  readonly since: Since;
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

export const FoundList = ({ findings, words, own, lang, cite, idOf, focusKey, since, takesFocus, contents }: FoundListProps): ReactElement => (
  <Findings
    findings={findings}
    words={words}
    lang={lang}
    cite={cite}
    heading={findings[0]?.weight === 'invalid' ? own.invalidTitle : own.foundTitle(findings.length)}
    nameOf={(finding) => (finding.at.length === 1 ? nameIn(contents, idOf(finding.at[0] as string), lang) : undefined)}
    focusKey={focusKey}
    since={since}
    takesFocus={takesFocus}
  />
);

/** Hints open below the button that asked for them, which stays where it is. */
export const Hints = ({ hints, shown, words }: { readonly hints: readonly string[]; readonly shown: number; readonly words: ExerciseWords }): ReactElement | null => {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (shown > before.current) box.current?.scrollIntoView({ block: 'nearest' });
    before.current = shown;
  }, [shown]);
  if (shown === 0) return null;
  return (
    <div ref={box} role="group" className="hint-box" aria-label={words.hintsTitle}>
      <ol>
        {hints.slice(0, shown).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      {shown >= hints.length ? <p>{words.noMoreHints}</p> : null}
    </div>
  );
};

// Demonstrations come when they are asked for.
const ShowMe = lazy(async () => ({ default: (await import('./demonstrations.tsx')).ShowMe }));
const Solution = lazy(async () => ({ default: (await import('./demonstrations.tsx')).Solution }));

/** An open panel bears the name of the tool that opens it, and gives the focus back to it. */
export type PanelName = 'again' | 'show-me' | 'solution' | 'leave';

interface OpenPanelProps {
  readonly panel: PanelName;
  readonly close: () => void;
  readonly startAgain: () => void;
  readonly own: ExerciseWords;
  readonly lang: Lang;
  readonly base: string;
  readonly course: string;
  readonly kind: KindId;
  readonly desk: Desk;
  readonly cite: ViewProps['cite'];
}

export const OpenPanel = ({ panel, close, startAgain, own, lang, base, course, kind, desk, cite }: OpenPanelProps): ReactElement => {
  // Only what the browser has confirmed is called saved.
  if (panel === 'leave') return <Panel className="notice" title={desk.save === 'saved' || desk.save === 'idle' ? own.left : own[desk.save]}><p><a href={`${base}${lang === 'en' ? 'en/' : ''}courses/${course}/`}>{own.toCourse}</a></p></Panel>;
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
  const shared = { own, lang, close, cite };
  return <Guard key={panel} own={own}><Suspense fallback={null}>{panel === 'show-me' ? <ShowMe {...shared} base={base} kind={kind} /> : <Solution {...shared} desk={desk} />}</Suspense></Guard>;
};

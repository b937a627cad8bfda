// From the journal's events to a record file: a back-up of everything, or a hand-in of what was asked for and no more.
// It must not know screens, storage or the day: all that comes in.
import { canonical } from '#kit/digest.ts';
import { firstLink, logged, nextLink } from '#model/chain.ts';
import { sealOf } from '#model/ladder/seal.ts';
import type { AttemptStarted, JournalEvent } from '#model/event.ts';
import type { AttemptId, Day, Hash, WriterId } from '#model/ids.ts';
import type { Assignment, Gap, Log, LoggedEvent, RecordFile } from '#model/record.ts';
import { readName, readUnit } from '#model/schema/text.ts';
import { recordNotComposed } from '#faults/record.ts';
import { Fault } from '#faults/fault.ts';

/** What a hand-in is for. `practice` adds the earlier attempts of the assignment's courses; the learner says so. */
export type Scope =
  | { readonly kind: 'course'; readonly course: string }
  | { readonly kind: 'assignment'; readonly assignment: Pick<Assignment, 'id' | 'nonce' | 'courses'>; readonly practice: boolean };

interface Given {
  /** All of a profile's events, of every writer, in any order; the same event twice is one. */
  readonly events: readonly JournalEvent[];
  /** `name` and `unit` only where the learner wants them in; left out where they hold characters that no record may. */
  readonly learner: RecordFile['learner'];
  readonly madeOn: Day;
  readonly edition: string;
  /** Every assignment this profile knows; a hand-in keeps those that its attempts bear. */
  readonly assignments: RecordFile['assignments'];
}

export type Making = Given & ({ readonly purpose: 'backup' } | { readonly purpose: 'hand-in'; readonly scope: Scope });

export interface Composed {
  readonly record: RecordFile;
  /** The file's text: canonical form and one line end. */
  readonly text: string;
  readonly fileName: string;
}

const byWriter = (events: readonly JournalEvent[]): ReadonlyMap<WriterId, readonly JournalEvent[]> => {
  const writers = new Map<WriterId, Map<number, JournalEvent>>();
  for (const event of events) writers.set(event.writer, (writers.get(event.writer) ?? new Map<number, JournalEvent>()).set(event.n, event));
  return new Map([...writers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([writer, own]) => [writer, [...own.values()].sort((a, b) => a.n - b.n)]));
};

const asked = (scope: Scope, started: AttemptStarted): boolean => {
  if (scope.kind === 'course') return started.course === scope.course;
  const { assignment, practice } = scope;
  return started.nonce === assignment.nonce || (practice && assignment.courses.includes(started.course));
};

/** Tells which events a hand-in shows. Who the learner said they were stays at home: the file's head says it once. */
const shownBy = (scope: Scope, events: readonly JournalEvent[]): ((event: JournalEvent) => boolean) => {
  const key = (writer: WriterId, attempt: AttemptId): string => `${writer} ${attempt}`;
  const attempts = new Set(events.flatMap((event) => (event.type === 'attempt.started' && asked(scope, event) ? [key(event.writer, event.attempt)] : [])));
  const courses = scope.kind === 'course' ? [scope.course] : scope.assignment.courses;
  return (event) => ('attempt' in event ? attempts.has(key(event.writer, event.attempt)) : event.type === 'lesson.finished' && courses.includes(event.course));
};

const logOf = (writer: WriterId, events: readonly JournalEvent[], shows: (event: JournalEvent) => boolean): Log => {
  const out: (LoggedEvent | Gap)[] = [];
  let link = firstLink(writer);
  for (const [index, event] of events.entries()) {
    if (event.n !== index + 1) throw new Fault(recordNotComposed(writer, index + 1));
    link = nextLink(link, logged(event));
    const last = out.at(-1);
    if (shows(event)) out.push(logged(event));
    else if (last !== undefined && 'to' in last) out[out.length - 1] = { ...last, to: event.n, link };
    else out.push({ type: 'gap', n: event.n, to: event.n, link });
  }
  return { writer, n: events.length, head: link, events: out };
};

const showsSomething = ({ events }: Log): boolean => events.some(({ type }) => type !== ('gap' as string));

const safe = (part: string): string => part.normalize('NFKC').replace(/[^A-Za-z0-9-]+/gu, '-').replace(/^-+|-+$/gu, '');

/** `<code>-<course, assignment or all>-<day>.shuzhi.json`, in letters, digits and hyphens. */
export const fileNameOf = (record: Pick<RecordFile, 'learner' | 'madeOn'>, scope: Scope | undefined): string => {
  const what = scope === undefined ? 'all' : scope.kind === 'course' ? scope.course : scope.assignment.id;
  return `${[record.learner.code, what, record.madeOn].map(safe).filter((part) => part !== '').join('-')}.shuzhi.json`;
};

/** Closes a record with its seal. */
export const sealed = (open: Omit<RecordFile, 'seal'>): RecordFile => ({ ...open, seal: sealOf(open) });

export const recordText = (record: RecordFile): string => `${canonical(record)}\n`;

const assignmentsOf = (making: Making, logs: readonly Log[]): RecordFile['assignments'] => {
  const nonces = new Set(logs.flatMap(({ events }) => events.flatMap((event) => ('nonce' in event ? [(event as unknown as AttemptStarted).nonce] : []))));
  const own = making.purpose === 'hand-in' && making.scope.kind === 'assignment' ? [{ id: making.scope.assignment.id, nonce: making.scope.assignment.nonce }] : [];
  const known = making.purpose === 'backup' ? making.assignments : making.assignments.filter(({ nonce }) => nonces.has(nonce));
  const all = new Map([...own, ...known].map(({ id, nonce }) => [`${id} ${nonce}`, { id, nonce }]));
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
};

/** Throws the Fault RecordNotComposed when events of a writer are missing. */
export const compose = (making: Making): Composed => {
  const { events, learner, madeOn, edition, purpose } = making;
  const scope = making.purpose === 'hand-in' ? making.scope : undefined;
  const shows = scope === undefined ? (): boolean => true : shownBy(scope, events);
  const [name, unit] = [readName(learner.name ?? ''), readUnit(learner.unit ?? '')];
  const logs = [...byWriter(events)].map(([writer, own]) => logOf(writer, own, shows)).filter(showsSomething);
  const record = sealed({
    format: 1,
    purpose,
    madeOn,
    site: { edition },
    learner: { code: learner.code, ...(name === undefined ? {} : { name }), ...(unit === undefined ? {} : { unit }) },
    assignments: assignmentsOf(making, logs),
    logs,
  });
  return { record, text: recordText(record), fileName: fileNameOf(record, scope) };
};

/** The links of a record made anew after its events were changed by hand: what anyone who knows this code can do, and what tests and the tour use. */
export const relinked = (record: RecordFile): RecordFile => {
  const logs = record.logs.map((log): Log => {
    let link: Hash = firstLink(log.writer);
    let n = 0;
    const out = log.events.map((event) => {
      const span = 'to' in event ? event.to - event.n : 0;
      const placed = { ...event, n: n + 1, ...('to' in event ? { to: n + 1 + span } : {}) } as LoggedEvent | Gap;
      link = 'to' in event ? event.link : nextLink(link, placed as LoggedEvent);
      n += 1 + span;
      return placed;
    });
    return { ...log, n, head: link, events: out };
  });
  const { seal: _, ...open } = record;
  return sealed({ ...open, logs });
};

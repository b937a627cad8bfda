// What comes from outside when the clock goes on: new tickets, answers of callers and units, limits that run out. A pure function of the desk.
import { addWorkingDays, dayOf } from '#kit/calendar.ts';
import { addFor, addWork } from './clock.ts';
import { caseOf, has, hasArrived, isSettled, lateAt, limitOf, mainOf, processOf, sceneOf, scriptOf, unitOf, withCase, type Case, type Desk, type Mark, type Scene } from './desk.ts';

export interface News {
  readonly desk: Desk;
  /** Tickets that came back because something was done wrong with them, by code. */
  readonly wrong: readonly { readonly code: string; readonly handle: string; readonly no: number }[];
}

const pending = (desk: Desk): readonly string[] =>
  desk.variant.tickets.flatMap((ticket) => {
    if (!hasArrived(desk, ticket)) return [ticket.at];
    if (isSettled(desk, ticket.handle)) return [];
    const one = caseOf(desk, ticket.handle);
    return [one.wakes, lateAt(desk, one)].filter((stamp) => stamp !== '');
  });

/** The stamp of what comes next; '' when nothing will come by itself. */
export const nextAt = (desk: Desk): string => pending(desk).reduce((first, stamp) => (first === '' || stamp < first ? stamp : first), '');

const marked = (marks: readonly Mark[], ...more: readonly Mark[]): readonly Mark[] => [...marks, ...more.filter((mark) => !marks.includes(mark))];

export const noted = (one: Case, now: string, what: string, whom = ''): string => `${one.notes}${one.notes === '' ? '' : '\n'}${now}|${what}|${whom}`;

/** When the report of a unit that has just signed will come; '' for one that will not answer until it is supervised. */
export const reportAt = (scene: Scene): string => {
  const limit = limitOf(scene);
  if (scriptOf(scene.ticket) === 'late' && !has(scene, 'supervised')) return '';
  return addFor(scene.variant.set, limit, scene.now, limit.report);
};

const asksBack = (scene: Scene): boolean => {
  if (has(scene, 'designated') || has(scene, 'answered')) return false;
  const mine = scene.case.grounds.filter((ground) => ground === 'told').length;
  const script = scriptOf(scene.ticket);
  return scene.case.unit !== unitOf(scene) || (script.startsWith('return-') && (script === 'return-twice' ? mine < 2 : mine < 1));
};

type Told = readonly [change: Partial<Case>, wrong?: string];

/** A unit signs, or sends the ticket back. What should never have gone out comes back to the beginning. */
const onSent = (scene: Scene): Told => {
  const { case: one, now, ticket } = scene;
  const process = processOf(scene);
  const back = (wrong: string): Told => [{ state: process.start, unit: '', sent: '', due: '', wakes: '', marks: marked(one.marks.filter((mark) => mark === 'filled' || mark === 'reviewed'), 'bounced'), notes: noted(one, now, wrong, one.unit) }, wrong];
  if (!has(scene, 'designated') && mainOf(scene, ticket) !== undefined) return back('duplicate-missed');
  if (['answer', 'decline'].includes(ticket.cells['way'] ?? '')) return back('not-for-dispatch');
  if (asksBack(scene)) {
    const isForeign = one.unit !== unitOf(scene);
    return [{ state: process.asks.return, wakes: '', notes: noted(one, now, 'asks-return', one.unit) }, isForeign ? 'wrong-unit' : undefined];
  }
  return [{ state: process.signed, wakes: reportAt(scene), notes: noted(one, now, 'signed', one.unit) }];
};

/** A unit that works on it reports, or asks for something first. */
const onWorked = (scene: Scene): Told => {
  const { case: one, now, ticket } = scene;
  const process = processOf(scene);
  const script = scriptOf(ticket);
  const asks = script.startsWith('extend-') ? 'extend' : script.startsWith('hang-') ? 'hang' : undefined;
  if (asks !== undefined && !has(scene, 'answered')) return [{ state: process.asks[asks], wakes: '', notes: noted(one, now, `asks-${asks}`, one.unit) }];
  const report = (script === 'contact' || script === 'stale') && !has(scene, 'reworked') ? script : 'done';
  return [{ state: process.reported, report, wakes: '', notes: noted(one, now, 'reported', one.unit) }];
};

const woken = (scene: Scene): Told => {
  const { case: one, now } = scene;
  const process = processOf(scene);
  if (one.state === process.start) return [{ wakes: '', marks: marked(one.marks, 'filled'), notes: noted(one, now, 'filled') }];
  return one.state === process.sent ? onSent(scene) : onWorked(scene);
};

const onCase = (desk: Desk, scene: Scene): { readonly one: Case; readonly wrong: string | undefined } => {
  if (isSettled(desk, scene.ticket.handle)) return { one: scene.case, wrong: undefined };
  const end = lateAt(desk, scene.case);
  const isLate = end !== '' && end <= desk.now;
  const late: Case = isLate ? { ...scene.case, marks: marked(scene.case.marks, 'overdue'), notes: noted(scene.case, desk.now, 'overdue') } : scene.case;
  if (late.wakes === '' || late.wakes > desk.now) return { one: late, wrong: undefined };
  const [change, wrong] = woken({ ...scene, case: late });
  return { one: { ...late, ...change }, wrong };
};

/** The desk after the next thing has happened; unchanged where nothing is to come. */
export const advance = (desk: Desk): News => {
  const now = nextAt(desk);
  if (now === '') return { desk, wrong: [] };
  return desk.variant.tickets.reduce<News>((news, ticket) => {
    const here = news.desk;
    if (!hasArrived(here, ticket)) return news;
    const { one, wrong } = onCase(here, sceneOf(here, ticket));
    if (one === caseOf(here, ticket.handle)) return news;
    return {
      desk: withCase(here, ticket.handle, one),
      wrong: wrong === undefined ? news.wrong : [...news.wrong, { code: wrong, handle: ticket.handle, no: ticket.no }],
    };
  }, { desk: { ...desk, now }, wrong: [] });
};

/** When a unit looks at what was sent to it: within its time, or too late where its row says so. */
export const signsAt = (scene: Scene): string => {
  const { variant: { set }, now, ticket } = scene;
  const limit = limitOf(scene);
  if (scriptOf(ticket) === 'return-late') return `${addWorkingDays(set.calendar, dayOf(now), set.returns.within + 1)}T${set.hours.from}`;
  return addFor(set, limit, now, limit.sign);
};

/** After a day more was granted, or the work is done again. */
export const soon = ({ variant: { set }, now }: Scene): string => addWork(set, now, 120);

export const marksWith = marked;

// What an act does to the desk, or what is wrong with it: pure, without machine and screen.
import { addWorkingDays } from '#kit/calendar.ts';
import { leftToMend, type Finding } from '#kit/exercise.ts';
import type { Ground } from '#kit/set.ts';
import { checks, paramsFor, type CheckName } from './checks.ts';
import { duesAt } from './clock.ts';
import { arrivedIn, caseOf, has, hasArrived, isDanger, isLate, isMerged, isRepeated, isSecret, isSettled, limitOf, openBeside, processOf, sceneOf, scriptOf, ticketOf, unitOf, withCase, type Case, type Desk, type Scene } from './desk.ts';
import { waysIn, type Way } from './processes.ts';
import type { CaseMove, DispatchMove, DispatchSet } from './schema.ts';
import { advance, marksWith, nextAt, noted, reportAt, signsAt, soon } from './world.ts';

/** `stray`: no such act here. `refused`: the act is answered with a lesson, and nothing changes. `done`: the desk after it. */
export type Answer =
  | { readonly kind: 'stray' }
  | { readonly kind: 'refused'; readonly found: readonly Finding[] }
  | { readonly kind: 'done'; readonly desk: Desk; readonly touched: string; readonly found: readonly Finding[] };

const stray: Answer = { kind: 'stray' };

const groundOf = ({ grounds }: DispatchSet, code: string): Ground => grounds[code] ?? { convention: true };

const finding = (desk: Desk, code: string, at: readonly string[], params: Finding['params'], weight: Finding['weight'] = 'wrong'): Finding => ({ code, weight, at, params, ground: groundOf(desk.variant.set, code) });

/** A ticket on which somebody is in danger and nobody was called yet. */
const dangerIn = (desk: Desk): Scene | undefined => {
  const ticket = arrivedIn(desk).find((one) => isDanger(one) && caseOf(desk, one.handle).state === processOf(desk).start);
  return ticket === undefined ? undefined : sceneOf(desk, ticket);
};

/** The acts that are shown for a ticket: those its state has a line for, less what was done and cannot be done twice. */
export const actsOf = (scene: Scene): readonly Way[] =>
  waysIn(processOf(scene), scene.case.state).filter(({ act }) => !(act === 'case.verify' && has(scene, 'verified')) && !(act === 'case.callback' && has(scene, 'told')) && !(isSettled(scene, scene.ticket.handle) && act !== 'case.supervise'));

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

/** Whether every field of a move is one of what can be chosen here. */
const isWhole = (scene: Scene, move: CaseMove): boolean => {
  const { set } = scene.variant;
  switch (move.type) {
    case 'case.ask': return Array.isArray(move.elements) && move.elements.length > 0 && new Set(move.elements).size === move.elements.length && move.elements.every((id) => ids(set.elements).includes(id));
    case 'case.transfer': return ids(set.lines).includes(move.line);
    case 'case.merge': return openBeside(scene, scene.ticket).some(({ handle }) => handle === move.into);
    case 'case.decline': return ids(set.reasons).includes(move.reason);
    case 'case.answer': return ids(set.knowledge).includes(move.entry);
    case 'case.dispatch': return ids(set.units).includes(move.unit) && duesAt(set, scene.now).includes(move.due) && (set.process === 'events' ? move.identity === '' : ['open', 'closed'].includes(move.identity));
    case 'case.escalate': return duesAt(set, scene.now).includes(move.due);
    case 'case.verify': return move.verifier === 'self' || ids(set.verifiers).includes(move.verifier);
    default: return true;
  }
};

const sentTo = (scene: Scene, unit: string, due: string, identity: string): Partial<Case> => ({ unit, due, sent: scene.now, wakes: signsAt(scene), report: '', identity });

const approved = (scene: Scene): Partial<Case> => {
  const { case: one, variant: { set } } = scene;
  const process = processOf(scene);
  if (one.state === process.asks.return) {
    const isForeign = one.unit !== unitOf(scene);
    return { grounds: [...one.grounds, isForeign ? 'duty' : 'told'], wakes: '', unit: '', due: '', sent: '', marks: (isForeign ? one.marks : marksWith(one.marks, 'moved')).filter((mark) => mark !== 'overdue') };
  }
  if (one.state !== process.asks.extend) return { wakes: '' };
  const limit = limitOf(scene);
  return { due: 'days' in limit ? addWorkingDays(set.calendar, one.due.slice(0, 10), limit.days) : one.due, wakes: soon(scene), marks: marksWith(one.marks, 'answered').filter((mark) => mark !== 'overdue') };
};

const refusedRequest = (scene: Scene): Partial<Case> => {
  const marks = marksWith(scene.case.marks, 'answered');
  return { marks, wakes: reportAt({ ...scene, case: { ...scene.case, marks } }) };
};

/** What an act that went through changes of its ticket, beside its state. */
const changeBy = (scene: Scene, move: CaseMove): Partial<Case> => {
  const { case: one, ticket } = scene;
  const mark = (...more: Parameters<typeof marksWith>[1][]): Partial<Case> => ({ marks: marksWith(one.marks, ...more) });
  switch (move.type) {
    case 'case.ask': return { ...mark('asked'), wakes: soon(scene) };
    case 'case.transfer': return mark('urgent');
    case 'case.merge': return { into: move.into };
    case 'case.review': return mark('reviewed');
    case 'case.dispatch': return sentTo(scene, move.unit, move.due, move.identity);
    case 'case.escalate': return { ...sentTo(scene, unitOf(scene), move.due, scene.variant.set.process === 'events' ? '' : isSecret(ticket) ? 'closed' : 'open'), ...mark('designated') };
    case 'request.approve': return approved(scene);
    case 'request.refuse': return refusedRequest(scene);
    case 'case.verify': return { ...mark('verified', ...(scriptOf(ticket) === 'undone' && !has(scene, 'reworked') ? (['unsolved'] as const) : [])), verifier: move.verifier };
    case 'case.rework': return { marks: marksWith(one.marks.filter((name) => name !== 'verified' && name !== 'unsolved'), 'reworked'), report: '', verifier: '', wakes: soon(scene) };
    case 'case.supervise': return { ...mark('supervised'), ...(one.wakes === '' && one.state === processOf(scene).signed ? { wakes: soon(scene) } : {}) };
    case 'case.callback': return mark('told');
    default: return {};
  }
};

/** Whom or what an act names, for the history. */
const whomOf = (scene: Scene, move: CaseMove, one: Case): string => {
  if (move.type === 'case.merge') return String(ticketOf(scene.variant, move.into)?.no ?? '');
  if (move.type === 'case.ask') return move.elements.join(' ');
  if (move.type === 'case.dispatch' || move.type === 'case.escalate') return one.unit;
  const named = move as unknown as Readonly<Record<string, string>>;
  return named['line'] ?? named['reason'] ?? named['entry'] ?? named['verifier'] ?? '';
};

const act = (desk: Desk, move: CaseMove): Answer => {
  const ticket = ticketOf(desk.variant, move.case);
  if (ticket === undefined || !hasArrived(desk, ticket)) return stray;
  const scene = sceneOf(desk, ticket);
  const way = actsOf(scene).find((one) => one.act === move.type);
  if (way === undefined || !isWhole(scene, move)) return stray;
  const danger = dangerIn(desk);
  if (danger !== undefined && danger.ticket !== ticket) return { kind: 'refused', found: [finding(desk, 'emergency-first', [danger.ticket.handle], { no: danger.ticket.no })] };
  const code = way.teaches ?? (way.checks ?? []).map((name: CheckName) => checks[name](scene, move)).find((found) => found !== '') ?? '';
  if (code !== '') return { kind: 'refused', found: [finding(desk, code, [ticket.handle], paramsFor(code, scene, move))] };
  const changed: Case = { ...scene.case, ...changeBy(scene, move), state: way.to ?? scene.case.state };
  const one: Case = { ...changed, notes: noted(scene.case, desk.now, move.type, whomOf(scene, move, changed)) };
  return { kind: 'done', desk: withCase(desk, ticket.handle, one), touched: ticket.handle, found: [] };
};

/** Tickets whose limit ran out and that nobody has pressed for. */
const lateIn = (desk: Desk): readonly Scene[] => arrivedIn(desk).map((ticket) => sceneOf(desk, ticket)).filter((scene) => isLate(scene) && !isSettled(desk, scene.ticket.handle));

const goOn = (desk: Desk): Answer => {
  if (nextAt(desk) === '') return stray;
  const danger = dangerIn(desk);
  if (danger !== undefined) return { kind: 'refused', found: [finding(desk, 'emergency-first', [danger.ticket.handle], { no: danger.ticket.no })] };
  const late = lateIn(desk);
  if (late.length > 0) return { kind: 'refused', found: late.map(({ ticket }) => finding(desk, 'supervise-first', [ticket.handle], { no: ticket.no })) };
  const news = advance(desk);
  return { kind: 'done', desk: news.desk, touched: '', found: news.wrong.map(({ code, handle, no }) => finding(desk, code, [handle], { no })) };
};

/** What stands against ending the shift: `invalid` while tickets are under way, wrong where somebody is left without a word. */
export const judge = (desk: Desk): readonly Finding[] => {
  const { tickets, set } = desk.variant;
  const left = tickets.filter((ticket) => !hasArrived(desk, ticket) || !(isSettled(desk, ticket.handle) || isMerged(desk, ticket.handle)));
  if (left.length > 0) return [finding(desk, 'not-finished', left.filter((ticket) => hasArrived(desk, ticket)).map(({ handle }) => handle), { count: left.length }, 'invalid')];
  const scenes = tickets.map((ticket) => sceneOf(desk, ticket));
  return [
    ...scenes.filter((scene) => isMerged(desk, scene.ticket.handle) && !has(scene, 'told')).map(({ ticket }) => finding(desk, 'merged-silent', [ticket.handle], { no: ticket.no })),
    ...(set.ends === 'dispatch' ? scenes.filter((scene) => isRepeated(scene) && !has(scene, 'supervised')).map(({ ticket }) => finding(desk, 'repeat-unsupervised', [ticket.handle], { no: ticket.no })) : []),
  ];
};

/** What follows from a move at this desk. `shift.end` is judged by `judge`. */
export const play = (desk: Desk, move: DispatchMove): Answer => {
  if (move.type === 'clock.advance') return goOn(desk);
  return move.type === 'shift.end' ? stray : act(desk, move);
};

/** What stays until its ticket is touched: what came back, and what was found at the end. The lesson of a refused act is over with the next act. */
const lasting: readonly string[] = ['wrong-unit', 'duplicate-missed', 'not-for-dispatch', 'merged-silent', 'repeat-unsupervised'];

/** What is still to be mended after an act on `touched`. */
export const stillFound = (found: readonly Finding[], touched: string): readonly Finding[] => leftToMend(found, touched).filter(({ code }) => lasting.includes(code));

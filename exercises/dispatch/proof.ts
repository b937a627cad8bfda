// How the desk is tried, solved and proved.
import type { Proof, Property } from '#kit/exercise.ts';
import type { Stream } from '#kit/random.ts';
import { dueFrom, duesAt } from './clock.ts';
import { arrivedIn, caseOf, entryOf, has, hasArrived, isLate, isMerged, isSecret, limitOf, openBeside, processOf, sceneOf, type Desk, type Scene } from './desk.ts';
import type { DispatchContext, DispatchSnapshot } from './machine.ts';
import { processes } from './processes.ts';
import { actsOf, play } from './rules.ts';
import { rightAct, rightMove } from './solution.ts';
import type { CaseMove, DispatchMove, DispatchSet, DispatchVariant } from './schema.ts';
import { groupsOf } from './vary.ts';
import { nextAt } from './world.ts';

const other = (list: readonly string[], right: string): string => list.find((one) => one !== right) ?? right;
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

/** One act of a sort: the right one if it is right now, and one that is wrong in each of its fields. */
const tried = (scene: Scene, act: CaseMove['type'], right: CaseMove | undefined): readonly CaseMove[] => {
  const { set } = scene.variant;
  const on = { case: scene.ticket.handle };
  const due = dueFrom(set, limitOf(scene), scene.now);
  const odd = other(duesAt(set, scene.now), due);
  const identity = set.process === 'events' ? '' : isSecret(scene.ticket) ? 'closed' : 'open';
  const unit = entryOf(scene).units[0] as string;
  const grass = set.units.find(({ level }) => level === 'grassroots')?.id;
  switch (act) {
    case 'case.ask': return [{ type: act, ...on, elements: ids(set.elements).slice(0, 1) }, { type: act, ...on, elements: ids(set.elements) }];
    case 'case.transfer': return set.lines.slice(0, 2).map(({ id }) => ({ type: act, ...on, line: id }));
    case 'case.merge': return openBeside(scene, scene.ticket).slice(0, 3).map(({ handle }) => ({ type: act, ...on, into: handle }));
    case 'case.decline': return set.reasons.slice(0, 2).map(({ id }) => ({ type: act, ...on, reason: id }));
    case 'case.answer': return set.knowledge.slice(0, 2).map(({ id }) => ({ type: act, ...on, entry: id }));
    case 'case.dispatch': return [
      { type: act, ...on, unit: other(ids(set.units.filter(({ level }) => level === 'department')), unit), due, identity },
      ...(right?.type === act ? [{ type: act, ...on, unit, due: odd, identity } as const] : []),
      ...(grass === undefined ? [] : [{ type: act, ...on, unit: grass, due, identity } as const]),
      ...(identity === '' ? [] : [{ type: act, ...on, unit, due, identity: other(['open', 'closed'], identity) } as const]),
    ];
    case 'case.escalate': return [{ type: act, ...on, due }];
    case 'case.verify': return [{ type: act, ...on, verifier: 'self' }];
    default: return [{ type: act, ...on }];
  }
};

const offers = (scene: Scene, isNear: boolean): readonly CaseMove[] => {
  const right = rightAct(scene);
  const wrong = isNear ? actsOf(scene).flatMap(({ act }) => tried(scene, act, right)) : [];
  const all = right === undefined ? wrong : [right, ...wrong];
  const seen = new Set<string>();
  return all.filter((move) => !seen.has(JSON.stringify(move)) && seen.add(JSON.stringify(move)));
};

/** Where waiting is tried: while nothing is asked for, before a ticket is begun, and where it is refused. At every other hour it would only be the same again, later. */
const mayWait = (first: Scene | undefined): boolean => first === undefined || first.case.state === processOf(first).start || isLate(first);

/** All acts on the first ticket that asks for something, the right one on the next; the clock; the end. Tickets hardly touch one another, so that every order of them would be the same again. */
const moves = ({ status, context }: DispatchSnapshot): readonly DispatchMove[] => {
  if (status === 'done') return [];
  const scenes = arrivedIn(context).map((ticket) => sceneOf(context, ticket)).filter((scene) => actsOf(scene).length > 0);
  const asking = scenes.filter((scene) => rightAct(scene) !== undefined);
  const near = asking.length === 0 ? scenes.slice(0, 1) : asking.slice(0, 2);
  return [...near.flatMap((scene, place) => offers(scene, place < 2)), ...(nextAt(context) === '' || !mayWait(asking[0]) ? [] : [{ type: 'clock.advance' } as const]), { type: 'shift.end' }];
};

/** The right moves from a desk on, one after another. A queue of fourteen takes some two hundred; what does not end is a mistake and shows itself as one. */
const wayFrom = (start: Desk, known: (desk: Desk) => readonly DispatchMove[] | undefined, keep: (desk: Desk, way: readonly DispatchMove[], at: number) => void): readonly DispatchMove[] => {
  const way: DispatchMove[] = [];
  const desks: Desk[] = [];
  let desk = start;
  while (way.length < 1000) {
    const rest = known(desk);
    if (rest !== undefined) {
      way.push(...rest);
      break;
    }
    desks.push(desk);
    const move = rightMove(desk);
    way.push(move);
    const answer = play(desk, move);
    if (answer.kind !== 'done') break;
    desk = answer.desk;
  }
  desks.forEach((one, at) => keep(one, way, at));
  return way;
};

const ways = new WeakMap<DispatchVariant, Map<string, readonly [way: readonly DispatchMove[], at: number]>>();

/** What is right from here on hangs on the hour and the tickets alone; the proof asks it of thousands of states that share them. */
const solve = ({ status, context }: DispatchSnapshot): readonly DispatchMove[] => {
  if (status === 'done') return [];
  const known = ways.get(context.variant) ?? new Map<string, readonly [readonly DispatchMove[], number]>();
  ways.set(context.variant, known);
  const keyOf = ({ now, cases }: Desk): string => `${now}${context.variant.tickets.map(({ handle }) => cases[handle] ?? '').join('|')}`;
  const kept = (desk: Desk): readonly DispatchMove[] | undefined => {
    const found = known.get(keyOf(desk));
    return found === undefined ? undefined : found[0].slice(found[1]);
  };
  return wayFrom(context, kept, (desk, way, at) => known.set(keyOf(desk), [way, at]));
};

const among = <T>(list: readonly T[], stream: Stream): T => list[stream.int(Math.max(1, list.length))] as T;

/** One act of somebody who does not read: any ticket, any of its acts, any choice in each of its fields; or the clock, or the end. */
const draw = ({ context }: DispatchSnapshot, stream: Stream): DispatchMove => {
  const { set } = context.variant;
  const acts = arrivedIn(context).map((ticket) => sceneOf(context, ticket)).flatMap((scene) => actsOf(scene).map(({ act }) => ({ scene, act })));
  const place = stream.int(acts.length + 2);
  const taken = acts[place];
  if (taken === undefined) return { type: place === acts.length && nextAt(context) !== '' ? 'clock.advance' : 'shift.end' };
  const { scene, act } = taken;
  const into = openBeside(scene, scene.ticket).map(({ handle }) => handle);
  const fields = {
    elements: stream.shuffle(ids(set.elements)).slice(0, 1 + stream.int(set.elements.length)),
    line: among(ids(set.lines), stream), into: among(into, stream), reason: among(ids(set.reasons), stream), entry: among(ids(set.knowledge), stream),
    unit: among(ids(set.units), stream), due: among(duesAt(set, context.now), stream), verifier: among(['self', ...ids(set.verifiers)], stream),
    identity: set.process === 'events' ? '' : among(['open', 'closed'], stream),
  };
  const named: Readonly<Record<string, readonly (keyof typeof fields)[]>> = {
    'case.ask': ['elements'], 'case.transfer': ['line'], 'case.merge': ['into'], 'case.decline': ['reason'], 'case.answer': ['entry'],
    'case.dispatch': ['unit', 'due', 'identity'], 'case.escalate': ['due'], 'case.verify': ['verifier'],
  };
  return { type: act, case: scene.ticket.handle, ...Object.fromEntries((named[act] ?? []).map((name) => [name, fields[name] ?? ''])) } as DispatchMove;
};

/** Blind choice of the first act on each ticket, of its unit and the last day: what nobody can come through without one thing found. */
const chance = (variant: DispatchVariant): number => {
  const { set } = variant;
  const first = processes[set.process].ways.filter(({ from }) => from.includes(processes[set.process].start)).length;
  const dues = duesAt(set, variant.start).length;
  return variant.tickets.reduce((odds, { cells }) => {
    const isSent = !['answer', 'decline'].includes(cells['way'] ?? '');
    const fields = cells['way'] === 'transfer' ? set.lines.length : cells['way'] === 'answer' ? set.knowledge.length : cells['way'] === 'decline' ? set.reasons.length : 1;
    return odds / (first * fields * (isSent ? set.units.length * dues : 1));
  }, 1);
};

const always = (id: string, zh: string, en: string, holds: (scene: Scene) => boolean): Property<DispatchContext> => ({
  id,
  text: { zh, en },
  holds: ({ context }) => context.variant.tickets.every((ticket) => !hasArrived(context, ticket) || holds(sceneOf(context, ticket))),
});

const level = ({ variant }: Scene, unit: string): string | undefined => variant.set.units.find(({ id }) => id === unit)?.level;

const properties: readonly Property<DispatchContext>[] = [
  always('verifier-is-not-handler', '核查、回访的人从来不是承办单位自己。', 'Whoever looks whether it is done is never the handling unit itself.', ({ case: { verifier } }) => verifier !== 'self'),
  always('return-has-ground', '每一次退单都有依据，并且经过审批。', 'Every return has a ground and was approved.', ({ ticket, case: { grounds } }) => grounds.every((ground) => ground === 'duty' || (ground === 'told' && ['return-ok', 'return-twice'].includes(ticket.cells['script'] ?? '')))),
  always('close-has-evidence', '结案的都有办理证据，并且有人核查或者回访过。', 'What is closed has evidence of the work, and somebody looked or asked.', ({ case: one }) => !['S7', 'T8'].includes(one.state) || (one.report === 'done' && one.verifier !== '' && !one.marks.includes('unsolved'))),
  always('limit-counts-from-dispatch', '时限一律从派出的时刻起算。', 'Time limits always count from the moment of dispatch.', (scene) => scene.case.sent === '' || has(scene, 'answered') || scene.case.due === dueFrom(scene.variant.set, limitOf(scene), scene.case.sent)),
  always('identity-stays-in', '举报人和要求保密的人，姓名电话从不随单派出。', 'The identity of a whistle-blower, or of a person who asked for secrecy, never goes out with the ticket.', ({ ticket, case: { identity } }) => !isSecret(ticket) || identity !== 'open'),
  always('not-to-grass-roots', '部门职责内的事，从不派给街镇和居委会。', 'What departments are for never goes to the grass roots.', (scene) => scene.case.unit === '' || level(scene, scene.case.unit) !== 'grassroots' || level(scene, entryOf(scene).units[0] as string) === 'grassroots'),
  always('algorithm-is-reviewed', '算法发现的，没有人工复核就不会立案。', 'What an algorithm found is never registered before a person has looked.', (scene) => scene.ticket.cells['source'] !== 'video' || ['S1', 'S2', 'SM', 'SX'].includes(scene.case.state) || has(scene, 'reviewed') || has(scene, 'urgent')),
  {
    id: 'merged-is-told',
    text: { zh: '交了班，每一位被并单的人都已收到回告。', en: 'Once the shift is handed over, everybody whose ticket was merged has been told.' },
    holds: ({ status, context }) => status !== 'done' || context.variant.tickets.every(({ handle }) => !isMerged(context, handle) || caseOf(context, handle).marks.includes('told')),
  },
];

/** What a set can bring, by its statechart and by what its rows hold. */
const finds = (set: DispatchSet): readonly string[] => {
  const isEvents = set.process === 'events';
  const isWhole = set.ends === 'close';
  const rows = set.table.rows.map(({ cells }) => cells);
  const any = (column: string, ...values: readonly string[]): boolean => rows.some((cells) => values.includes(cells[column] ?? ''));
  const missing = rows.map((cells) => (cells['missing'] ?? '').split(' ').filter((id) => id !== '').length);
  const groups = groupsOf(set.table.rows).map(({ length }) => length).filter((size) => size > 1);
  const several = set.catalogue.filter(({ units }) => units.length > 1).map(({ id }) => id);
  const list: readonly (readonly [boolean, ...string[]])[] = [
    [true, 'asked-too-much', 'not-emergency', 'skip-step', 'consult-not-needed', 'due-wrong', 'wrong-unit', 'return-had-ground', 'second-return', 'close-early', 'supervise-first', 'supervise-no-ground', 'not-finished', 'merge-rule'],
    [missing.some((count) => count > 0), 'elements-missing'], [missing.some((count) => count > 1), 'asked-in-part'],
    [any('way', 'transfer'), 'emergency-first', 'wrong-line'],
    [groups.length > 0, 'merge-not-earliest', 'duplicate-missed', 'callback-early', 'merged-silent'],
    [groups.some((size) => size >= set.merge.repeat), 'repeat-unsupervised'],
    [set.units.some(({ level: of }) => of === 'grassroots'), 'grassroots'],
    [any('entry', ...several) || any('then', ...several), 'several-leads'],
    [isEvents, 'review-not-needed'], [isEvents && any('source', 'video'), 'ai-unreviewed'], [isEvents && any('way', 'decline'), 'no-evidence'],
    [!isEvents, 'identity-needed'], [!isEvents && any('secret', 'yes'), 'identity-out'], [!isEvents && any('way', 'answer', 'decline'), 'not-for-dispatch'],
    [set.reasons.length > 0, 'decline-ground'], [set.reasons.length > 1 && any('way', 'decline'), 'decline-reason'],
    [!isEvents && set.knowledge.some(({ until }) => until === undefined), 'answer-none'], [!isEvents && any('way', 'answer'), 'answer-wrong'],
    [!isEvents && set.knowledge.some(({ until }) => until !== undefined), 'answer-stale'],
    [any('script', 'return-bad', 'return-late'), 'return-no-ground'],
    [isWhole && any('script', 'extend-ok'), 'extend-had-ground'], [isWhole && any('script', 'extend-bad'), 'extend-no-ground'],
    [isWhole && any('script', 'hang-ok'), 'hang-had-ground'], [isWhole && any('script', 'hang-bad'), 'hang-no-ground'],
    [isWhole && any('script', 'contact'), 'contact-only'], [isWhole && any('script', 'stale'), 'evidence-stale'], [isWhole && any('script', 'undone'), 'unsolved-close'],
    [isWhole, 'verifier-is-handler', 'rework-no-ground'], [isWhole && !isEvents, 'archive-early'],
  ];
  return list.flatMap(([is, ...codes]) => (is ? codes : []));
};

export const proof: Proof<DispatchSet, DispatchVariant, DispatchContext, DispatchMove> = { moves, solve, chance, draw, finds, properties };

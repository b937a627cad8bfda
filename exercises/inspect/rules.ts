// The rule of inspecting: pure. What one learner's document looks like, which marks are possible, and what a hand-in shows.
import type { Finding } from '#kit/exercise.ts';
import type { Ground } from '#kit/set.ts';
import { streamOf, type Stream } from '#kit/random.ts';
import { handlesOf } from '#kit/variant.ts';
import type { Dealt, InspectSet, InspectVariant, Passage, Piece } from './schema.ts';

/** A mark says what is wrong; `pieces` how it is mended: a wording for each slot, `strike` alone, or nothing yet. */
export interface Mark {
  readonly fault: string;
  readonly pieces: readonly string[];
}
export type Marks = Readonly<Record<string, Mark>>;

/** The name of a mark on what is not there. */
export const missing = 'missing';
export const strike = 'strike';

const isFaulty = ({ fault }: Piece): boolean => fault !== undefined;
export const hasFaulty = ({ slots }: Passage): boolean => slots.some(({ pieces }) => pieces.some(isFaulty));
/** A passage no wording of which is sound: it stands there only when it is drawn faulty. */
export const isExtra = ({ slots }: Passage): boolean => slots.some(({ pieces }) => pieces.every(isFaulty));

const one = <T>(stream: Stream, items: readonly T[]): T => items[stream.int(items.length)] as T;

const deal = (stream: Stream, passage: Passage, handle: string, state: Dealt['state']): Omit<Dealt, 'n'> => {
  const slots = passage.slots.map(({ pieces }) => stream.shuffle(pieces));
  const spoilt = state === 'faulty' ? one(stream, slots.flatMap((pieces, at) => (pieces.some(isFaulty) ? [at] : []))) : -1;
  const shown = state === 'absent' ? [] : slots.map((pieces, at) => one(stream, pieces.filter((piece) => isFaulty(piece) === (at === spoilt))).id);
  return { handle, passage, state, shown, slots };
};

/** Draws what is left out, then what is faulty; sound twins take the place of all others. */
export const vary = (set: InspectSet, seed: string): InspectVariant => {
  const stream = streamOf(seed);
  const handles = handlesOf(seed, 'passage', set.passages.map(({ id }) => id));
  const out = new Set(stream.draw(set.passages.filter(({ absent }) => absent !== undefined), set.draw.absent));
  const bad = new Set(stream.draw(set.passages.filter((passage) => !out.has(passage) && hasFaulty(passage)), set.draw.faulty));
  const passages = set.passages.flatMap((passage) => {
    const state = out.has(passage) ? 'absent' : bad.has(passage) ? 'faulty' : 'sound';
    return state === 'sound' && isExtra(passage) ? [] : [deal(stream, passage, handles.get(passage.id) as string, state)];
  });
  let n = 0;
  return { set, passages: passages.map((dealt): Dealt => ({ ...dealt, n: dealt.state === 'absent' ? 0 : (n += 1) })) };
};

const byHandle = new WeakMap<InspectVariant, ReadonlyMap<string, Dealt>>();

export const dealtOf = (variant: InspectVariant, handle: unknown): Dealt | undefined => {
  const known = byHandle.get(variant) ?? new Map(variant.passages.map((dealt) => [dealt.handle, dealt]));
  byHandle.set(variant, known);
  return known.get(handle as string);
};

/** The wordings that `ids` name, slot by slot. */
export const piecesOf = ({ slots }: Dealt, ids: readonly string[]): readonly Piece[] => slots.flatMap((pieces, at) => pieces.find(({ id }) => id === ids[at]) ?? []);

/** The names under which this passage can be marked: those of the set where it stands, `missing` where the list has it. */
export const namesFor = ({ faults }: InspectSet, { state, passage }: Dealt): readonly string[] => [
  ...(state === 'absent' ? [] : faults.map(({ id }) => id)),
  ...(passage.element === undefined ? [] : [missing]),
];

export const isMend = (dealt: Dealt, { fault }: Mark, pieces: unknown): boolean => {
  if (!Array.isArray(pieces) || !pieces.every((id) => typeof id === 'string')) return false;
  if (pieces.length === 1 && pieces[0] === strike) return fault !== missing;
  return pieces.length === dealt.slots.length && piecesOf(dealt, pieces).length === pieces.length && (fault === missing || pieces.some((id, at) => id !== dealt.shown[at]));
};

/** The names accepted for what is wrong with a faulty passage. */
export const faultsIn = (dealt: Dealt): readonly string[] => (dealt.state === 'faulty' ? piecesOf(dealt, dealt.shown).flatMap(({ fault = [] }) => fault) : []);

export const faultOf = ({ faults }: InspectSet, id: string | undefined): InspectSet['faults'][number] | undefined => faults.find((fault) => fault.id === id);

const groundOf = (set: InspectSet, fault: string | undefined, dealt: Dealt): Ground => faultOf(set, fault)?.ground ?? dealt.passage.ground;

/** One thing found; `n` is the passage's place, 0 for what is not in the document. */
const found = (code: string, { handle, n }: Dealt, ground: Ground, text?: Finding['text']): Finding => ({ code, weight: 'wrong', at: [handle], params: { n }, ground, ...(text === undefined ? {} : { text }) });

const judgeMend = (set: InspectSet, dealt: Dealt, { pieces }: Mark): readonly Finding[] => {
  if (pieces[0] === strike) return dealt.passage.strike === true ? [] : [found('struck-needed', dealt, dealt.passage.ground, dealt.passage.why)];
  const worse = piecesOf(dealt, pieces).find(isFaulty);
  return worse === undefined ? [] : [found('wrong-mend', dealt, groundOf(set, worse.fault?.[0], dealt), worse.why)];
};

const judgeOne = (set: InspectSet, dealt: Dealt, mark: Mark | undefined): readonly Finding[] => {
  const { state, passage } = dealt;
  if (mark === undefined) {
    if (state === 'absent') return [found('left-out', dealt, passage.absent?.ground ?? passage.ground)];
    if (state === 'sound') return [];
    const [fault] = faultsIn(dealt);
    return [found('missed', dealt, groundOf(set, fault, dealt), faultOf(set, fault)?.label)];
  }
  if (state === 'absent') return judgeMend(set, dealt, mark);
  if (mark.fault === missing) return [found('not-missing', dealt, passage.ground, state === 'sound' ? passage.why : undefined)];
  if (state === 'sound') return [found('false-mark', dealt, passage.ground, passage.why)];
  const accepted = faultsIn(dealt);
  const named = accepted.includes(mark.fault) ? [] : [found('wrong-fault', dealt, groundOf(set, accepted[0], dealt), piecesOf(dealt, dealt.shown).find(isFaulty)?.why)];
  return [...named, ...judgeMend(set, dealt, mark)];
};

/** Nothing is judged while nothing is marked or a mark has no mend; then one finding for each thing that is not right. */
export const judge = ({ set, passages }: InspectVariant, marks: Marks): readonly Finding[] => {
  const ground = set.rule.grounds[0] ?? ({ convention: true } as const);
  const marked = Object.keys(marks);
  if (marked.length === 0) return [{ code: 'nothing-marked', weight: 'invalid', at: [], ground }];
  const open = marked.filter((handle) => marks[handle]?.pieces.length === 0);
  if (open.length > 0) return [{ code: 'unmended', weight: 'invalid', at: open, params: { count: open.length }, ground }];
  return passages.flatMap((dealt) => judgeOne(set, dealt, marks[dealt.handle]));
};

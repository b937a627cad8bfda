// Faults of a set that its shape alone cannot show: names used twice, marks that point nowhere, a draw that the pool cannot give.
import { type SetFault, setFault } from '#kit/set-fault.ts';

interface LoosePiece {
  readonly id: string;
  readonly fault?: readonly string[] | undefined;
  readonly why?: unknown;
}
interface LoosePassage {
  readonly id: string;
  readonly slots: readonly { readonly pieces: readonly LoosePiece[] }[];
  readonly element?: unknown;
  readonly absent?: unknown;
  readonly strike?: boolean | undefined;
}
interface Loose {
  readonly faults: readonly { readonly id: string }[];
  readonly draw: { readonly faulty: number; readonly absent: number };
  readonly passages: readonly LoosePassage[];
}

const twice = (path: PropertyKey[], ids: readonly string[]): SetFault[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [setFault([...path, at, 'id'], `编号“${id}”已经用过。换一个。`, `The id "${id}" is used already. Choose another.`, id)]));

/** Names that the kind itself uses. */
const reserved = ['strike', 'missing'];

const pieceFaults = (piece: LoosePiece, path: PropertyKey[], faults: readonly string[]): SetFault[] => [
  ...(reserved.includes(piece.id) ? [setFault([...path, 'id'], `“${piece.id}”是练习自己用的名字。换一个。`, `"${piece.id}" is a name the exercise uses itself. Choose another.`, piece.id)] : []),
  ...(piece.fault ?? []).flatMap((id, at) => (faults.includes(id) ? [] : [setFault([...path, 'fault', at], `faults 里没有“${id}”，现有：${faults.join(', ')}。`, `faults has no "${id}"; there are: ${faults.join(', ')}.`, id)])),
  ...(piece.fault !== undefined && piece.why === undefined ? [setFault([...path, 'why'], '有毛病的写法要写 why：错在哪里，谁会因此受损。', 'A faulty wording needs why: what is wrong and whom it harms.', piece.id)] : []),
];

const passageFaults = (passage: LoosePassage, path: PropertyKey[], faults: readonly string[]): SetFault[] => {
  const isFaulty = ({ fault }: LoosePiece): boolean => fault !== undefined;
  const bare = passage.slots.filter(({ pieces }) => pieces.every(isFaulty));
  const isExtra = bare.length > 0;
  return [
    ...passage.slots.flatMap(({ pieces }, at) => [
      ...twice([...path, 'slots', at, 'pieces'], pieces.map(({ id }) => id)),
      ...pieces.flatMap((piece, n) => pieceFaults(piece, [...path, 'slots', at, 'pieces', n], faults)),
    ]),
    ...(isExtra && passage.strike !== true ? [setFault([...path, 'strike'], '这一处没有一种合规的写法，要写 strike: true（删去才对），或者补一种合规的写法。', 'No wording here is sound: write strike: true (striking it out is right), or add a sound wording.', passage.id)] : []),
    ...(isExtra && passage.slots.length > 1 ? [setFault([...path, 'slots'], '只能删去的一处，只写一个 slot。', 'A passage that can only be struck has one slot.', passage.id)] : []),
    ...(passage.absent !== undefined && (passage.element === undefined || isExtra) ? [setFault([...path, 'absent'], '会缺的一项要在要素表里有名字：写 element；而且至少有一种合规的写法可补。', 'What may be left out needs a line in the list: write element; and a sound wording to add.', passage.id)] : []),
    ...(isExtra && passage.element !== undefined ? [setFault([...path, 'element'], '只能删去的一处，不能又是必备的要素。', 'What can only be struck is no required element.', passage.id)] : []),
  ];
};

/** The pool is twice the draw, or learners side by side would have the same faults. */
const drawFaults = ({ draw, passages }: Loose): SetFault[] => {
  const faulty = passages.filter(({ slots }) => slots.some(({ pieces }) => pieces.some(({ fault }) => fault !== undefined))).length;
  const absent = passages.filter((passage) => passage.absent !== undefined).length;
  const short = (key: string, have: number, need: number): SetFault[] =>
    have >= need ? [] : [setFault(['draw', key], `每人抽 ${key === 'faulty' ? draw.faulty : draw.absent} 处，至少要备 ${need} 处，现有 ${have} 处。`, `To draw ${key === 'faulty' ? draw.faulty : draw.absent}, at least ${need} are needed; there are ${have}.`, have)];
  return [...short('absent', absent, draw.absent * 2), ...short('faulty', faulty, draw.faulty * 2 + draw.absent)];
};

/** What does not hang together; empty when all does. */
export const faultsOf = (set: Loose): SetFault[] => {
  const names = set.faults.map(({ id }) => id);
  return [
    ...twice(['faults'], names),
    ...set.faults.flatMap(({ id }, at) => (reserved.includes(id) ? [setFault(['faults', at, 'id'], `“${id}”是练习自己用的名字。换一个。`, `"${id}" is a name the exercise uses itself. Choose another.`, id)] : [])),
    ...twice(['passages'], set.passages.map(({ id }) => id)),
    ...set.passages.flatMap((passage, at) => passageFaults(passage, ['passages', at], names)),
    ...drawFaults(set),
  ];
};

// What only the proof, the show-me and the shown answer need: the moves worth trying, the way to a pass, the chance of a blind one.
import type { Proof } from '#kit/exercise.ts';
import type { InspectContext, InspectSnapshot } from './machine.ts';
import { faultsIn, hasFaulty, isExtra, isMend, type Mark, missing, namesFor, piecesOf, strike } from './rules.ts';
import type { Dealt, InspectMove, InspectSet, InspectVariant } from './schema.ts';

const soundPieces = ({ slots, state, shown }: Dealt): readonly string[] =>
  slots.map((pieces, at) => (pieces.find(({ id, fault }) => fault === undefined && (state !== 'faulty' || id === shown[at])) ?? pieces.find(({ fault }) => fault === undefined))?.id ?? '');

/** The mend that the solution writes. */
const rightMend = (dealt: Dealt): readonly string[] => (isExtra(dealt.passage) ? [strike] : soundPieces(dealt));
const rightName = (dealt: Dealt): string => (dealt.state === 'absent' ? missing : (faultsIn(dealt)[0] as string));

const products = (slots: readonly (readonly string[])[]): readonly (readonly string[])[] => slots.reduce<readonly (readonly string[])[]>((all, pieces) => all.flatMap((begun) => pieces.map((id) => [...begun, id])), [[]]);

/** Every mend that this mark allows. */
const mendsOf = (dealt: Dealt, mark: Mark): readonly (readonly string[])[] =>
  [[strike], ...products(dealt.slots.map((pieces) => pieces.map(({ id }) => id)))].filter((pieces) => isMend(dealt, mark, pieces));

const isSound = (dealt: Dealt, pieces: readonly string[]): boolean => (pieces[0] === strike ? dealt.passage.strike === true : piecesOf(dealt, pieces).every(({ fault }) => fault === undefined));

/** The right name, one wrong one and `missing`; with a mark: a right mend, two wrong ones, taking the mark away. */
const movesOn = (variant: InspectVariant, dealt: Dealt, mark: Mark | undefined): readonly InspectMove[] => {
  const { handle, state } = dealt;
  const names = namesFor(variant.set, dealt);
  const right = faultsIn(dealt);
  const wrong = names.find((name) => name !== missing && !right.includes(name));
  const tried = [...right.slice(0, 1), ...(wrong === undefined ? [] : [wrong]), ...(names.includes(missing) && (state !== 'sound' || variant.passages.length < 6) ? [missing] : [])];
  const marking = tried.filter((fault) => fault !== mark?.fault).map((fault): InspectMove => ({ type: 'passage.mark', passage: handle, fault }));
  if (mark === undefined) return marking;
  const all = mendsOf(dealt, mark).filter((pieces) => pieces.join() !== mark.pieces.join());
  const mends = [...all.filter((pieces) => isSound(dealt, pieces)).slice(0, 1), ...all.filter((pieces) => !isSound(dealt, pieces)).slice(0, 2)];
  return [...marking, ...mends.map((pieces): InspectMove => ({ type: 'passage.mend', passage: handle, pieces })), { type: 'passage.clear', passage: handle }];
};

const moves = ({ status, context: { variant, marks } }: InspectSnapshot): readonly InspectMove[] =>
  status === 'done' ? [] : [...variant.passages.flatMap((dealt) => movesOn(variant, dealt, marks[dealt.handle])), { type: 'work.submit' }];

const solveOne = (dealt: Dealt, mark: Mark | undefined): readonly InspectMove[] => {
  const { handle, state } = dealt;
  if (state === 'sound') return mark === undefined ? [] : [{ type: 'passage.clear', passage: handle }];
  const isNamed = mark !== undefined && (state === 'absent' ? mark.fault === missing : faultsIn(dealt).includes(mark.fault));
  const keeps = mark !== undefined && mark.fault !== missing === (state !== 'absent') && mark.pieces.length > 0 && isSound(dealt, mark.pieces);
  return [
    ...(isNamed ? [] : [{ type: 'passage.mark', passage: handle, fault: rightName(dealt) } as const]),
    ...(keeps ? [] : [{ type: 'passage.mend', passage: handle, pieces: rightMend(dealt) } as const]),
  ];
};

const solve = ({ status, context: { variant, marks } }: InspectSnapshot): readonly InspectMove[] =>
  status === 'done' ? [] : [...variant.passages.flatMap((dealt) => solveOne(dealt, marks[dealt.handle])), { type: 'work.submit' }];

/** At most: each passage and each element is marked or not by the toss of a coin, then a name and a mend are drawn. */
const chance = ({ set, passages }: InspectVariant): number =>
  passages.reduce((product, dealt) => {
    if (dealt.state === 'sound') return product / 2;
    const names = dealt.state === 'absent' ? 1 : faultsIn(dealt).length / set.faults.length;
    const mends = mendsOf(dealt, { fault: rightName(dealt), pieces: [] });
    return (product / 2) * names * (mends.filter((pieces) => isSound(dealt, pieces)).length / mends.length);
  }, 1);

/** What a set leaves out: missing elements where it has none, sound passages that may not be struck. */
const finds = ({ passages, draw }: InspectSet): readonly string[] => [
  'nothing-marked', 'unmended', 'missed', 'wrong-fault', 'false-mark', 'wrong-mend',
  ...(passages.some((passage) => hasFaulty(passage) && passage.strike !== true) ? ['struck-needed'] : []),
  ...(draw.absent > 0 ? ['left-out'] : []),
  ...(passages.some(({ element }) => element !== undefined) ? ['not-missing'] : []),
];

/** Does a passed document still hold a faulty wording or lack what it must hold? */
const isWhole = ({ variant, marks }: InspectContext): boolean =>
  variant.passages.every((dealt) => {
    const pieces = marks[dealt.handle]?.pieces ?? dealt.shown;
    return pieces.length > 0 && isSound(dealt, pieces);
  });

export const proof: Proof<InspectSet, InspectVariant, InspectContext, InspectMove> = {
  moves,
  solve,
  chance,
  finds,
  properties: [
    {
      id: 'no-fault-goes-out',
      text: { zh: '只要还有一处不合规定，或者还缺一项，这份文稿就交不出去。', en: 'While one passage offends or one element is missing, the document never goes out.' },
      holds: ({ status, context }) => status !== 'done' || isWhole(context),
    },
    {
      id: 'sound-stays',
      text: { zh: '交得出去的文稿，没有动过合规的地方。', en: 'In a document that goes out, nothing sound was touched.' },
      holds: ({ status, context: { variant, marks } }) => status !== 'done' || variant.passages.every(({ state, handle }) => state !== 'sound' || marks[handle] === undefined),
    },
  ],
};

// How sorting is tried, solved and proved.
import type { Proof } from '#kit/exercise.ts';
import type { SortContext } from './machine.ts';
import { chance, reasonsOf, rightPlace } from './rules.ts';
import type { SortMove, SortSet, SortVariant } from './schema.ts';

const open = (context: SortContext): SortVariant['cards'] => context.variant.cards.filter(({ card }) => card.done !== true);

export const proof: Proof<SortSet, SortVariant, SortContext, SortMove> = {
  moves: (snapshot) => {
    if (snapshot.status === 'done') return [];
    const { variant, places, warnedOf } = snapshot.context;
    const placings = open(snapshot.context).flatMap(({ handle }) =>
      variant.set.bins.flatMap((bin) => reasonsOf(bin).map((reason): SortMove => ({ type: 'card.place', card: handle, bin: bin.id, reason }))),
    );
    const takings = open(snapshot.context).filter(({ handle }) => places[handle] !== undefined).map(({ handle }): SortMove => ({ type: 'card.take', card: handle }));
    return [...placings, ...takings, warnedOf === '' ? { type: 'work.submit' } : { type: 'consequence.read' }];
  },
  solve: (snapshot) => {
    if (snapshot.status === 'done') return [];
    const { variant, places, warnedOf } = snapshot.context;
    const toMove = open(snapshot.context).filter(({ handle, card }) => {
      const right = rightPlace(variant.set, card);
      const now = places[handle];
      return now === undefined || (card.bin !== undefined && (now.bin !== right.bin || now.reason !== right.reason));
    });
    const lay = toMove.flatMap(({ handle, card }): SortMove[] => {
      const place = rightPlace(variant.set, card);
      const tells = card.consequence?.[place.bin] !== undefined;
      return [{ type: 'card.place', card: handle, ...place }, ...(tells ? [{ type: 'consequence.read' } as const] : [])];
    });
    return [...(warnedOf === '' ? [] : [{ type: 'consequence.read' } as const]), ...lay, { type: 'work.submit' }];
  },
  finds: (set) => ['unplaced', 'wrong-bin', ...(set.bins.some(({ reasons }) => reasons.length > 1) ? ['wrong-reason'] : [])],
  chance,
  properties: [],
};

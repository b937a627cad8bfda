// How publishing is tried, solved and proved.
import type { Proof } from '#kit/exercise.ts';
import type { PublishContext } from './machine.ts';
import { bestOf } from './product.ts';
import { fieldsOf, judge, type Work } from './rules.ts';
import type { DealtGate, PublishMove, PublishSet, Variant } from './schema.ts';

const shapeMoves = ({ variant, shape }: PublishContext): readonly PublishMove[] => [
  ...Object.values(variant.columns).map((column): PublishMove => ({ type: shape.dropped.includes(column) ? 'column.keep' : 'column.drop', column })),
  ...variant.set.bands.slice(1).map((id): PublishMove => {
    const band = variant.bands[id] as string;
    return { type: shape.joined.includes(band) ? 'band.part' : 'band.join', band };
  }),
  { type: 'cells.treat', way: shape.stars === 'shown' ? 'starred' : 'shown' },
  { type: 'total.treat', way: shape.total === 'printed' ? 'withheld' : 'printed' },
];

const takerMoves = ({ variant, ticked }: PublishContext): readonly PublishMove[] =>
  variant.takers.map(({ handle }): PublishMove => ({ type: ticked.includes(handle) ? 'taker.untick' : 'taker.tick', taker: handle }));

const fieldMoves = (context: PublishContext, gate: DealtGate): readonly PublishMove[] =>
  fieldsOf(context, gate).flatMap(({ handle, options }) =>
    options.filter((option) => context.chosen[handle] !== option.handle).map((option): PublishMove => ({ type: 'field.choose', field: handle, option: option.handle })));

/** Columns that point at a person go, all others stay; the bands of the best plan, its stars and its total. */
const shapeSolution = ({ variant, shape }: PublishContext): readonly PublishMove[] => {
  const best = bestOf(variant) ?? shape;
  const columns = Object.entries(variant.set.columns).flatMap(([id, { role }]): PublishMove[] => {
    const column = variant.columns[id] as string;
    const isDropped = shape.dropped.includes(column);
    if (role === 'direct' && !isDropped) return [{ type: 'column.drop', column }];
    return role === 'needed' && isDropped ? [{ type: 'column.keep', column }] : [];
  });
  const bands = variant.set.bands.slice(1).flatMap((id): PublishMove[] => {
    const band = variant.bands[id] as string;
    const [isJoined, isWanted] = [shape.joined.includes(band), best.joined.includes(band)];
    return isJoined === isWanted ? [] : [{ type: isWanted ? 'band.join' : 'band.part', band }];
  });
  return [
    ...columns, ...bands,
    ...(shape.stars === best.stars ? [] : [{ type: 'cells.treat', way: best.stars } as const]),
    ...(shape.total === best.total ? [] : [{ type: 'total.treat', way: best.total } as const]),
  ];
};

/** The work once `moves` are done to its columns: which entries a dictionary needs hangs on it. */
const withColumns = (context: PublishContext, moves: readonly PublishMove[]): PublishContext => {
  const dropped = moves.reduce<readonly string[]>((now, move) => {
    if (move.type === 'column.drop') return [...now, move.column];
    return move.type === 'column.keep' ? now.filter((column) => column !== move.column) : now;
  }, context.shape.dropped);
  return { ...context, shape: { ...context.shape, dropped } };
};

const takerSolution = ({ variant, ticked }: PublishContext): readonly PublishMove[] =>
  variant.takers.flatMap(({ handle, version }): PublishMove[] => {
    const [isTicked, isWanted] = [ticked.includes(handle), version === variant.faulty];
    return isTicked === isWanted ? [] : [{ type: isWanted ? 'taker.tick' : 'taker.untick', taker: handle }];
  });

const gateSolution = (context: PublishContext, gate: DealtGate, shaping: readonly PublishMove[]): readonly PublishMove[] => {
  const shape = gate.gate.gate === 'check' ? shaping : [];
  const fields = fieldsOf(withColumns(context, shaping), gate).flatMap(({ handle, options }): PublishMove[] => {
    const right = options.find(({ isRight }) => isRight);
    return right === undefined || context.chosen[handle] === right.handle ? [] : [{ type: 'field.choose', field: handle, option: right.handle }];
  });
  return [...shape, ...fields, ...(gate.gate.gate === 'recall' ? takerSolution(context) : []), { type: 'gate.submit' }];
};

const gateChance = ({ set, columns, takers }: Variant, { gate, fields }: DealtGate): number =>
  fields.reduce((product, { options }) => product / options.length, 1) *
  (gate.gate === 'check' ? 0.5 ** (Object.keys(columns).filter((id) => set.columns[id]?.role !== 'free').length) : 1) *
  (gate.gate === 'recall' ? 0.5 ** takers.length : 1);

export const proof: Proof<PublishSet, Variant, PublishContext, PublishMove> = {
  moves: ({ status, context }) => {
    const gate = context.variant.gates[context.gate - 1];
    if (status === 'done' || gate === undefined) return [];
    return [...fieldMoves(context, gate), ...(gate.gate.gate === 'check' ? shapeMoves(context) : []), ...(gate.gate.gate === 'recall' ? takerMoves(context) : []), { type: 'gate.submit' }];
  },
  solve: ({ status, context }) => {
    if (status === 'done') return [];
    const left = context.variant.gates.slice(Math.max(0, context.gate - 1));
    const shaping = left.some(({ gate }) => gate.gate === 'check') ? shapeSolution(context) : [];
    return left.flatMap((gate) => gateSolution(context, gate, shaping));
  },
  /** Every gate passed blindly at its first hand-in; joining bands is left out, so it is an upper bound. */
  chance: (variant) => variant.gates.reduce((product, gate) => product * gateChance(variant, gate), 1),
  finds: ({ gates, columns, needs, takers, plant }) => {
    const has = (id: string): boolean => gates.some(({ gate }) => gate === id);
    const roles = Object.values(columns).map(({ role }) => role);
    return [
      ...(gates.some(({ fields }) => fields.length > 0) ? ['unanswered', 'answer-wrong'] : []),
      ...(has('describe') && Object.values(columns).some(({ entries, role }) => role !== 'direct' && entries.length > 0) ? ['entry-poor'] : []),
      ...(has('check') && roles.includes('direct') ? ['direct-kept'] : []),
      ...(has('check') && roles.includes('needed') ? ['needed-dropped'] : []),
      ...(has('check') && plant.small > 0 ? ['small-shown', 'recoverable', 'too-coarse', ...(needs.lose < 100 ? ['too-many-stars'] : [])] : []),
      ...(has('check') && needs.total ? ['total-missing'] : []),
      ...(has('recall') && takers.draw > 0 ? ['taker-missed', 'taker-needless'] : []),
    ];
  },
  properties: [
    {
      id: 'no-person-is-published',
      text: { zh: '指向个人的列、认得出人的小数，走不过质检这一关。', en: 'No column that points at a person and no figure that gives one away passes the check.' },
      holds: ({ context }) => {
        const at = context.variant.gates.findIndex(({ gate }) => gate.gate === 'check');
        return at < 0 || context.gate <= at + 1 || judge(context as Work, at).length === 0;
      },
    },
  ],
};

// How a table is cleaned by one who knows what was planted, and what may be tried besides.
import type { Proof } from '#kit/exercise.ts';
import { type Answer, type BenchColumn, type CleanMove, columnOf, resultOf, rightFixes, type Ruling, type Variant } from './bench.ts';
import { type Case, casesOf } from './cases.ts';
import { type Fix, isSound } from './fixes.ts';
import type { CheckSum } from './id18.ts';
import type { CleanContext, CleanSnapshot } from './machine.ts';
import { judgeColumns, judgeDigits, judgeRows, rightValue, sumOf, typedFault } from './rules.ts';
import type { CleanSet } from './schema.ts';

const rightAnswer = (variant: Variant, row: string): Answer => {
  const { remainder, mark } = sumOf(variant, row) as CheckSum;
  return { remainder, mark };
};

const digitMoves = ({ variant }: CleanContext): readonly CleanMove[] =>
  variant.compute.flatMap((row): CleanMove[] => {
    const { remainder, mark } = rightAnswer(variant, row);
    return [{ remainder, mark }, { remainder: remainder + 1, mark }, { remainder, mark: mark === '0' ? '1' : '0' }].map((answer) => ({ type: 'digit.answer', row, ...answer }));
  });

const columnMoves = ({ variant, fixes, dropped }: CleanContext): readonly CleanMove[] =>
  variant.columns.flatMap(({ handle: column, work }): CleanMove[] => {
    if (dropped.includes(column)) return [{ type: 'column.restore', column }];
    const on = fixes[column] ?? [];
    return [...work.fixes.map((fix): CleanMove => ({ type: on.includes(fix) ? 'column.unfix' : 'column.fix', column, fix })), { type: 'column.drop', column }];
  });

/** The move that rules a case as it should be. */
const rightRuling = (variant: Variant, { head, rows, plant }: Case): CleanMove => {
  const planted = variant.rows.find((row) => row.plant !== undefined && row.plant === plant);
  if (plant === undefined || plant.right === 'keep' || plant.right === 'column') return { type: 'row.keep', row: head };
  if (plant.right === 'check') return { type: 'row.check', row: head };
  const row = planted?.handle ?? head;
  if (plant.right === 'correct') {
    const column = variant.columns.find(({ id }) => id === plant.column)?.handle ?? '';
    return { type: 'cell.correct', row, column, value: rightValue(variant, plant), evidence: plant.evidence[0] ?? '' };
  }
  const other = rows.map((at) => variant.rows[at]?.handle ?? '').find((handle) => handle !== row);
  return { type: 'row.merge', row: plant.keeps === 'original' ? (other ?? row) : row };
};

/** Corrections that go wrong, one in each way: another cell, a broken value, another value, weak evidence. */
const wrongCorrections = (variant: Variant, found: Case): readonly CleanMove[] => {
  const right = rightRuling(variant, found);
  const { evidence } = variant.set;
  const row = found.head;
  const [first, second] = variant.columns as readonly [BenchColumn, BenchColumn | undefined];
  if (right.type !== 'cell.correct') return evidence[0] === undefined ? [] : [{ type: 'cell.correct', row, column: first.handle, value: '0', evidence: evidence[0].id }];
  const other = right.column === first.handle ? second : first;
  const weak = evidence.find(({ id }) => found.plant?.evidence.includes(id) !== true);
  const column = columnOf(variant, right.column);
  const elsewhere = variant.rows.map(({ settled }) => settled[column?.id ?? ''] ?? '').find((cell) => cell !== '' && cell !== right.value && column !== undefined && typedFault(variant, column, cell) === undefined);
  return [
    { ...right, value: '?' }, { ...right, value: elsewhere ?? `${right.value}0` },
    ...(other === undefined ? [] : [{ ...right, column: other.handle }]),
    ...(weak === undefined ? [] : [{ ...right, evidence: weak.id }]),
  ];
};

const rulingMoves = (variant: Variant, found: Case, ruling: Ruling | undefined): readonly CleanMove[] => [
  rightRuling(variant, found),
  { type: 'row.keep', row: found.head },
  { type: 'row.check', row: found.head },
  ...(found.rows.length > 1 ? found.rows.map((at): CleanMove => ({ type: 'row.merge', row: variant.rows[at]?.handle ?? '' })) : []),
  ...wrongCorrections(variant, found),
  ...(ruling === undefined ? [] : [{ type: 'row.reset', row: found.head } as const]),
];

/** With more cases than this, only the one that comes next has all its moves offered: a state has few moves, and each way of going wrong comes up. */
const few = 4;

const rowMoves = ({ variant, rulings, found: wrong }: CleanContext): readonly CleanMove[] => {
  const cases = casesOf(variant);
  const [next, ...later] = cases.filter(({ head }) => rulings[head] === undefined);
  const done = cases.filter(({ head }) => rulings[head] !== undefined);
  const again = done.find(({ head }) => wrong.some(({ at }) => at.includes(head))) ?? done.at(-1);
  const whole = cases.length <= few ? cases : [next ?? again].flatMap((one) => (one === undefined ? [] : [one]));
  const aheads = cases.length <= few ? [] : later.slice(0, few).flatMap((one): CleanMove[] => [rightRuling(variant, one), { type: 'row.keep', row: one.head }]);
  const backs: readonly CleanMove[] = again === undefined ? [] : [{ type: 'row.reset', row: again.head }, { type: 'row.check', row: again.head }];
  const plain = variant.rows.find(({ plant, handle }) => plant === undefined && !cases.some(({ rows }) => rows.some((at) => variant.rows[at]?.handle === handle)))?.handle;
  const aside: readonly CleanMove[] = plain === undefined ? [] : rulings[plain] !== undefined ? [{ type: 'row.reset', row: plain }]
    : [{ type: 'row.check', row: plain }, ...variant.set.evidence.slice(0, 1).map(({ id }): CleanMove => ({ type: 'cell.correct', row: plain, column: variant.columns[0]?.handle ?? '', value: '0', evidence: id }))];
  const all = [...whole.flatMap((found) => rulingMoves(variant, found, rulings[found.head])), ...aheads, ...backs, ...aside];
  return [...new Map(all.map((move) => [JSON.stringify(move), move])).values()];
};

const moves = (snapshot: CleanSnapshot): readonly CleanMove[] => {
  switch (snapshot.value) {
    case 'computing': return [...digitMoves(snapshot.context), { type: 'digits.submit' }];
    case 'treating': return [...columnMoves(snapshot.context), { type: 'columns.submit' }];
    case 'ruling': return [...rowMoves(snapshot.context), { type: 'rows.submit' }];
    default: return [];
  }
};

const solveDigits = ({ variant, answers }: CleanContext): readonly CleanMove[] => [
  ...variant.compute
    .map((row) => ({ row, ...rightAnswer(variant, row) }))
    .filter(({ row, remainder, mark }) => answers[row]?.remainder !== remainder || answers[row].mark !== mark)
    .map((answer): CleanMove => ({ type: 'digit.answer', ...answer })),
  { type: 'digits.submit' },
];

/** What harms is taken back. */
const mendColumn = ({ variant, fixes, dropped }: CleanContext, { handle: column, id, work }: BenchColumn): readonly CleanMove[] => {
  const right = rightFixes(variant.set).get(id) ?? [];
  if (dropped.includes(column)) return work.over === undefined ? [{ type: 'column.restore', column }] : [];
  return (fixes[column] ?? []).filter((fix) => !right.includes(fix)).map((fix) => ({ type: 'column.unfix', column, fix }));
};

const neededKept = new WeakMap<Variant, Map<string, readonly Fix[]>>();

/** The fewest right fixes that bring a column to its form. */
const neededIn = (variant: Variant, column: BenchColumn): readonly Fix[] => {
  const kept = neededKept.get(variant) ?? new Map<string, readonly Fix[]>();
  neededKept.set(variant, kept);
  const known = kept.get(column.id);
  if (known !== undefined) return known;
  const read = (fixes: readonly Fix[]): string => resultOf(variant, column, fixes).join('\u0000');
  const right = rightFixes(variant.set).get(column.id) ?? [];
  const needed = right.reduce((left, fix) => {
    const fewer = left.filter((one) => one !== fix);
    return read(fewer) === read(right) ? fewer : left;
  }, right);
  kept.set(column.id, needed);
  return needed;
};

/** What is still missing is added. */
const finishColumn = ({ variant, fixes, dropped }: CleanContext, column: BenchColumn): readonly CleanMove[] => {
  const { handle } = column;
  if (column.work.over !== undefined) return dropped.includes(handle) ? [] : [{ type: 'column.drop', column: handle }];
  return neededIn(variant, column).filter((fix) => fixes[handle]?.includes(fix) !== true).map((fix) => ({ type: 'column.fix', column: handle, fix }));
};

/** First whatever went wrong, so that a solution comes back early to the way that is known to pass. */
const solveColumns = (context: CleanContext): readonly CleanMove[] => {
  const { columns } = context.variant;
  return [...columns.flatMap((column) => mendColumn(context, column)), ...columns.flatMap((column) => finishColumn(context, column)), { type: 'columns.submit' }];
};

const solveRows = ({ variant, rulings }: CleanContext): readonly CleanMove[] => {
  const cases = casesOf(variant);
  const open = cases.filter(({ head }) => rulings[head] === undefined);
  const ruled = { ...rulings, ...Object.fromEntries(open.map(({ head }) => [head, { kind: 'keep' as const }])) };
  const wrong = new Set(judgeRows({ variant, answers: {}, fixes: {}, dropped: [], rulings: ruled }).flatMap(({ at }) => at));
  const aside = Object.keys(rulings).filter((row) => !cases.some(({ head }) => head === row));
  return [
    ...aside.map((row): CleanMove => ({ type: 'row.reset', row })),
    ...cases.filter(({ head }) => rulings[head] !== undefined && wrong.has(head)).map((found) => rightRuling(variant, found)),
    ...open.map((found) => rightRuling(variant, found)),
    { type: 'rows.submit' },
  ];
};

const fresh = { answers: {}, fixes: {}, dropped: [], rulings: {} } as const;

const solve = (snapshot: CleanSnapshot): readonly CleanMove[] => {
  const { context } = snapshot;
  const later = { ...context, ...fresh };
  switch (snapshot.value) {
    case 'computing': return [...solveDigits(context), ...solveColumns(later), ...solveRows(later)];
    case 'treating': return [...solveColumns(context), ...solveRows(later)];
    case 'ruling': return solveRows(context);
    default: return [];
  }
};

/** Every fix that would show and every column is a yes or no, every case one of its rulings, every remainder and mark one of its values. */
const chance = (variant: Variant): number => {
  const columns = variant.columns.reduce((product, column) => {
    const plain = resultOf(variant, column).join('\u0000');
    return product * 2 ** -(1 + column.work.fixes.filter((fix) => resultOf(variant, column, [fix]).join('\u0000') !== plain).length);
  }, 1);
  const cases = casesOf(variant).reduce((product, { rows, plant }) => product * ((1 + (plant?.also.length ?? 0)) / (rows.length > 1 ? 4 : 3)), 1);
  return variant.compute.reduce((product, row) => product / (sumOf(variant, row) as CheckSum).modulus ** 2, columns * cases);
};

const has = ({ plants }: CleanSet, right: string): boolean => plants.some((plant) => plant.right === right);

/** What a set without such plants or columns cannot bring. */
const finds = (set: CleanSet): readonly string[] => {
  const { compute, draw, plants, evidence } = set;
  const isCorrected = has(set, 'correct');
  const isJoined = set.checks.some(({ kind }) => kind === 'twice') && plants.some(({ copy }) => copy !== undefined);
  return [
    ...(compute === undefined ? [] : ['digit-missing', 'remainder-wrong', 'mark-wrong']),
    'untouched', 'column-lost', 'undecided', 'false-alarm',
    ...(has(set, 'column') ? ['form-left'] : []),
    ...(Object.values(set.work).some(({ fixes }) => fixes.some((fix) => !isSound(fix))) ? ['over-cleaned'] : []),
    ...(draw.over > 0 ? ['over-collected'] : []),
    ...(['check', 'correct', 'merge'].some((right) => has(set, right)) ? ['error-kept'] : []),
    ...(evidence.length > 0 ? ['over-corrected', ...(has(set, 'check') ? ['invented'] : [])] : []),
    ...(isCorrected ? ['wrong-cell', 'wrong-value', ...(plants.some(({ right, column = '' }) => right === 'correct' && set.work[column]?.rule !== undefined) ? ['value-broken'] : [])] : []),
    ...(isCorrected && evidence.length > 1 ? ['wrong-evidence'] : []),
    ...(plants.some(({ right, also }) => (right === 'correct' || right === 'merge') && !also.includes('check')) ? ['needless-check'] : []),
    ...(isJoined && plants.some(({ copy, right }) => copy !== undefined && (right === 'keep' || right === 'correct')) ? ['not-twice'] : []),
    ...(isJoined && plants.some(({ copy, right }) => copy !== undefined && right === 'check') ? ['chosen'] : []),
    ...(plants.some(({ keeps }) => keeps !== 'either') ? ['wrong-survivor'] : []),
  ];
};

export const proof: Proof<CleanSet, Variant, CleanContext, CleanMove> = {
  moves,
  solve,
  chance,
  finds,
  properties: [
    {
      id: 'nothing-right-was-changed',
      text: { zh: '表一旦算清洗完，没有一格本来对的值被改过。', en: 'Once the table counts as clean, no cell that was right has been changed.' },
      holds: ({ value, context }) => !['ruling', 'cleaned'].includes(value) || judgeColumns(context).length === 0,
    },
    {
      id: 'nothing-was-invented',
      text: { zh: '手边证据定不了的，没有被填上值：都交给了人去核实。', en: 'What the evidence at hand cannot settle was not filled in: it went to a person to check.' },
      holds: ({ value, context }) => value !== 'cleaned' || (judgeRows(context).length === 0 && judgeDigits(context).length === 0),
    },
  ],
};

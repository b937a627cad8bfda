// The figures of an audit, reckoned from rows every time: who was pushed, who was missed, and the shares that follow.
// Definitions: selection rate (demographic parity) = pushed / all; true positive rate (equal opportunity, Hardt, Price and Srebro 2016)
// = hits / entitled; missed rate = 1 − that; false alarm rate = false alarms / not entitled (with the former: equalised odds).
import { rounded } from '#kit/rounded.ts';

/** A case as it is reckoned with. `parts` are the points of each part of the score, in the set's order. */
export interface Case {
  readonly id: string;
  readonly group: string;
  readonly isEntitled: boolean;
  readonly parts: readonly number[];
}

/** How the algorithm is run: pushed from `line` on, the parts at the places in `dropped` left out. */
export interface Run {
  readonly line: number;
  readonly dropped: readonly number[];
}

export const cells = ['hit', 'missed', 'alarm', 'left'] as const;
export type Cell = (typeof cells)[number];
/** Hits TP, missed FN, false alarms FP, rightly left alone TN. */
export type Matrix = Readonly<Record<Cell, number>>;

export const rates = ['selection', 'reached', 'missed', 'alarm'] as const;
export type Rate = (typeof rates)[number];

export const scoreOf = ({ parts }: Case, { dropped }: Pick<Run, 'dropped'>): number => parts.reduce((sum, points, at) => (dropped.includes(at) ? sum : sum + points), 0);

export const cellOf = (one: Case, run: Run): Cell => {
  const isPushed = scoreOf(one, run) >= run.line;
  return one.isEntitled ? (isPushed ? 'hit' : 'missed') : isPushed ? 'alarm' : 'left';
};

export const matrixOf = (cases: readonly Case[], run: Run): Matrix => {
  const counts = { hit: 0, missed: 0, alarm: 0, left: 0 };
  for (const one of cases) counts[cellOf(one, run)] += 1;
  return counts;
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : rounded(part / whole));

/** Shares from 0 to 1, rounded to 6 decimals; 0 where there is nobody to divide by. */
export const rateOf = ({ hit, missed, alarm, left }: Matrix, rate: Rate): number => {
  if (rate === 'selection') return share(hit + alarm, hit + missed + alarm + left);
  if (rate === 'reached') return share(hit, hit + missed);
  return rate === 'missed' ? share(missed, hit + missed) : share(alarm, alarm + left);
};

/** The share of all groups together that was decided rightly. */
export const accuracyOf = (matrices: readonly Matrix[]): number => {
  const sum = (of: (matrix: Matrix) => number): number => matrices.reduce((total, matrix) => total + of(matrix), 0);
  return share(sum(({ hit, left }) => hit + left), sum(({ hit, missed, alarm, left }) => hit + missed + alarm + left));
};

/** The lowest selection rate over the highest: below 0.8 (four fifths) worth a look, by no Chinese law a verdict. */
export const ratioOf = (matrices: readonly Matrix[]): number => {
  const all = matrices.map((matrix) => rateOf(matrix, 'selection'));
  const top = Math.max(...all);
  return top === 0 ? 1 : rounded(Math.min(...all) / top);
};

/** Per cent points between the highest and the lowest. */
export const gapOf = (matrices: readonly Matrix[], rate: Rate): number => {
  const all = matrices.map((matrix) => rateOf(matrix, rate));
  return rounded(100 * (Math.max(...all) - Math.min(...all)));
};

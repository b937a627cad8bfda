// Querying in English: what it says to work done and when a hint is asked for.
import type { ToldWords } from '#kit/exercise.ts';

type Params = Readonly<Record<string, string | number>>;

const no = ({ no: n }: Params): string => `Question ${n}: `;

const rows = (n: unknown): string => (Number(n) === 1 ? '1 row' : `${String(n)} rows`);

const weak: Readonly<Record<string, (p: Params) => string>> = {
  small: (p) => `the cell that answers has only ${rows(p['n'])}; below ${p['cell']}, say that the conclusion is weak.`,
  missing: (p) => `${p['blank']} of ${rows(p['total'])} are empty; above ${p['most']}%, say that the conclusion is weak.`,
  short: (p) => `the data cover only ${Number(p['periods']) === 1 ? '1 period' : `${p['periods']} periods`}; below ${p['least']}, say that the conclusion is weak.`,
  enough: (p) => `the cell that answers has ${rows(p['n'])}, ${p['blank']} of ${p['total']} are empty, and there are ${p['periods']} periods. That is enough.`,
};

export const told = {
  findings: {
    unanswered: ({ count }) => (count === 1 ? 'One question is not answered yet.' : `${count} questions are not answered yet.`),
    'wrong-rows': (p) => `${no(p)}the rows chosen are not the right ones: too many or too few.`,
    'wrong-group': (p) => `${no(p)}the grouping is not right; the groups to compare are not in this table.`,
    'wrong-measure': (p) => `${no(p)}this is not the figure that was asked for.`,
    'wrong-fix': (p) => `${no(p)}the units are not converted to one.`,
    'wrong-cell': (p) => `${no(p)}the table is right, the cell chosen is not the answer.`,
    'wrong-claim': (p) => `${no(p)}the table does not bear this sentence out.`,
    'wrong-basis': (p) => `${no(p)}“${p['fieldEn']}” is not right.`,
    'wrong-confidence': (p) => `${no(p)}${weak[String(p['is'])]?.(p) ?? ''}`,
    'chart-form': (p) => `${no(p)}this form of chart misleads.`,
    'chart-axis': (p) => `${no(p)}where the axis begins misleads.`,
    'chart-series': (p) => `${no(p)}single periods and running totals are mixed up.`,
    'chart-base': (p) => `${no(p)}the share has the wrong denominator.`,
    'chart-axes': (p) => `${no(p)}two measures laid over each other mislead.`,
  },
  next: {
    unanswered: 'Pin the evidence, choose the answer, the sentence, its basis and how sure it is; touch the chart that needs mending; then submit. Unfinished work is not counted as wrong.',
    'wrong-rows': 'Go through the conditions one by one with the question beside you. Mend and pin again.',
    'wrong-group': 'Group by what the question compares. Mend and pin again.',
    'wrong-measure': 'Does it ask how many, an average, or a share? Choose another measure and pin again.',
    'wrong-fix': 'Look at the unit column, decide whether to convert, and pin again.',
    'wrong-cell': 'Read the question and choose another cell. Withheld and empty cells are no answer.',
    'wrong-claim': 'Choose a sentence that can be seen in the table.',
    'wrong-basis': 'Look at the rows, the period and the column names, and choose again.',
    'wrong-confidence': 'Read the line under the table: rows, empty rows, periods. Then choose again.',
    'chart-form': 'Try another form and see whether the reading changes.',
    'chart-axis': 'Try another start and see whether the difference is still as large.',
    'chart-series': 'Try the other and see which period it speaks of.',
    'chart-base': 'Ask: a share of whom?',
    'chart-axes': 'Draw the two apart and see whether they still look like one thing.',
  },
  hints: {
    asking: ['Read the question as three things: which rows, grouped by what, counting what.', 'Under the table stands how many rows, how many empty, how many periods. It says how sure you can be.', 'A chart needs a few changes, not all. Change one, and see whether the reading changes.'],
    warned: ['If somebody acts on this sentence, who feels it the next day?'],
    passed: ['It is done. Other data would give another answer.'],
  },
} as const satisfies ToldWords;

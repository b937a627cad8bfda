// Assigning in English. {braces} in labels are filled in by the view.
import type { KindWords } from '#kit/exercise.ts';

const few = ({ labelEn, count, min }: Readonly<Record<string, string | number>>): string => `“${labelEn}” here: ${count}; there must be at least ${min}.`;
const many = ({ labelEn, count, max }: Readonly<Record<string, string | number>>): string => (max === 0 ? `“${labelEn}” here: ${count}; there must be none.` : `“${labelEn}” here: ${count}; at most ${max}.`);

export const en = {
  name: 'Assign',
  states: { filling: 'Fill row by row', deciding: 'Decide', passed: 'Done' },
  findings: {
    unfilled: ({ count }) => (count === 1 ? 'One row is not filled yet.' : `${count} rows are not filled yet.`),
    'too-few': few,
    'too-many': many,
    'need-missing': () => 'This row is not right yet.',
    'not-allowed': () => 'One cell of this row may not have that value.',
    undecided: () => 'No decision is chosen yet.',
    'decision-wrong': () => 'This decision does not follow from the rows.',
  },
  next: {
    unfilled: 'Fill every row, then submit. Unfinished work is not counted as wrong.',
    'too-few': 'Ask without whom this cannot be done, add it and submit again.',
    'too-many': 'Keep what cannot be done without, change the rest and submit again.',
    'need-missing': 'Change it by the reasons given and submit again.',
    'not-allowed': 'Change that cell by the reason given and submit again.',
    undecided: 'Choose one, then submit. Leaving it open is not counted as wrong.',
    'decision-wrong': 'Go through what the rows say once more and choose again.',
  },
  hints: {
    filling: ['Row by row: settle the cell that matters most, then the others.', 'Read the rule first: what each row must have, and who may not be what.'],
    deciding: ['The rule says in which case only one decision is left.'],
    passed: ['It is done. You can fill in another table.'],
  },
  labels: {
    'cell.set': 'Fill a cell',
    'matrix.submit': 'Submit the table',
    'matrix.reopen': 'Back to the table',
    'decision.choose': 'Choose a decision',
    'decision.submit': 'Submit the decision',
    legend: 'A cell can hold',
    empty: '(not filled yet)',
    wrong: 'to correct',
    submit: 'Submit and see',
    reopen: 'Back to the table',
    decide: 'Submit this decision',
    table: 'The table as settled',
    row: 'Matter',
  },
} as const satisfies KindWords;

// The cleaning bench in English: what it says to work done and when a hint is asked for.
import type { ToldWords } from '#kit/exercise.ts';
import { faults } from './words-en.ts';

const cells = (n: string | number | undefined): string => (n === 1 ? '1 cell' : `${n} cells`);

/** What each tempting fix does wrong. */
const harm: Readonly<Record<string, string>> = {
  digits: ' Letters are part of a number too.',
  letters: ' With 0 for O the check may hold by luck; only the original document says which it was.',
  hundred: ' The unit is wrong in a few rows only; the others are in yuan already.',
  fill: ' Nobody knows what belongs in an empty cell; the usual value is an invention.',
  pad: ' Old numbers are replaced by the issuing source; filling them up here invents a number.',
  half: ' By convention this column keeps its full-width signs.',
};

export const told = {
  findings: {
    'digit-missing': ({ n }) => (n === 1 ? 'One number is not worked out yet.' : `${n} numbers are not worked out yet.`),
    'remainder-wrong': ({ sum, modulus, said }) => `The remainder is not ${said}. Divide ${sum} by ${modulus} again.`,
    'mark-wrong': ({ remainder, said }) => `The remainder ${remainder} is right; the check character for it is not ${said}.`,
    untouched: () => 'No column has been treated yet.',
    'form-left': ({ n, row, came }) => `${cells(n)} ${n === 1 ? 'is' : 'are'} not in the common form yet, for example row ${row}, “${came}”.`,
    'over-cleaned': ({ n, row, came, got, fix }) => `Treating the whole column spoilt ${cells(n)}, for example row ${row}: “${came}” became “${got}”.${harm[String(fix)] ?? ''}`,
    'over-collected': () => 'This column is not needed for the work and is still in the table.',
    'column-lost': () => 'This column is needed for the work and has been deleted.',
    undecided: ({ n }) => (n === 1 ? 'One place is not decided yet.' : `${n} places are not decided yet.`),
    'false-alarm': () => 'This row is right; nobody needs to go and check it.',
    'over-corrected': () => 'No value here was to be changed; changing it makes it wrong.',
    'not-twice': () => 'These are not the same thing entered twice; merging loses one.',
    'error-kept': () => 'The problem is still there; the row cannot stay as it is.',
    invented: () => 'What lies on the desk does not settle this value; filling it in invents it.',
    chosen: () => 'The two rows disagree, and nothing on the desk says which one holds.',
    'needless-check': () => 'What lies on the desk is enough; nobody needs to check it again.',
    'wrong-cell': () => 'This is not the cell to correct.',
    'value-broken': ({ value, fault }) => `“${value}” cannot be used: ${faults[String(fault)] ?? ''}.`,
    'wrong-value': ({ value }) => `The evidence does not say “${value}”.`,
    'wrong-evidence': () => 'The value is right, but this evidence does not carry it.',
    'wrong-survivor': () => 'It is a duplicate, but the other row is the one to keep.',
  },
  next: {
    'digit-missing': 'Work them all out, then submit. Unfinished work is not counted as wrong.',
    'remainder-wrong': 'Change the remainder and submit again.',
    'mark-wrong': 'Look at the list of characters, change the check character and submit again.',
    untouched: 'Choose a column and look at its forms, empty cells and values that break its rule. Doing nothing is not counted as wrong.',
    'form-left': 'Choose this column, look at its forms and add a treatment.',
    'over-cleaned': 'Take this treatment back; the few rows in question are decided one by one later.',
    'over-collected': 'Delete the column; the trail will say so.',
    'column-lost': 'Restore the column.',
    undecided: 'Decide each, then submit. Unfinished work is not counted as wrong.',
    'false-alarm': 'Keep the value as it is.',
    'over-corrected': 'Take the correction back and decide again on the grounds given.',
    'not-twice': 'Compare the numbers of the two rows and decide again.',
    'error-kept': 'Read the flag and what lies on the desk, and decide otherwise.',
    invented: 'Take the correction back and mark it for a manual check at the source.',
    chosen: 'Mark it for a manual check by the department that supplied it.',
    'needless-check': 'Act on what lies on the desk, and name it.',
    'wrong-cell': 'See which cell the flag is about and correct that one.',
    'value-broken': 'Enter it again from the evidence.',
    'wrong-value': 'Enter it again from the evidence.',
    'wrong-evidence': 'Choose the document that really states this value.',
    'wrong-survivor': 'Compare dates and status of the two, and keep the other.',
  },
  hints: {
    computing: ['The products are there; S is their sum. Divide S by 11 (credit codes: by 31) and see what is left over.', 'Which character belongs to the remainder is written above.'],
    treating: ['Go column by column: more than one form, empty cells, values outside the code list.', 'Before you treat a column, see which cells would change. If one that was right changes, the treatment is not for the whole column.', 'A column that the work does not need is deleted.'],
    ruling: ['A flag is not an error. Read what it says, then see what lies on the desk.', 'Where a document is clear, correct; where nothing settles it, mark it for a manual check; where it is right, keep it.', 'Only rows alike in every cell were entered twice; if the amounts differ, nobody here may choose.'],
    cleaned: ['It is done. Read the trail, or copy its text.'],
  },
} as const satisfies ToldWords;

// The cleaning bench in English.
import type { FirstWords } from '#kit/exercise.ts';

/** What is wrong with a value under its column's rule. */
export const faults: Readonly<Record<string, string>> = {
  LENGTH: 'not 18 characters long',
  FORMAT: 'not written in half-width digits and capital letters',
  CHARSET: 'holds a letter that codes do not use (I, O, Z, S, V)',
  DATE: 'the date of birth in it does not exist or lies after the reference day',
  CHECKSUM: 'the check character does not fit',
  OLD15: 'an old number of 15 digits',
  SCIENTIFIC: 'stored in scientific notation; the last digits are lost',
  REGION: 'the first six digits are in no list of district codes',
  DAY: 'not a date like 2026-03-05, or no such day',
  MONTH: 'not a month like 2026-03',
  WHOLE: 'not a whole number',
  CODE: 'not in the code list',
};

export const en = {
  name: 'Cleaning bench',
  states: { computing: 'Work out check characters', treating: 'Clean the columns', ruling: 'Decide row by row', cleaned: 'Cleaned' },
  labels: {
    'digit.answer': 'Write down remainder and check character', 'digits.submit': 'Submit check characters', 'column.fix': 'Treat a column', 'column.unfix': 'Take a treatment back', 'column.drop': 'Delete a column', 'column.restore': 'Restore a column',
    'columns.submit': 'Submit columns', 'row.keep': 'Keep as it is', 'row.check': 'Mark for a manual check', 'row.merge': 'Merge duplicates', 'row.reset': 'Take a decision back', 'cell.correct': 'Correct a cell', 'rows.submit': 'Submit rows',
    computeIntro: 'Work out a few by hand first and see how a check character comes about. The last one is covered; the products are given.',
    'markRule-id18': 'Remainders 0 to 10 stand for 1, 0, X, 9, 8, 7, 6, 5, 4, 3, 2.',
    'markRule-uscc': 'Subtract the remainder from 31 (use 0 for a remainder of 0) and count to that place, from 0, in: {marks}.',
    computeEnd: 'That the last character can be worked out shows that it fits the others. It does not show that the person or body exists.',
    place: 'Place', char: 'Character', value: 'Value', weight: 'Weight', product: 'Product', sum: 'Sum of the products S = {sum}',
    remainder: 'Remainder of S divided by {modulus}', mark: 'Check character', record: 'Write down', recorded: 'Written down: remainder {remainder}, check character {mark}', digitBad: 'The remainder is a whole number from 0 to {most}, the check character one digit or letter.',
    digitsSubmit: 'Submit and see',
    columnsTitle: 'Columns at a glance', thisColumn: 'This column', treatIntro: 'Look at each profile, then treat whole columns. What cannot be mended for a whole column waits for the next step, row by row.',
    formsN: '{n} forms', blankN: '{n} empty', faultN: '{n} break the rule', fine: 'in order', gone: 'deleted', treatedN: '{n} changed',
    forms: 'Forms', values: 'Values', blank: 'Empty cells', faults: 'Break the rule', none: 'none', range: 'Lowest to highest', distinct: 'Different values', times: '{n}', inside: 'in the code list', outside: 'not in the code list', example: 'such as {cell}', more: '{n} more forms',
    'form-digit': 'digits', 'form-latin': 'letters', 'form-han': 'Chinese', 'form-wide': 'full-width', 'form-blank': 'blanks',
    fixesTitle: 'Treat the whole column', noFixes: 'There is no treatment for the whole of this column.',
    'fix-trim': 'Trim blanks', 'fix-half': 'Full-width to half-width', 'fix-brackets': 'Brackets to full width', 'fix-upper': 'Letters to capitals', 'fix-words': 'Other names to codes', 'fix-date': 'One form of date', 'fix-age': 'Reckon from date of birth',
    'fix-digits': 'Keep digits only', 'fix-letters': 'O to 0, I to 1', 'fix-hundred': 'Divide all by 100', 'fix-fill': 'Fill with the usual value', 'fix-pad': '15 digits to 18',
    preview: 'Cells changed now: {n}', previewNone: 'No cell is changed now.', drop: 'Delete this column', restore: 'Restore this column', columnsSubmit: 'The columns are done',
    casesTitle: 'Rows to decide', thisCase: 'This place', casesDone: '{done} of {n} decided', otherRows: 'Look at another row', choose: 'Choose', rulingIntro: 'Decide each flagged place: keep it, correct it, merge it, or hand it to a person to check.', row: 'Row {n}', current: 'Values now',
    'flag-TWICE': '{n} rows with the same {column}', 'flag-RANGE': '{column} is out of the usual range', 'flag-UNIT': '{column} is ten times the standard of its kind or more', 'flag-SEX': 'the 17th digit of the ID number does not fit the sex', 'flag-BIRTH': 'the date in the ID number is not the date of birth',
    'flag-ORDER': 'the later date lies before the earlier one', 'flag-EXPIRED': 'status and last day do not fit', 'flag-CLASS': 'the first two characters of the code do not fit the type', 'flag-UNREGISTERED': '{column} is not in the {register}', 'flag-RENAMED': 'the code is in the {register} under another name',
    'flag-FRONT': 'the first two characters are not in the list of this exercise', 'flag-EMPTY': '{column} is empty', 'flag-HISTORIC': 'the first six digits are the code of a dissolved district', noFlag: 'Nothing is flagged in this row.',
    ...Object.fromEntries(Object.entries(faults).map(([code, text]) => [`flag-${code}`, text])),
    papers: 'On the desk', noPapers: 'Nothing lies on the desk for this row.', candidates: 'Similar in the {register}', byKey: 'same code', byName: 'name {n}% alike, a clue only', noCandidates: 'No entry has the same code or a similar name.',
    decide: 'What to do', keep: 'Keep as it is', check: 'Manual check', merge: 'Merge, keep row {n}', correctTitle: 'Correct a cell', whichRow: 'Row', whichColumn: 'Cell', newValue: 'New value', evidence: 'Evidence', correct: 'Correct it', reset: 'Take back',
    valueBad: '“{value}”: {fault}.', formIncomplete: 'Fill in the new value and its evidence first.',
    'ruled-keep': 'kept', 'ruled-check': 'manual check', 'ruled-correct': 'corrected', 'ruled-merge': 'merged', undecided: 'open', wrong: 'to correct', merged: 'merged away',
    allDecided: 'All are decided. Submit, or change something first.', done: 'The table is clean.', rowsSubmit: 'Submit and see',
    emptyCell: '(empty)', table: 'The table on the bench, {n} rows', tableHead: 'Row', changed: 'changed', doubtful: 'flagged',
    trail: 'Trail of changes', trailText: 'The trail as text, to select and copy', trailNone: 'No cell has been touched yet.', trailHead: 'Trail of changes · {title}. {rows} rows, reference day {on}. Name and date to be added by hand.',
    'trail-fix': 'Column “{column}”: {fixes}; cells changed: {n}.', 'trail-drop': 'Column “{column}”: deleted, not needed for this work.', 'trail-keep': 'Row {rows}: looked at, kept ({flags}).', 'trail-check': 'Row {rows}: manual check at the source ({flags}).',
    'trail-correct': 'Row {rows}, “{column}”: “{from}” to “{to}”; evidence: {evidence}.', 'trail-merge': 'Row {rows}: duplicate, row {kept} kept.', noFlags: 'nothing flagged',
    becauseFix: 'Column “{column}”: {fix}', becauseDrop: 'Column “{column}”: delete', whyFix: '“{from}” in row {row} will read “{to}”: the same value, and no cell that was right changes.', whyKeep: 'This row is right.', whySubmitColumns: 'Each column has one form; the rest is decided row by row.', whySubmitRows: 'What was changed has evidence, what must be checked went to a person, and the trail tells both.', whyDigits: 'S = {sum}; divided by {modulus} it leaves {remainder}.', digit: 'Row {n}: remainder {remainder}, check character {mark}',
  },
} as const satisfies FirstWords;

/** What it says to work done. */
export const told = () => import('./told-en.ts');

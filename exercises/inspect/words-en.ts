// Finding faults, in English.
import type { KindWords } from '#kit/exercise.ts';

type Params = Readonly<Record<string, string | number>>;

const enPlace = ({ n }: Params): string => (n === 0 ? 'What was added' : `Passage ${n}`);

export const en = {
  name: 'Find and correct',
  states: { reading: 'Read and mark', mending: 'Correct with the rule at hand', passed: 'Ready for use' },
  findings: {
    'nothing-marked': () => 'Nothing is marked yet.',
    unmended: ({ count }) => (count === 1 ? 'One mark has no correction yet.' : `${count} marks have no correction yet.`),
    missed: () => 'One more fault is not marked. It is:',
    'left-out': () => 'One more line of the list is not in the document. It is required by:',
    'wrong-fault': (p) => `${enPlace(p)}: there is a fault, but of another kind.`,
    'false-mark': (p) => `${enPlace(p)} was sound and needs no correction.`,
    'not-missing': (p) => `What you called missing stands at ${enPlace(p).toLowerCase()}.`,
    'wrong-mend': (p) => `${enPlace(p)}: the fault is found; the new wording is not good yet.`,
    'struck-needed': (p) => `${enPlace(p)} cannot just be struck out: the document must hold it.`,
  },
  next: {
    'nothing-marked': 'Choose a faulty passage, name the fault, choose the correction, then submit. Unfinished work is not counted as wrong.',
    unmended: 'Choose a correction for each mark, then submit. Unfinished work is not counted as wrong.',
    missed: 'Read the document once more with this fault in mind.',
    'left-out': 'Take the list and find each line of it in the document.',
    'wrong-fault': 'Read the reason, choose another name and submit again.',
    'false-mark': 'Take the mark away and submit again.',
    'not-missing': 'Take the mark away; if the wording is wrong, correct the passage itself.',
    'wrong-mend': 'Choose another wording and submit again.',
    'struck-needed': 'Choose a sound wording instead and submit again.',
  },
  hints: {
    reading: ['Read it through once. Then ask of each passage which rule it keeps.', 'Take the list and find where the document says each line of it. What you cannot find is missing.', 'A clumsy wording is not a fault. Name the fault before you mark.'],
    mending: ['For what was not marked, the fault is named. Read again with it in mind.', 'The new wording has to pass the same rules.'],
    passed: ['It is ready. Read why each passage had to change.'],
  },
  labels: {
    'passage.mark': 'Mark a passage',
    'passage.mend': 'Write a correction',
    'passage.clear': 'Take a mark away',
    'work.submit': 'Submit',
    lead: 'Choose a passage, name the fault, correct it. Leave alone what is sound.',
    list: 'What the document must hold',
    listLead: 'What you cannot find in it, choose here and add.',
    place: 'Passage {n}',
    fault: 'What is wrong here?',
    mend: 'What should it say?',
    add: 'What should be added?',
    part: 'Part',
    compose: 'Use this wording',
    strike: 'Strike it out',
    missing: 'This is missing',
    becomes: 'Becomes:',
    added: 'Added:',
    struck: 'Struck out',
    clear: 'Take the mark away',
    close: 'Close',
    open: 'No correction yet',
    wrong: 'to correct',
    count: '{marked} marked',
    submit: 'Corrected: submit it',
    done: 'This document can be used.',
    legend: 'Drawn to size; the dashed line marks what is asked.',
  },
} as const satisfies KindWords;

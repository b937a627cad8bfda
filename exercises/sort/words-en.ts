// Sorting in English.
import type { KindWords } from '#kit/exercise.ts';

export const en = {
  name: 'Sort',
  states: { sorting: 'Place the cards', warned: 'See what follows', mending: 'Correct with the rule at hand', passed: 'Done' },
  findings: {
    unplaced: ({ count }) => (count === 1 ? 'One card is not placed yet.' : `${count} cards are not placed yet.`),
    'wrong-bin': () => 'This card is in the wrong place.',
    'wrong-reason': () => 'The place is right, the reason is not.',
  },
  next: {
    unplaced: 'Place them all, then submit. Unfinished work is not counted as wrong.',
    'wrong-bin': 'Read the rule it rests on, move the card and submit again.',
    'wrong-reason': 'Choose another reason and submit again.',
  },
  hints: {
    sorting: ['Begin with the cards you are sure of, then come back to the others.', 'Ask of each card: which line of the rule is about exactly this?'],
    warned: ['What could someone who reads this column do with it?'],
    mending: ['Read the rule first, then the small print on the card. The difference is often there.'],
    passed: ['It is done. You can look at the reason for each card.'],
  },
  labels: {
    'card.place': 'Place a card',
    'card.take': 'Take a card back',
    'consequence.read': 'Read what follows',
    'work.submit': 'Submit',
    current: 'This card',
    remaining: 'Cards still to place',
    placed: 'Cards placed',
    empty: 'No card here yet',
    chooseBin: 'Where does it go?',
    chooseReason: 'Why?',
    submit: 'Submit and see',
    take: 'Take back',
    read: 'Understood, go on',
    undo: 'Take it back',
    consequence: 'What happens at once',
    example: 'An example, placed for you',
    allPlaced: 'All cards are placed. Submit, or change something first.',
    done: 'Every card is in the right place.',
    wrong: 'to correct',
    reason: 'Reason',
  },
} as const satisfies KindWords;

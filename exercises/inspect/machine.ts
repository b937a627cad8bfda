// The states of inspecting: reading with a pencil in hand, mending after what was found, done.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import { dealtOf, isMend, judge, type Mark, type Marks, missing, namesFor } from './rules.ts';
import type { InspectMove, InspectVariant } from './schema.ts';

export interface InspectContext {
  readonly variant: InspectVariant;
  readonly marks: Marks;
  /** What the last hand-in found, less the passages touched since. */
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type InspectSnapshot = Snapshot<InspectContext>;

interface At {
  readonly context: InspectContext;
  readonly event: InspectMove;
}

const canMark = ({ context: { variant, marks }, event }: At): boolean => {
  if (event.type !== 'passage.mark') return false;
  const dealt = dealtOf(variant, event.passage);
  return dealt !== undefined && namesFor(variant.set, dealt).includes(event.fault) && marks[dealt.handle]?.fault !== event.fault;
};

const canMend = ({ context: { variant, marks }, event }: At): boolean => {
  if (event.type !== 'passage.mend') return false;
  const dealt = dealtOf(variant, event.passage);
  const mark = dealt === undefined ? undefined : marks[dealt.handle];
  return dealt !== undefined && mark !== undefined && isMend(dealt, mark, event.pieces) && mark.pieces.join() !== event.pieces.join();
};

const canClear = ({ context, event }: At): boolean => event.type === 'passage.clear' && dealtOf(context.variant, event.passage) !== undefined && context.marks[event.passage] !== undefined;

const found = ({ context: { variant, marks } }: At): readonly Finding[] => judge(variant, marks);
const isIncomplete = (at: At): boolean => found(at).some(({ weight }) => weight === 'invalid');
const isRight = (at: At): boolean => found(at).length === 0;

/** In the document's order, so that one set of marks is one state however it came about. */
const withMark = ({ variant, marks }: InspectContext, handle: string, mark: Mark): Marks =>
  Object.fromEntries(variant.passages.flatMap((dealt) => {
    const kept = dealt.handle === handle ? mark : marks[dealt.handle];
    return kept === undefined ? [] : [[dealt.handle, kept]];
  }));

export const machine = setup({
  types: { context: {} as InspectContext, events: {} as InspectMove, input: {} as { variant: InspectVariant } },
  guards: { canMark, canMend, canClear, isIncomplete, isRight },
  actions: {
    nameFault: assign(({ context, event }) => {
      if (event.type !== 'passage.mark') return {};
      const before = context.marks[event.passage];
      const stays = before !== undefined && (before.fault === missing) === (event.fault === missing);
      return { marks: withMark(context, event.passage, { fault: event.fault, pieces: stays ? before.pieces : [] }), found: leftToMend(context.found, event.passage) };
    }),
    mendPassage: assign(({ context, event }) => {
      const mark = event.type === 'passage.mend' ? context.marks[event.passage] : undefined;
      return event.type !== 'passage.mend' || mark === undefined ? {} : { marks: withMark(context, event.passage, { ...mark, pieces: event.pieces }), found: leftToMend(context.found, event.passage) };
    }),
    clearMark: assign(({ context, event }) => {
      if (event.type !== 'passage.clear') return {};
      const { [event.passage]: _, ...marks } = context.marks;
      return { marks, found: leftToMend(context.found, event.passage) };
    }),
    noteMissing: assign(({ context }) => ({ found: judge(context.variant, context.marks) })),
    judgeWork: assign(({ context }) => {
      const all = judge(context.variant, context.marks);
      return { found: all, submissions: context.submissions + 1, wrong: context.wrong + all.length };
    }),
  },
}).createMachine({
  id: 'inspect',
  context: ({ input }) => ({ variant: input.variant, marks: {}, found: [], submissions: 0, wrong: 0 }),
  initial: 'reading',
  on: {
    'passage.mark': { guard: 'canMark', actions: 'nameFault' },
    'passage.mend': { guard: 'canMend', actions: 'mendPassage' },
    'passage.clear': { guard: 'canClear', actions: 'clearMark' },
    'work.submit': [
      { guard: 'isIncomplete', actions: 'noteMissing' },
      { guard: 'isRight', target: '.passed', actions: 'judgeWork' },
      { target: '.mending', actions: 'judgeWork' },
    ],
  },
  states: {
    reading: { description: 'The document is read; passages are marked, named and mended, missing elements added.' },
    mending: { description: 'The marks were handed in and something was found; each finding names its ground.' },
    passed: { description: 'Every fault is marked, named and mended, and nothing sound was touched.', type: 'final' },
  },
});

// The states of grading: the columns one by one, being told what nobody decides alone, the whole table, its protection, done.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import { gradeOf, isAboveGeneral } from './ladder.ts';
import { fieldOf, harmOf, isPossible, isRating, judgeFields, judgeMeasures, judgeRating, type Places } from './rules.ts';
import type { GradeMove, GradeVariant, Rating } from './schema.ts';

export interface GradeContext {
  readonly variant: GradeVariant;
  readonly places: Places;
  /** The field just placed above general data, while that is on the screen; '' otherwise. */
  readonly warnedOf: string;
  readonly lifters: readonly string[];
  readonly rated: Rating | '';
  readonly taken: readonly string[];
  /** What the last hand-in found, less what was touched since; the next one says the rest. */
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type GradeSnapshot = Snapshot<GradeContext>;

interface At {
  readonly context: GradeContext;
  readonly event: GradeMove;
}

const canPlace = ({ context, event }: At): boolean => event.type === 'field.place' && isPossible(context.variant, event);
const isAbove = (at: At): boolean => {
  const grade = canPlace(at) && at.event.type === 'field.place' ? gradeOf(at.event.object, at.event.degree) : undefined;
  return grade !== undefined && isAboveGeneral(grade);
};
const canMark = ({ context, event }: At): boolean => event.type === 'lifter.mark' && fieldOf(context.variant, event.field) !== undefined && !context.lifters.includes(event.field);
const canUnmark = ({ context, event }: At): boolean => event.type === 'lifter.unmark' && context.lifters.includes(event.field);
const canRate = ({ context, event }: At): boolean => event.type === 'table.rate' && isRating(event.grade) && event.grade !== context.rated;
const canTake = ({ context, event }: At): boolean =>
  event.type === 'measure.take' && context.variant.measures.some(({ handle }) => handle === event.measure) && !context.taken.includes(event.measure);
const canDrop = ({ context, event }: At): boolean => event.type === 'measure.drop' && context.taken.includes(event.measure);

const ofFields = ({ variant, places }: GradeContext): readonly Finding[] => judgeFields(variant, places);
const ofRating = ({ variant, places, lifters, rated }: GradeContext): readonly Finding[] => judgeRating(variant, places, lifters, rated);
const ofMeasures = ({ variant, places, taken }: GradeContext): readonly Finding[] => judgeMeasures(variant, places, taken);
const isInvalid = (found: readonly Finding[]): boolean => found.some(({ weight }) => weight === 'invalid');

const counted = (context: GradeContext, found: readonly Finding[]): Pick<GradeContext, 'found' | 'submissions' | 'wrong'> => ({
  found,
  submissions: context.submissions + 1,
  wrong: context.wrong + found.length,
});

/** The same handles in the variant's order, so that one choice has one context. */
const inOrder = (all: readonly { readonly handle: string }[], chosen: readonly string[]): readonly string[] => all.flatMap(({ handle }) => (chosen.includes(handle) ? [handle] : []));

export const machine = setup({
  types: { context: {} as GradeContext, events: {} as GradeMove, input: {} as { variant: GradeVariant } },
  guards: {
    canPlace, isAbove, canMark, canUnmark, canRate, canTake, canDrop,
    areFieldsLeft: ({ context }) => isInvalid(ofFields(context)),
    areFieldsRight: ({ context }) => ofFields(context).length === 0,
    isUnrated: ({ context }) => isInvalid(ofRating(context)),
    isRatedRight: ({ context }) => ofRating(context).length === 0,
    isUnprotected: ({ context }) => isInvalid(ofMeasures(context)),
    isProtected: ({ context }) => ofMeasures(context).length === 0,
  },
  actions: {
    placeField: assign(({ context, event }) => (event.type === 'field.place'
      ? { places: { ...context.places, [event.field]: harmOf(event.object, event.degree) }, found: leftToMend(context.found, event.field) }
      : {})),
    showWarning: assign(({ event }) => (event.type === 'field.place' ? { warnedOf: event.field } : {})),
    closeWarning: assign({ warnedOf: '' }),
    markLifter: assign(({ context, event }) => (event.type === 'lifter.mark' ? { lifters: inOrder(context.variant.fields, [...context.lifters, event.field]), found: leftToMend(context.found, event.field) } : {})),
    unmarkLifter: assign(({ context, event }) => (event.type === 'lifter.unmark' ? { lifters: context.lifters.filter((handle) => handle !== event.field), found: leftToMend(context.found, event.field) } : {})),
    rateTable: assign(({ context, event }) => (event.type === 'table.rate' ? { rated: event.grade as Rating, found: leftToMend(context.found, context.variant.wholeHandle) } : {})),
    takeMeasure: assign(({ context, event }) => (event.type === 'measure.take' ? { taken: inOrder(context.variant.measures, [...context.taken, event.measure]), found: leftToMend(context.found, event.measure) } : {})),
    dropMeasure: assign(({ context, event }) => (event.type === 'measure.drop' ? { taken: context.taken.filter((handle) => handle !== event.measure), found: leftToMend(context.found, event.measure) } : {})),
    noteFieldsLeft: assign(({ context }) => ({ found: ofFields(context) })),
    judgeFields: assign(({ context }) => counted(context, ofFields(context))),
    noteUnrated: assign(({ context }) => ({ found: ofRating(context) })),
    judgeRating: assign(({ context }) => counted(context, ofRating(context))),
    noteUnprotected: assign(({ context }) => ({ found: ofMeasures(context) })),
    judgeMeasures: assign(({ context }) => counted(context, ofMeasures(context))),
  },
}).createMachine({
  id: 'grade',
  context: ({ input }) => ({ variant: input.variant, places: {}, warnedOf: '', lifters: [], rated: '', taken: [], found: [], submissions: 0, wrong: 0 }),
  initial: 'grading',
  states: {
    grading: {
      description: 'Each column is placed on the ladder: whom its leak would hurt, and how much; the grade follows.',
      on: {
        'field.place': [
          { guard: 'isAbove', target: 'warned', actions: ['placeField', 'showWarning'] },
          { guard: 'canPlace', actions: 'placeField' },
        ],
        'fields.submit': [
          { guard: 'areFieldsLeft', actions: 'noteFieldsLeft' },
          { guard: 'areFieldsRight', target: 'rating', actions: 'judgeFields' },
          { actions: 'judgeFields' },
        ],
      },
    },
    warned: {
      description: 'A column was just placed above general data; it is told who decides that before anything else goes on.',
      on: { 'warning.read': { target: 'grading', actions: 'closeWarning' } },
    },
    rating: {
      description: 'The whole table is graded like its highest column, or reported where it may be important data; the columns that lift it are marked.',
      on: {
        'lifter.mark': { guard: 'canMark', actions: 'markLifter' },
        'lifter.unmark': { guard: 'canUnmark', actions: 'unmarkLifter' },
        'table.rate': { guard: 'canRate', actions: 'rateTable' },
        'rating.submit': [
          { guard: 'isUnrated', actions: 'noteUnrated' },
          { guard: 'isRatedRight', target: 'protecting', actions: 'judgeRating' },
          { actions: 'judgeRating' },
        ],
      },
    },
    protecting: {
      description: 'The measures that the grade asks for are chosen, no fewer and no more.',
      on: {
        'measure.take': { guard: 'canTake', actions: 'takeMeasure' },
        'measure.drop': { guard: 'canDrop', actions: 'dropMeasure' },
        'work.submit': [
          { guard: 'isUnprotected', actions: 'noteUnprotected' },
          { guard: 'isProtected', target: 'graded', actions: 'judgeMeasures' },
          { actions: 'judgeMeasures' },
        ],
      },
    },
    graded: { description: 'Columns, table and protection agree.', type: 'final' },
  },
});

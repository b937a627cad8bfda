// How grading is tried, solved and proved.
import type { Proof } from '#kit/exercise.ts';
import { gradeOf, isAboveGeneral, rungs, type Harm } from './ladder.ts';
import type { GradeContext, GradeSnapshot } from './machine.ts';
import { judgeFields, judgeMeasures, judgeRating, neededOf, ratings, wholeOf } from './rules.ts';
import type { DealtField, GradeMove, GradeSet, GradeVariant } from './schema.ts';

const place = ({ handle }: DealtField, { object, degree }: Harm): GradeMove => ({ type: 'field.place', field: handle, object, degree });
const isSame = (a: Harm | undefined, b: Harm): boolean => a?.object === b.object && a.degree === b.degree;

/** The right places, and one wrong one of every sort: too low, too high, somebody else's harm, above general data. */
const tried: readonly Harm[] = [{ object: 'nobody', degree: 'none' }, { object: 'person', degree: 'extreme' }, { object: 'organisation', degree: 'some' }, { object: 'public', degree: 'serious' }];

const placings = ({ variant, places }: GradeContext): readonly GradeMove[] =>
  variant.fields.flatMap((field) => [field.scene.at[0] as Harm, ...tried].filter((harm, at, all) => !isSame(places[field.handle], harm) && all.findIndex((one) => isSame(one, harm)) === at).map((harm) => place(field, harm)));

const toggles = <T extends 'lifter' | 'measure'>(sort: T, all: readonly { readonly handle: string }[], chosen: readonly string[]): readonly GradeMove[] =>
  all.map(({ handle }): GradeMove => (sort === 'lifter' ? { type: chosen.includes(handle) ? 'lifter.unmark' : 'lifter.mark', field: handle } : { type: chosen.includes(handle) ? 'measure.drop' : 'measure.take', measure: handle }));

const moves = (snapshot: GradeSnapshot): readonly GradeMove[] => {
  const { context } = snapshot;
  const { variant, lifters, rated, taken } = context;
  if (snapshot.matches('grading')) return [...placings(context), { type: 'fields.submit' }];
  if (snapshot.matches('warned')) return [{ type: 'warning.read' }];
  if (snapshot.matches('rating')) return [...toggles('lifter', variant.fields, lifters), ...ratings.filter((grade) => grade !== rated).map((grade): GradeMove => ({ type: 'table.rate', grade })), { type: 'rating.submit' }];
  return snapshot.matches('protecting') ? [...toggles('measure', variant.measures, taken), { type: 'work.submit' }] : [];
};

const between = (all: readonly { readonly handle: string }[], now: readonly string[], wanted: readonly string[], sort: 'lifter' | 'measure'): readonly GradeMove[] =>
  toggles(sort, all.filter(({ handle }) => now.includes(handle) !== wanted.includes(handle)), now);

/** Places what stands nowhere or wrong, reads what is told, marks and rates as the rule says, takes what is needed. */
const solve = (snapshot: GradeSnapshot): readonly GradeMove[] => {
  if (snapshot.status === 'done') return [];
  const { variant, places, lifters, rated, taken, warnedOf } = snapshot.context;
  const isFirst = snapshot.matches('grading') || snapshot.matches('warned');
  const open = isFirst ? variant.fields.filter(({ handle, scene }) => !scene.at.some((harm) => isSame(places[handle], harm))) : [];
  const laid = { ...places, ...Object.fromEntries(open.map(({ handle, scene }) => [handle, scene.at[0] as Harm])) };
  const is = wholeOf(variant, laid);
  const needed = neededOf(variant, laid);
  return [
    ...(warnedOf === '' ? [] : [{ type: 'warning.read' } as const]),
    ...open.flatMap((field): GradeMove[] => {
      const harm = field.scene.at[0] as Harm;
      const grade = gradeOf(harm.object, harm.degree);
      return [place(field, harm), ...(grade !== undefined && isAboveGeneral(grade) ? [{ type: 'warning.read' } as const] : [])];
    }),
    ...(isFirst ? [{ type: 'fields.submit' } as const] : []),
    ...(snapshot.matches('protecting') ? [] : [
      ...between(variant.fields, lifters, is.lifters, 'lifter'),
      ...(rated === is.rating ? [] : [{ type: 'table.rate', grade: is.rating } as const]),
      { type: 'rating.submit' } as const,
    ]),
    ...between(variant.measures, taken, needed, 'measure'),
    { type: 'work.submit' },
  ];
};

/** Blind choice: any place of the ladder for each column, any grade, any columns as lifters, any of the measures. */
const chance = (variant: GradeVariant): number =>
  variant.fields.reduce((product, { scene }) => product * (scene.at.length / rungs.length), 1) * (1 / ratings.length) * 0.5 ** (variant.fields.length + variant.measures.length);

/** What a set leaves out: a reach that is never reported, or always. */
const finds = ({ wholes }: GradeSet): readonly string[] => [
  'unplaced', 'too-low', 'too-high', 'wrong-object', 'declared', 'unrated', 'lifter-missed', 'lifter-extra', 'table-low', 'table-high', 'table-declared', 'unprotected', 'measure-missed', 'measure-extra',
  ...(wholes.some(({ report }) => report) ? ['not-reported'] : []),
  ...(wholes.some(({ report }) => !report) ? ['reported-needlessly'] : []),
];

export const proof: Proof<GradeSet, GradeVariant, GradeContext, GradeMove> = {
  moves,
  solve,
  chance,
  finds,
  properties: [
    {
      id: 'nobody-decides-important-data-alone',
      text: { zh: '没有一条路能把整张表自行定为重要数据或核心数据而办结；疑似的，到头来都要申报。', en: 'No way ends with the table called important or core data by the office itself; what may be is reported.' },
      holds: ({ status, context }) => status !== 'done' || (context.rated === 'report') === wholeOf(context.variant, context.places).reported,
    },
    {
      id: 'graded-like-the-highest',
      text: { zh: '办结时，整张表的级别不低于其中任何一列。', en: 'At the end no column is graded above the table.' },
      holds: ({ status, context: { variant, places, lifters, rated, taken } }) =>
        status !== 'done' || [judgeFields(variant, places), judgeRating(variant, places, lifters, rated), judgeMeasures(variant, places, taken)].every((found) => found.length === 0),
    },
  ],
};

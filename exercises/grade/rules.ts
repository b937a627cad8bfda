// The rules of grading, pure: one learner's deal, what is wrong with a field, with the whole table, with its protection.
import type { Finding } from '#kit/exercise.ts';
import type { Ground } from '#kit/set.ts';
import { handlesOf } from '#kit/variant.ts';
import { streamOf, type Stream } from '#kit/random.ts';
import { gradeOf, highestOf, isAboveGeneral, objects, rankOf, rungs, type Degree, type Grade, type Harm, type HarmObject } from './ladder.ts';
import type { DealtField, DealtMeasure, GradeSet, GradeVariant, Measure, Rating } from './schema.ts';

/** Field handle -> where the learner placed it. */
export type Places = Readonly<Record<string, Harm>>;

/** Grade in whose place a table waits for an answer: the highest that an office gives itself. */
const waitsAs: Grade = 'l4';
export const ratings: readonly Rating[] = ['l1', 'l2', 'l3', 'l4', 'important', 'core', 'report'];
const convention = { convention: true } as const;

const gradeAt = ({ object, degree }: Harm): Grade => gradeOf(object, degree) ?? 'l1';
const firstGrade = ({ scene }: DealtField): Grade => gradeAt(scene.at[0] as Harm);
const isReported = (whole: GradeVariant['whole'], top: Grade): boolean => whole.report || isAboveGeneral(top);

const isNeeded = ({ from, to }: Measure, grade: Grade, reported: boolean): boolean => {
  if (from === 'never') return false;
  if (from === 'report') return reported;
  const rank = rankOf(reported ? waitsAs : grade);
  return rank >= rankOf(from) && (to === undefined || rank <= rankOf(to));
};

/** Half of them needed at this grade and half not, as far as the pool has them. */
const offered = (pool: readonly Measure[], count: number, stream: Stream, grade: Grade, reported: boolean): readonly Measure[] => {
  const mixed = stream.shuffle(pool);
  const needed = mixed.filter((measure) => isNeeded(measure, grade, reported));
  const others = mixed.filter((measure) => !needed.includes(measure));
  const half = Math.max(Math.ceil(count / 2), count - others.length);
  const taken = needed.slice(0, half);
  return stream.shuffle([...taken, ...others.slice(0, count - taken.length)]);
};

/** Fields marked `always` and others drawn, each in a drawn scene, in the table's order; a drawn reach; measures that fit the grade that follows. */
export const vary = (set: GradeSet, seed: string): GradeVariant => {
  const stream = streamOf(seed);
  const handles = handlesOf(seed, 'field', set.fields.map(({ column }) => column));
  const always = set.fields.filter((field) => field.always === true);
  const drawn = stream.draw(set.fields.filter((field) => field.always !== true), set.draw.fields - always.length);
  const fields = set.fields.filter((field) => always.includes(field) || drawn.includes(field)).flatMap(({ column: id, scenes }): DealtField[] => {
    const column = set.table.columns.find((one) => one.id === id);
    const scene = scenes[stream.int(scenes.length)];
    return column === undefined || scene === undefined ? [] : [{ handle: handles.get(id) as string, column, scene }];
  });
  const whole = set.wholes[stream.int(set.wholes.length)] as GradeVariant['whole'];
  const rows = stream.draw(set.table.rows, set.draw.rows);
  const top = highestOf(fields.map(firstGrade));
  const byMeasure = handlesOf(seed, 'measure', set.measures.map(({ id }) => id));
  const measures = offered(set.measures, set.draw.measures, stream, top, isReported(whole, top)).map((measure): DealtMeasure => ({ handle: byMeasure.get(measure.id) as string, measure }));
  return { set, fields, rows, whole, wholeHandle: handlesOf(seed, 'whole', [whole.id]).get(whole.id) as string, measures };
};

export const fieldOf = ({ fields }: GradeVariant, handle: unknown): DealtField | undefined => fields.find((field) => field.handle === handle);

export const isPossible = (variant: GradeVariant, { field, object, degree }: { readonly field: unknown; readonly object: unknown; readonly degree: unknown }): boolean =>
  fieldOf(variant, field) !== undefined && typeof object === 'string' && typeof degree === 'string' && gradeOf(object, degree) !== undefined;

export const isRating = (grade: unknown): grade is Rating => (ratings as readonly unknown[]).includes(grade);

export const harmOf = (object: string, degree: string): Harm => ({ object: object as HarmObject, degree: degree as Degree });

/** The grade of each placed field, of those that are placed. */
export const gradesOf = ({ fields }: GradeVariant, places: Places): ReadonlyMap<string, Grade> =>
  new Map(fields.flatMap(({ handle }) => (places[handle] === undefined ? [] : [[handle, gradeAt(places[handle])] as const])));

const faultOf = ({ scene }: DealtField, placed: Harm): string | undefined => {
  if (scene.at.some(({ object, degree }) => object === placed.object && degree === placed.degree)) return undefined;
  const [is, be] = [gradeAt(placed), scene.at.map(gradeAt)];
  if (isAboveGeneral(is) && !be.some(isAboveGeneral)) return 'declared';
  if (placed.object !== 'nobody' && !scene.at.some(({ object }) => object === placed.object || object === 'nobody')) return 'wrong-object';
  return be.every((grade) => rankOf(is) < rankOf(grade)) ? 'too-low' : 'too-high';
};

/** One finding for each field that stands in the wrong place; one `unplaced` while any stands nowhere. */
export const judgeFields = (variant: GradeVariant, places: Places): readonly Finding[] => {
  const left = variant.fields.filter(({ handle }) => places[handle] === undefined);
  if (left.length > 0) return [{ code: 'unplaced', weight: 'invalid', at: left.map(({ handle }) => handle), params: { count: left.length }, ground: convention }];
  return variant.fields.flatMap((field): Finding[] => {
    const code = faultOf(field, places[field.handle] as Harm);
    return code === undefined ? [] : [{ code, weight: 'wrong', at: [field.handle], text: field.scene.why, ground: field.scene.ground }];
  });
};

/** What follows for the whole table from the fields as they stand: the highest grade, who bears it, and whether it is to be reported. */
export const wholeOf = (variant: GradeVariant, places: Places): { readonly top: Grade; readonly lifters: readonly string[]; readonly reported: boolean; readonly rating: Rating } => {
  const graded = gradesOf(variant, places);
  const top = highestOf([...graded.values()]);
  const reported = isReported(variant.whole, top);
  return { top, lifters: [...graded].filter(([, grade]) => grade === top).map(([handle]) => handle), reported, rating: reported ? 'report' : top };
};

/** What the table would be without the marked fields; undefined when none is left. */
export const withoutOf = (variant: GradeVariant, places: Places, marked: readonly string[]): Grade | undefined => {
  const left = [...gradesOf(variant, places)].filter(([handle]) => !marked.includes(handle)).map(([, grade]) => grade);
  return left.length === 0 ? undefined : highestOf(left);
};

const ratingFault = (rated: Rating, { rating, top, reported }: ReturnType<typeof wholeOf>): string | undefined => {
  if (rated === rating) return undefined;
  if (rated === 'report') return 'reported-needlessly';
  if (isAboveGeneral(rated)) return 'table-declared';
  if (reported && rated === top) return 'not-reported';
  return rankOf(rated) < rankOf(top) ? 'table-low' : 'table-high';
};

/** The grade of the whole, and the fields that lift it there. */
export const judgeRating = (variant: GradeVariant, places: Places, lifters: readonly string[], rated: Rating | ''): readonly Finding[] => {
  const missing = (lifters.length === 0 ? 1 : 0) + (rated === '' ? 1 : 0);
  if (rated === '' || missing > 0) return [{ code: 'unrated', weight: 'invalid', at: [], params: { count: missing }, ground: convention }];
  const is = wholeOf(variant, places);
  const code = ratingFault(rated, is);
  const { text, ground }: { readonly text?: Finding['text']; readonly ground: Ground } = is.reported === variant.whole.report ? { text: variant.whole.why, ground: variant.whole.ground } : { ground: convention };
  return [
    ...is.lifters.filter((handle) => !lifters.includes(handle)).map((handle): Finding => ({ code: 'lifter-missed', weight: 'wrong', at: [handle], ground: convention })),
    ...lifters.filter((handle) => !is.lifters.includes(handle)).map((handle): Finding => ({ code: 'lifter-extra', weight: 'wrong', at: [handle], ground: convention })),
    ...(code === undefined ? [] : [{ code, weight: 'wrong', at: [variant.wholeHandle], ...(text === undefined ? {} : { text }), ground } as Finding]),
  ];
};

/** Handles of the measures that this table needs, of those on offer. */
export const neededOf = (variant: GradeVariant, places: Places): readonly string[] => {
  const { top, reported } = wholeOf(variant, places);
  return variant.measures.filter(({ measure }) => isNeeded(measure, top, reported)).map(({ handle }) => handle);
};

export const judgeMeasures = (variant: GradeVariant, places: Places, taken: readonly string[]): readonly Finding[] => {
  if (taken.length === 0) return [{ code: 'unprotected', weight: 'invalid', at: [], ground: convention }];
  const needed = neededOf(variant, places);
  return variant.measures.flatMap(({ handle, measure: { text, why, ground } }): Finding[] => {
    if (taken.includes(handle) === needed.includes(handle)) return [];
    return [{ code: taken.includes(handle) ? 'measure-extra' : 'measure-missed', weight: 'wrong', at: [handle], text: { zh: `“${text.zh}”：${why.zh}`, en: `“${text.en}”: ${why.en}` }, ground }];
  });
};

/** The order in which objects are asked about, for those who draw the ladder. */
export const objectRows = objects.map((object) => ({ object, degrees: rungs.filter((rung) => rung.object === object).map(({ degree }) => degree) }));

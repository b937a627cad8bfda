// For tests only: reads a set as the catalog does (YAML, and the CSV beside it), and walks it.
import type { Finding, Move } from '#kit/exercise.ts';
import { draftOf, played } from '#kit/kind.test-support.ts';
import type { Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import type { GradeContext } from './machine.ts';
import { gradeSet, type GradeSet, type GradeVariant } from './schema.ts';

export const readSet = (at: URL): GradeSet => gradeSet.parse(draftOf(at));

export const tinyAt = new URL('./sets/tiny.yml', import.meta.url);
export const tiny = readSet(tinyAt);
export const full = readSet(new URL('../../courses/classification-privacy/sets/grade-hospital-fields.yml', import.meta.url));

export const draw = (set: GradeSet, n: number): GradeVariant => exercise.vary(set, seedOf({ course: 'c', set: 's', code: `local-${n}`, nonce: '', n: 1 })) as GradeVariant;

/** The first of many learners whose draw fits. */
export const drawnWith = (set: GradeSet, fits: (variant: GradeVariant) => boolean): GradeVariant => {
  for (let n = 1; n < 400; n += 1) {
    const variant = draw(set, n);
    if (fits(variant)) return variant;
  }
  throw new Error('no such draw');
};

export const fieldIn = (variant: GradeVariant, id: string): string => variant.fields.find(({ column }) => column.id === id)?.handle ?? '';
export const measureIn = (variant: GradeVariant, id: string): string => variant.measures.find(({ measure }) => measure.id === id)?.handle ?? '';

export const walkIn = (variant: GradeVariant) => (...moves: readonly Move[]): Standing => played(exercise, variant, moves);
export const foundAt = ({ snapshot }: Standing): readonly Finding[] => (snapshot.context as GradeContext).found;

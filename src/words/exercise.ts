// What the site says around an exercise, in both languages, for desks that show exercises of others. A learner's page takes one of the two.
import type { Lang } from '#kit/text.ts';
import { en } from './exercise-en.ts';
import { zh, type ExerciseWords } from './exercise-zh.ts';

export type { ExerciseWords } from './exercise-zh.ts';
export const exerciseWords: Readonly<Record<Lang, ExerciseWords>> = { zh, en };

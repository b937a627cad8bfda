// What the site says around an exercise, in both languages, for desks that show exercises of others. A learner's page takes one of the two.
import type { Lang } from '#kit/text.ts';
import { en } from './exercise-en.ts';
import { told as toldEn } from './exercise-told-en.ts';
import { told as toldZh, type ToldWords } from './exercise-told-zh.ts';
import { zh, type FirstWords } from './exercise-zh.ts';

export type ExerciseWords = FirstWords & ToldWords;
export const exerciseWords: Readonly<Record<Lang, ExerciseWords>> = { zh: { ...zh, ...toldZh }, en: { ...en, ...toldEn } };

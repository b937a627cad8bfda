// Every sentence of querying that a learner reads: one file for each language, the same keys in both.
import type { Words } from '#kit/exercise.ts';
import { told as toldEn } from './told-en.ts';
import { told as toldZh } from './told-zh.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

export const words = { zh: { ...zh, ...toldZh }, en: { ...en, ...toldEn } } as const satisfies Words;

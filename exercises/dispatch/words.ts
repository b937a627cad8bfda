// Both languages at once, for the build, the tests and because.ts: a page loads one of the two files.
import type { Words } from '#kit/exercise.ts';
import { told as toldEn } from './told-en.ts';
import { told as toldZh } from './told-zh.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

export const words = { zh: { ...zh, ...toldZh }, en: { ...en, ...toldEn } } as const satisfies Words;

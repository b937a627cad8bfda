// Every sentence of scenarios that a learner reads: one file for each language, the same keys in both.
import type { Words } from '#kit/exercise.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

export const words = { zh, en } as const satisfies Words;

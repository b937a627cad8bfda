// How cards and steps are called; shared by the view and by drive.ts, so that both say the same.
import type { KindWords } from '#kit/exercise.ts';
import { fill } from '#kit/text.ts';

export const stepName = (at: number, text: string): string => `${at + 1}. ${text}`;

export const upName = (words: KindWords, step: string): string => fill(words.labels['up'] ?? '', { step });

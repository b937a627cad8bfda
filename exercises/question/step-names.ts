// How cards and steps are called; shared by the view and by drive.ts, so that both say the same.
import type { KindWords } from '#kit/exercise.ts';

export const fill = (text: string, params: Readonly<Record<string, string | number>>): string => Object.entries(params).reduce((now, [name, value]) => now.replaceAll(`{${name}}`, String(value)), text);

export const stepName = (at: number, text: string): string => `${at + 1}. ${text}`;

export const upName = (words: KindWords, step: string): string => fill(words.labels['up'] ?? '', { step });

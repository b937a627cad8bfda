// Tables as sets carry them: codes as values, a label in both languages for each code that is read by people.
import type * as z from 'zod/mini';
import type { column, table } from './set-schema.ts';
import { type Lang, say } from './text.ts';

export type Column = z.infer<typeof column>;
export type Table = z.infer<typeof table>;
export type Row = Table['rows'][number];

/** What a cell shows to a reader of `lang`. */
export const labelOf = (col: Column, code: string, lang: Lang): string => {
  const label = col.values?.[code];
  return label === undefined ? code : say(label, lang);
};

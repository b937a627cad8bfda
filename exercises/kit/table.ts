// Tables as sets carry them: codes as values, a label in both languages for each code that is read by people.
import * as z from 'zod/mini';
import { type Lang, say } from './text.ts';

export const text = z.strictObject({ zh: z.string(), en: z.string() });
export const idString = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u));

export const column = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9_]*$/u)),
  label: text,
  /** What each code reads as. A code without an entry reads as itself. */
  values: z.optional(z.record(z.string(), text)),
});

/** `rows` come from the CSV beside the set: first the row's id (`r1`, `r2` … by line), then its cells as text. */
export const table = z.strictObject({
  columns: z.array(column),
  rows: z.array(z.strictObject({ id: z.string(), cells: z.record(z.string(), z.string()) })),
});

export type Column = z.infer<typeof column>;
export type Table = z.infer<typeof table>;
export type Row = Table['rows'][number];

/** What a cell shows to a reader of `lang`. */
export const labelOf = (col: Column, code: string, lang: Lang): string => {
  const label = col.values?.[code];
  return label === undefined ? code : say(label, lang);
};

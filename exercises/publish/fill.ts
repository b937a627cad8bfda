// Puts figures and names into a sentence of words.ts.

/** `{name}` in the sentence becomes its value; a name without a value stays as it is written. */
export const fill = (sentence: string | undefined, values: Readonly<Record<string, string | number>> = {}): string =>
  (sentence ?? '').replace(/\{([a-z]+)\}/giu, (whole, name: string) => String(values[name] ?? whole));

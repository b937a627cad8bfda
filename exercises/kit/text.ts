// Words in two languages, as every set and every kind carries them. Knows nothing of screens.

export type Lang = 'zh' | 'en';

/** The same sentence in Chinese and in English. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export const say = (text: Text, lang: Lang): string => text[lang];

/** True for an object that is exactly `{ zh, en }`: words to be read, never values to be judged. */
export const isText = (value: unknown): value is Text => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length === 2 && keys.includes('zh') && keys.includes('en');
};

/** `{name}` in the sentence becomes its value; a name without a value stays as it is written. */
export const fill = (sentence: string | undefined, values: Readonly<Record<string, string | number>> = {}): string =>
  (sentence ?? '').replace(/\{([\w.-]+)\}/gu, (whole, name: string) => String(values[name] ?? whole));

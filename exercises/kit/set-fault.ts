// What a kind finds wrong in a set beyond its shape, as data: the catalog gives it file and line and makes a Fault of it.

/** As zod takes an issue: a plain record, not readonly. `path` leads to the place in the set; `params` are the words for a trainer. */
export type SetFault = {
  code: 'custom';
  path: PropertyKey[];
  message: string;
  params: { zh: string; en: string };
  input: unknown;
};

export const setFault = (path: PropertyKey[], zh: string, en: string, input: unknown): SetFault => ({ code: 'custom', path, message: en, params: { zh, en }, input });

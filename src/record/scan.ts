// One pass over JSON text before it is parsed: how deep it goes and whether it ends. No recursion, so no file can exhaust the stack.

export interface Scan {
  readonly deepest: number;
  /** It stops inside a text, a list or an object. */
  readonly open: boolean;
}

const quote = 0x22;
const backslash = 0x5c;

/** Where the text begun before `from` ends; the length of `text` when it does not. */
const endOfString = (text: string, from: number): number => {
  for (let index = from; index < text.length; index += 1) {
    const at = text.charCodeAt(index);
    if (at === backslash) index += 1;
    else if (at === quote) return index;
  }
  return text.length;
};

export const scan = (text: string): Scan => {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const at = text.charCodeAt(index);
    if (at === quote) {
      index = endOfString(text, index + 1);
      if (index >= text.length) return { deepest, open: true };
    } else if (at === 0x7b || at === 0x5b) deepest = Math.max(deepest, (depth += 1));
    else if (at === 0x7d || at === 0x5d) depth -= 1;
  }
  return { deepest, open: depth > 0 };
};

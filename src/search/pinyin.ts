// Pinyin as people type it: the syllables of a word written together, and their initials (qubiaoshihua -> qbsh, with 去标识化 beside it).

const syllable = /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|üe|üan|ün|a|e|i|o|u|ü))$/u;

/** All ways to cut `letters` into `count` syllables end in the first that is found; undefined when there is none. Longer syllables are tried first. */
const cut = (letters: string, count: number): readonly string[] | undefined => {
  if (count === 0) return letters === '' ? [] : undefined;
  for (let length = Math.min(6, letters.length); length > 0; length -= 1) {
    if (!syllable.test(letters.slice(0, length))) continue;
    const rest = cut(letters.slice(length), count - 1);
    if (rest !== undefined) return [letters.slice(0, length), ...rest];
  }
  return undefined;
};

/** The syllables of `pinyin`, as many as `name` has Chinese characters; undefined where they do not fit together. */
export const syllables = (pinyin: string, name: string): readonly string[] | undefined => {
  const count = name.match(/\p{Script=Han}/gu)?.length ?? 0;
  return cut(pinyin.toLowerCase().replace(/[^a-zü]/gu, ''), count);
};

/** The initials somebody types for a term: `qbsh`. Where the name holds Latin letters, of the words of its pinyin. */
export const initials = (pinyin: string, name: string): string =>
  (syllables(pinyin, name) ?? pinyin.split(/[ '-]+/u)).map((one) => one.charAt(0)).join('');

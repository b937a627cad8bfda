// The one tokeniser of the search, for build and browser alike: plain text rules, no word list, no Intl.Segmenter
// (Node and browsers split Chinese differently). It knows text and nothing of indexes or screens.

/** A term and where it stands in the text it was read from (UTF-16 units). */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** What is asked of the index. `isPrefix`: any term that begins so. `isBonus`: lifts a hit, but is not needed for one. */
export interface QueryTerm {
  readonly term: string;
  readonly isPrefix: boolean;
  readonly isBonus: boolean;
  /** The run of characters it was cut from, e.g. 去标识化 for 标识; the term itself where nothing was cut. */
  readonly of: string;
}

interface Folded {
  readonly text: string;
  /** Where each unit of `text` began in the original; one more for its end. */
  readonly at: (unit: number) => number;
}

/** NFKC and lower case, with a way back to the original positions. */
const fold = (text: string): Folded => {
  const whole = text.normalize('NFKC').toLowerCase();
  if (whole.length === text.length) return { text: whole, at: (unit) => unit };
  const units: number[] = [];
  let folded = '';
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const part = cluster.normalize('NFKC').toLowerCase();
    for (let unit = 0; unit < part.length; unit += 1) units.push(index);
    folded += part;
  }
  return { text: folded, at: (unit) => units[unit] ?? text.length };
};

interface Chunk {
  readonly kind: 'han' | 'word' | 'article' | 'standard';
  readonly start: number;
  readonly end: number;
  /** Main name first, then others by which it is known; for `han` and `word` the folded text itself. */
  readonly names: readonly string[];
}

const hanDigits = '零一二三四五六七八九';
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 五十七 -> 57, 〇 and 两 included; digits stay digits. */
const numberOf = (written: string): number => {
  if (/^\d+$/u.test(written)) return Number(written);
  let sum = 0;
  let digit = 0;
  for (const char of written) {
    const unit = hanUnits[char];
    if (unit === undefined) digit = char === '〇' ? 0 : char === '两' ? 2 : hanDigits.indexOf(char);
    else {
      sum += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return sum + digit;
};

// A number or name counts only as a whole run of letters and digits; a Han character may stand right beside it.
const before = String.raw`(?<!(?!\p{Script=Han})[\p{L}\p{N}.])`;
const after = String.raw`(?!(?!\p{Script=Han})[\p{L}\p{N}])`;
const articles = new RegExp(
  [
    String.raw`第\s*([零〇一二两三四五六七八九十百千]+|\d{1,4})\s*条`,
    String.raw`${before}(\d{1,4})\s*条`,
    String.raw`${before}art(?:icles?|s?\.|s)?\s*(\d{1,4})${after}(?:\s?\(\d+\))?`,
  ].join('|'),
  'gu',
);
const standards = new RegExp(
  String.raw`${before}(gb|yd|ga|jr|db\s?\d{2}|iso|iec|tc)(?:\s?\/?\s?(t|z|iec))?\s*-?\s*(\d{3,6}(?:\.\d+)?)${after}(?:\s*[-‐-―]\s*((?:19|20)\d{2})${after})?`,
  'gu',
);

const articleChunks = (text: string): Chunk[] =>
  [...text.matchAll(articles)].map((match) => ({
    kind: 'article', start: match.index, end: match.index + match[0].length, names: [`§${numberOf(match[1] ?? match[2] ?? match[3] ?? '')}`],
  }));

/** `GB/T 43697-2024` is gb/t43697, gb/t43697-2024, gb43697 and 43697, with or without blanks, slash and year. */
const standardChunks = (text: string): Chunk[] =>
  [...text.matchAll(standards)].map((match) => {
    const [whole, family = '', part, number = '', year] = match;
    const name = family.replace(/\s/gu, '');
    const main = `${name}${part === undefined ? '' : `/${part}`}${number}`;
    const names = [main, ...(year === undefined ? [] : [`${main}-${year}`]), ...(part === undefined ? [] : [name + number]), number];
    return { kind: 'standard', start: match.index, end: match.index + whole.length, names };
  });

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’]\p{Ll}+)?/gu;
const isHan = /^\p{Script=Han}/u;

const runChunks = (text: string): Chunk[] =>
  [...text.matchAll(runs)].map((match) => ({ kind: isHan.test(match[0]) ? 'han' : 'word', start: match.index, end: match.index + match[0].length, names: [match[0]] }));

/** English plurals and possessives fall together, on both sides alike: laws = law, cities = city. */
const wordTerm = (word: string): string => {
  const plain = word.replace(/['’].*$/u, '');
  if (!/^[a-z]{4,}$/u.test(plain) || /(?:ss|us|is)$/u.test(plain)) return plain;
  return plain.replace(/ies$/u, 'y').replace(/s$/u, '');
};

const runTerms = ({ kind, start, names: [run = ''] }: Chunk): Term[] => {
  if (kind === 'word') return [{ term: wordTerm(run), start, end: start + run.length }];
  const chars = [...run];
  let at = start;
  return chars.flatMap((char, n): Term[] => {
    const from = at;
    at += char.length;
    const next = chars[n + 1];
    const single = { term: char, start: from, end: at };
    return next === undefined ? [single] : [single, { term: char + next, start: from, end: at + next.length }];
  });
};

/**
 * All terms of a text, in its order: every Han character and every pair of neighbours, Latin words and numbers, standard
 * numbers under each of their names, and articles of law as `§57`, whether written 第五十七条, 57条 or Art. 57.
 */
export const termsOf = (text: string): readonly Term[] => {
  const folded = fold(text);
  const named = [...articleChunks(folded.text), ...standardChunks(folded.text)].flatMap(({ start, end, names }) => names.map((term) => ({ term, start, end })));
  return [...runChunks(folded.text).flatMap(runTerms), ...named].map(({ term, start, end }) => ({ term, start: folded.at(start), end: folded.at(end) }));
};

const need = (term: string, isPrefix = false, of = term): QueryTerm => ({ term, isPrefix, isBonus: false, of });
const bonus = (term: string, of: string): QueryTerm => ({ term, isPrefix: false, isBonus: true, of });

const askedOf = (chunk: Chunk): QueryTerm[] => {
  const [main = '', ...others] = chunk.names;
  if (chunk.kind === 'article') return [need(main)];
  if (chunk.kind === 'standard') return [need(main, true), ...others.filter((name) => name.includes('-')).map((name) => bonus(name, main))];
  if (chunk.kind === 'word') {
    const term = wordTerm(main);
    return term.length < 2 ? [need(term)] : [need(term, true), bonus(term, term)];
  }
  const terms = runTerms(chunk).map(({ term }) => term);
  return (terms.length === 1 ? terms : terms.filter((term) => [...term].length === 2)).map((term) => need(term, false, main));
};

/** What a typed query asks for. Pairs of characters, or the one character alone; words by their beginning. */
export const queryTermsOf = (query: string): readonly QueryTerm[] => {
  const { text } = fold(query);
  const named = [...articleChunks(text), ...standardChunks(text)];
  // What is read as an article or a standard is blanked out, unit by unit, so that it is not asked for twice.
  const rest = named.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
  const asked = [...named, ...runChunks(rest)].sort((a, b) => a.start - b.start).flatMap(askedOf);
  return asked.filter((one, at) => asked.findIndex(({ term, isBonus }) => term === one.term && isBonus === one.isBonus) === at);
};

/** Whether a query names `term`. */
export const namesTerm = (asked: readonly QueryTerm[]): ((term: string) => boolean) => {
  const whole = new Set(asked.filter(({ isPrefix }) => !isPrefix).map(({ term }) => term));
  const prefixes = asked.filter(({ isPrefix }) => isPrefix).map(({ term }) => term);
  return (term) => whole.has(term) || prefixes.some((prefix) => term.startsWith(prefix));
};

interface Mark {
  readonly start: number;
  readonly end: number;
}

const merged = (spans: readonly Mark[]): Mark[] => {
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = marks.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
};

/**
 * The parts of `text` that a query names: sorted, merged where they touch. Of a run of characters only whole occurrences
 * count; with `partly`, its pairs count where the text has it nowhere whole. `terms` spares reading the text again.
 */
export const marksIn = (text: string, asked: readonly QueryTerm[], { partly = true, terms = termsOf(text) }: { readonly partly?: boolean; readonly terms?: readonly Term[] } = {}): readonly Mark[] => {
  const runs = [...new Set(asked.map(({ of }) => of))];
  const marks = runs.flatMap((run) => {
    const isNamed = namesTerm(asked.filter(({ of }) => of === run));
    const spans = merged(terms.filter(({ term }) => isNamed(term)));
    const whole = isHan.test(run) ? spans.filter(({ start, end }) => end - start >= run.length) : spans;
    return whole.length > 0 || !partly ? whole : spans;
  });
  return merged(marks);
};

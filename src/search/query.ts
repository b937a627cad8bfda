// The browser's half of the search: fetches the shards a query needs, lays a lunr index of them and ranks as the whole index would.
// Knows terms and shards; must not know the page it is shown on.
import lunr from 'lunr';
import { ask, inside, type FieldVector, type Inverted } from './lunr-inside.ts';
import { fields, searchFolder, shardOf, type Manifest, type Postings, type SearchPage, type SearchSection, type Shard } from './shards.ts';
import { marksIn, namesTerm, queryTermsOf, termsOf, type QueryTerm, type Term } from './terms.ts';

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** `href` leads to the heading, with the words to mark. `heading` is '' when the hit is the page as a whole. */
export interface Hit {
  readonly href: string;
  readonly kind: SearchPage['kind'];
  readonly title: readonly Piece[];
  readonly heading: readonly Piece[];
  readonly snippet: readonly Piece[];
}

/** `matched`: `all` words stand on every hit; `some` when no page has them all, so the nearest are shown. */
export interface Results {
  readonly matched: 'all' | 'some' | 'none';
  readonly total: number;
  readonly hits: readonly Hit[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface Ranked {
  readonly ref: number;
  readonly score: number;
}

/** Ranks pages for `asked` on any index, whole or laid of shards. Equal scores stand in page order. */
export const rank = (index: lunr.Index, asked: readonly QueryTerm[], needs: 'all' | 'some'): readonly Ranked[] => {
  const { presence, wildcard } = inside.Query;
  const found = ask(
    index,
    asked.map(({ term, isPrefix, isBonus }) => ({
      term, usePipeline: false, boost: isBonus ? 2 : 1,
      presence: needs === 'all' && !isBonus ? presence.REQUIRED : presence.OPTIONAL,
      wildcard: isPrefix ? wildcard.TRAILING : wildcard.NONE,
    })),
  );
  return found.map(({ ref, score }) => ({ ref: Number(ref), score })).sort((a, b) => b.score - a.score || a.ref - b.ref);
};

type Posting = Inverted[string];

/** A lunr index that holds the asked terms and no other; their order and scores are those of the whole index. */
export const layIndex = (shards: readonly Shard[], asked: readonly QueryTerm[]): lunr.Index => {
  const isAsked = namesTerm(asked);
  const terms = new Map<string, Postings>();
  for (const shard of shards) for (const [term, postings] of Object.entries(shard)) if (isAsked(term)) terms.set(term, postings);
  const invertedIndex: Record<string, Posting> = Object.create(null) as Record<string, Posting>;
  const fieldVectors: Record<string, FieldVector> = Object.create(null) as Record<string, FieldVector>;
  for (const [term, [order, ...lists]] of [...terms].sort(([, a], [, b]) => a[0] - b[0])) {
    const posting: Record<string, number | Record<string, object>> = { _index: order };
    fields.forEach((field, n) => {
      const scores = lists[n * 2 + 1] ?? [];
      const pages: Record<string, object> = {};
      let page = 0;
      (lists[n * 2] ?? []).forEach((step, at) => {
        page += step;
        pages[page] = {};
        (fieldVectors[`${field}/${page}`] ??= new inside.Vector()).insert(order, (scores[at] ?? 0) / 1000);
      });
      posting[field] = pages;
    });
    invertedIndex[term] = posting as Posting;
  }
  const tokenSet = inside.TokenSet.fromArray([...terms.keys()].sort());
  return new inside.Index({ invertedIndex, fieldVectors, tokenSet, fields: [...fields], pipeline: new lunr.Pipeline() });
};

/** Cuts a text at its marks. */
const piecesOf = (text: string, marks: readonly Mark[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), isMarked: false }] : pieces;
};

const snippetLength = 90;

/** Moves a cut outward to the end of the word it falls in; Han text may be cut anywhere. */
const wordEnd = (text: string, at: number, step: 1 | -1): number => {
  const isLetter = (n: number): boolean => /[\p{Script=Latin}\p{N}]/u.test(text.charAt(n));
  let to = at;
  while (to > 0 && to < text.length && Math.abs(to - at) < 24 && isLetter(to - 1) && isLetter(to)) to += step;
  return to;
};

/** The stretch of a text that holds most of the asked words, cut at its marks. */
const snippetOf = (text: string, asked: readonly QueryTerm[], terms: readonly Term[]): readonly Piece[] => {
  const marks = marksIn(text, asked, { terms });
  const within = (from: number): number => marks.filter(({ start, end }) => start >= from && end <= from + snippetLength).reduce((sum, { start, end }) => sum + end - start, 0);
  const best = marks.reduce((top, { start }) => (within(start) > within(top) ? start : top), marks[0]?.start ?? 0);
  const low = wordEnd(text, Math.max(0, best - 20), -1);
  const from = /[\uDC00-\uDFFF]/u.test(text.charAt(low)) ? low + 1 : low;
  const to = wordEnd(text, Math.min(text.length, from + snippetLength), 1);
  const inside = marks.filter(({ start, end }) => start >= from && end <= to).map(({ start, end }) => ({ start: start - from, end: end - from }));
  const dots = { text: '…', isMarked: false };
  const cut = text.slice(from, to).replace(/[\uD800-\uDBFF]$/u, '');
  return [...(from > 0 ? [dots] : []), ...piecesOf(cut, inside), ...(to < text.length ? [dots] : [])];
};

// A text is read into terms once, however many questions meet it.
const readings = new WeakMap<SearchSection, { readonly heading: readonly Term[]; readonly text: readonly Term[] }>();
const readingOf = (section: SearchSection) => {
  const known = readings.get(section) ?? { heading: termsOf(section.heading), text: termsOf(section.text) };
  readings.set(section, known);
  return known;
};

/** First how many different words stand in the section, then how often, a heading counting ten times. */
const coverage = (section: SearchSection, asked: readonly QueryTerm[]): number => {
  const { heading, text } = readingOf(section);
  const isNamed = namesTerm(asked);
  const inHeading = heading.filter(({ term }) => isNamed(term));
  const inText = text.filter(({ term }) => isNamed(term));
  const kinds = new Set([...inHeading, ...inText].map(({ term }) => term)).size;
  return kinds * 100 + Math.min(99, inHeading.length * 10 + inText.length);
};

/** The section that a hit lands on: the one with most of the asked words, the earlier one when equal. */
const bestSection = (page: SearchPage, asked: readonly QueryTerm[]): SearchSection | undefined => {
  let best: { readonly section: SearchSection; readonly score: number } | undefined;
  for (const section of page.sections) {
    const score = coverage(section, asked);
    if (best === undefined || score > best.score) best = { section, score };
  }
  return best?.section;
};

const hitOf = (base: string, page: SearchPage, asked: readonly QueryTerm[], query: string, partly: boolean): Hit => {
  const section = bestSection(page, asked);
  const anchor = section === undefined || section.id === '' ? '' : `#${encodeURIComponent(section.id)}`;
  return {
    href: `${base}${page.url}?mark=${encodeURIComponent(query.trim())}${anchor}`,
    kind: page.kind,
    title: piecesOf(page.title, marksIn(page.title, asked, { partly })),
    heading: section === undefined ? [] : piecesOf(section.heading, marksIn(section.heading, asked, { partly })),
    snippet: section === undefined ? [] : snippetOf(section.text, asked, readingOf(section).text),
  };
};

/** Fetches one JSON file by its path after the site's base. Throws when it cannot. */
export type GetJson = (path: string) => Promise<unknown>;

/** So many hits are shown at first: each costs the file of its page, and the first screen should come at once. */
export const firstHits = 5;

export interface Search {
  /** At most `limit` hits, best first. Throws when a file cannot be fetched; a later call tries again. */
  readonly find: (query: string, limit?: number) => Promise<Results>;
}

/** Keeps what was fetched, and forgets what failed. */
const keeping = (get: GetJson): GetJson => {
  const kept = new Map<string, Promise<unknown>>();
  return (path) => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const fetched = get(path);
    kept.set(path, fetched);
    fetched.catch(() => kept.delete(path));
    return fetched;
  };
};

/** The search of one language. Nothing is fetched before the first question but what `get` is asked for. */
export const openSearch = (base: string, lang: 'zh' | 'en', get: GetJson): Search => {
  const fetched = keeping(get);
  const folder = searchFolder(lang);
  const find = async (query: string, limit = firstHits): Promise<Results> => {
    const asked = queryTermsOf(query);
    if (asked.length === 0) return { matched: 'none', total: 0, hits: [] };
    const manifest = (await fetched(`${folder}manifest.json`)) as Manifest;
    const at = `${folder}${manifest.folder}/`;
    const names = [...new Set(asked.map(({ term }) => shardOf(term, manifest.shards)))];
    const shards = (await Promise.all(names.map((name) => fetched(`${at}${name}.json`)))) as readonly Shard[];
    const index = layIndex(shards, asked);
    const strict = rank(index, asked, 'all');
    const ranked = strict.length > 0 ? strict : rank(index, asked, 'some');
    const pages = (await Promise.all(ranked.slice(0, limit).map(({ ref }) => fetched(`${at}page-${ref}.json`)))) as readonly SearchPage[];
    const matched = strict.length > 0 ? 'all' : ranked.length > 0 ? 'some' : 'none';
    return { matched, total: ranked.length, hits: pages.map((page) => hitOf(base, page, asked, query, matched === 'some')) };
  };
  return { find };
};

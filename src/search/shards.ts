// How the index lies on the server: in small files by term, so that a query fetches only what it needs. Shared by build and browser.

export const fields = ['title', 'headings', 'body'] as const;
export type Field = (typeof fields)[number];

export interface SearchSection {
  /** The heading's anchor; '' before the first heading. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** A page that can be found, as the hit list shows it. `url` begins after the site's base. */
export interface SearchPage {
  readonly url: string;
  readonly kind: 'lesson' | 'term' | 'law' | 'exercise';
  readonly title: string;
  readonly sections: readonly SearchSection[];
}

/** Where a term stands: for each field the page numbers, as steps from the one before, and their scores in thousandths. */
export type Postings = readonly [order: number, ...lists: (readonly number[])[]];
export type Shard = Readonly<Record<string, Postings>>;

/** `folder` changes with the content, so that a shard of one build never meets the manifest of another. */
export interface Manifest {
  readonly format: 1;
  readonly folder: string;
  readonly pages: number;
  readonly shards: Readonly<Record<Shelf, number>>;
}

/** Pairs of Han characters, single ones (long lists, seldom asked), and all else by its first two letters. */
export type Shelf = 'pair' | 'single' | 'word';
export const shelves: readonly Shelf[] = ['pair', 'single', 'word'];

export const shelfOf = (term: string): Shelf => {
  if (!/^\p{Script=Han}/u.test(term)) return 'word';
  return [...term].length === 1 ? 'single' : 'pair';
};

/** FNV-1a over UTF-16 units. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
};

/** The file that holds a term. A word and all words that begin with its first two letters lie together. */
export const shardOf = (term: string, counts: Manifest['shards']): string => {
  const shelf = shelfOf(term);
  return `${shelf}-${hash(shelf === 'word' ? term.slice(0, 2) : term) % counts[shelf]}`;
};

/** Where the files of one language lie, after the site's base. */
export const searchFolder = (lang: 'zh' | 'en'): string => `search/${lang}/`;

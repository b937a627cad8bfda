// The search of this site, opened once a page and only when someone asks: until then neither lunr nor an index is loaded.
import type { Piece, Search } from '#search/query.ts';

export type SearchLang = 'zh' | 'en';

const base = document.documentElement.dataset['base'] ?? '/';
const opened = new Map<SearchLang, Promise<Search>>();

const getJson = async (path: string): Promise<unknown> => {
  const answer = await fetch(`${base}${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as unknown;
};

/** The search in `lang`. A failed load is tried again by the next call. */
export const siteSearch = (lang: SearchLang): Promise<Search> => {
  const known = opened.get(lang) ?? import('#search/query.ts').then(({ openSearch }) => openSearch(base, lang, getJson));
  opened.set(lang, known);
  known.catch(() => opened.delete(lang));
  return known;
};

export const langOfElement = (element: HTMLElement): SearchLang => (element.dataset['lang'] === 'en' ? 'en' : 'zh');

/** A text with its marks as nodes, for a list of hits. */
export const markedText = (pieces: readonly Piece[]): DocumentFragment => {
  const fragment = document.createDocumentFragment();
  for (const { text, isMarked } of pieces) {
    if (!isMarked) fragment.append(text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = text;
      fragment.append(mark);
    }
  }
  return fragment;
};

/** An element with a class and contents. */
export const make = (name: string, className: string, ...contents: readonly (Node | string)[]): HTMLElement => {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...contents);
  return element;
};

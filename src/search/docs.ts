// What can be found: documents for the index, read from finished pages. A small tolerant reader, not a parser of all HTML.
import type { SearchPage, SearchSection } from './shards.ts';

/** One findable piece. `heading` pieces belong to the lesson at the same `url`; `id` is the anchor on that page. */
export interface SearchDoc {
  readonly url: string;
  readonly title: string;
  readonly heading: string;
  readonly id: string;
  readonly text: string;
  readonly kind: 'lesson' | 'heading' | 'term' | 'law' | 'exercise';
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', mdash: '—', ndash: '–', hellip: '…', middot: '·' };

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const attribute = (tag: string, name: string): string | undefined => {
  const match = new RegExp(`\\s${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+)))?(?=[\\s/>]|$)`, 'iu').exec(tag);
  return match === null ? undefined : decode(match[1] ?? match[2] ?? match[3] ?? '');
};

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u;
const silent = /^(?:astro-island|script|style|template|noscript|nav|svg|button|select|textarea)$/u;
const blocks = /^(?:p|li|td|th|dt|dd|div|section|article|h[1-6]|figcaption|tr|br|header|blockquote)$/u;

/** Left out of the search: tools, tips and the table of contents, which only repeat. A tip's own word is kept. */
const isSilent = (name: string, tag: string, parents: readonly Open[]): boolean => {
  if (name === 'button' && /\btip\b/u.test(parents.at(-1)?.classes ?? '')) return false;
  return silent.test(name) || attribute(tag, 'role') === 'tooltip' || attribute(tag, 'data-search-skip') !== undefined || /\btoc\b/u.test(attribute(tag, 'class') ?? '');
};

interface Open {
  readonly name: string;
  readonly classes: string;
  readonly isSilent: boolean;
  readonly isBody: boolean;
  readonly heading: boolean;
  /** The piece that goes on when this element ends. */
  readonly resumes?: Piece;
}

interface Piece {
  readonly kind: SearchDoc['kind'];
  readonly id: string;
  heading: string;
  text: string;
  /** Its name is read; what other headings say is text. */
  isNamed: boolean;
}

interface Reading {
  readonly pieces: Piece[];
  readonly open: Open[];
  now: Piece;
}

const kindOf = (tag: string, parent: Open | undefined): 'term' | 'law' | 'exercise' | undefined => {
  const said = attribute(tag, 'data-search');
  if (said === 'term' || said === 'law' || said === 'exercise') return said;
  if (parent?.name === 'dl' && /\bterms\b/u.test(parent.classes)) return 'term';
  return attribute(tag, 'data-set') !== undefined && attribute(tag, 'data-kind') !== undefined ? 'exercise' : undefined;
};

const begin = (reading: Reading, piece: Piece): void => {
  reading.pieces.push(piece);
  reading.now = piece;
};

const enter = (reading: Reading, name: string, tag: string): void => {
  const { open } = reading;
  const parent = open.at(-1);
  const isBody = parent?.isBody === true || attribute(tag, 'data-search-body') !== undefined;
  const isQuiet = parent?.isSilent === true || isSilent(name, tag, open);
  const classes = attribute(tag, 'class') ?? '';
  const id = attribute(tag, 'id') ?? '';
  const own = isBody && !isQuiet ? kindOf(tag, parent) : undefined;
  const isHeading = isBody && !isQuiet && /^h[1-6]$/u.test(name);
  const resumes = own === undefined ? undefined : reading.now;
  if (own !== undefined && id !== '') begin(reading, { kind: own, id, heading: attribute(tag, 'data-search-title') ?? '', text: '', isNamed: attribute(tag, 'data-search-title') !== undefined });
  // The page's own h1 names the page; a heading with an anchor begins a piece, unless an exercise or a term is being read.
  else if (isHeading && name !== 'h1' && id !== '' && (reading.now.kind === 'lesson' || reading.now.kind === 'heading')) begin(reading, { kind: 'heading', id, heading: '', text: '', isNamed: false });
  if (!voids.test(name) && !/\/>$/u.test(tag)) {
    open.push({ name, classes, isSilent: isQuiet, isBody, heading: isHeading || (name === 'dt' && isBody && !isQuiet), ...(resumes === undefined ? {} : { resumes }) });
  }
  if (blocks.test(name)) reading.now.text += ' ';
};

const leave = (reading: Reading, name: string): void => {
  const at = reading.open.map((open) => open.name).lastIndexOf(name);
  if (at < 0) return;
  for (const { heading, resumes } of reading.open.splice(at).reverse()) {
    if (heading && reading.now.heading.trim() !== '') reading.now.isNamed = true;
    if (resumes !== undefined) reading.now = resumes;
  }
  if (blocks.test(name)) reading.now.text += ' ';
};

const read = ({ open, now }: Reading, text: string): void => {
  const here = open.at(-1);
  if (here?.isBody !== true || here.isSilent) return;
  const inHeading = open.some(({ heading }) => heading);
  if (inHeading && !now.isNamed) now.heading += decode(text);
  else now.text += decode(text);
};

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/**
 * The pieces of a finished page: what stands inside `data-search-body`. Its h1 names the page, each heading with an id
 * begins a piece; a group of `<dl class="terms">` or an exercise (`data-set`, `data-kind`) with an id is a piece of its own, and so is
 * whatever says `data-search="term"`, `"law"` or `"exercise"`; `data-search-title` names it.
 * `url` begins after the site's base.
 */
export const docsFromHtml = (html: string, url: string): readonly SearchDoc[] => {
  const top: Piece = { kind: 'lesson', id: '', heading: '', text: '', isNamed: false };
  const reading: Reading = { pieces: [top], open: [], now: top };
  const parts = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<\/([a-z][a-z0-9-]*)\s*>|<([a-z][a-z0-9-]*)(?:[^"'>]|"[^"]*"|'[^']*')*>|[^<]+|</giu;
  for (const { 0: part, 2: closing, 3: opening } of html.matchAll(parts)) {
    if (closing !== undefined) leave(reading, closing.toLowerCase());
    else if (opening !== undefined) enter(reading, opening.toLowerCase(), part);
    else if (!part.startsWith('<!') && !/^<(?:script|style)/iu.test(part)) read(reading, part);
  }
  const title = tidy(top.heading);
  return reading.pieces
    .map(({ kind, id, heading, text }) => ({ url, title, heading: tidy(heading), id, text: tidy(text), kind }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
};

/**
 * Lessons with their headings as one page each; terms, laws and exercises as pages of their own, in the order of `docs`.
 * A page without a name (a list of terms) is found by its entries alone.
 */
export const pagesOf = (docs: readonly SearchDoc[]): readonly SearchPage[] => {
  const pages = new Map<string, { page: Omit<SearchPage, 'sections'>; sections: SearchSection[] }>();
  for (const { url, title, heading, id, text, kind } of docs) {
    const isOwn = kind === 'term' || kind === 'law' || kind === 'exercise';
    if (!isOwn && title === '') continue;
    const key = isOwn ? `${url}#${id}` : url;
    const page = pages.get(key) ?? { page: { url, kind: isOwn ? kind : 'lesson', title: isOwn ? heading : title }, sections: [] };
    page.sections.push({ id, heading: kind === 'heading' ? heading : '', text });
    pages.set(key, page);
  }
  return [...pages.values()].map(({ page, sections }) => ({ ...page, sections }));
};

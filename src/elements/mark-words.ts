// Marks the words of ?mark= on a page that was found by search: with the Highlight API where there is one, else with <mark>.
// Escape takes the marks away. Without ?mark= nothing is loaded.
import type { QueryTerm } from '#search/terms.ts';

const blocks = 'p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, figcaption, summary, blockquote, section, article, div';
const left = '.tip-box, script, style, svg, astro-island, .toc';

interface Stretch {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** The text nodes of a region, those of one paragraph together, so that a word is seen across bold or a link. */
const paragraphs = (region: Element): readonly (readonly Text[])[] => {
  const groups: Text[][] = [];
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest(left) === null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT));
  let block: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const here: Element | null = node.parentElement?.closest(blocks) ?? null;
    if (here !== block || groups.length === 0) groups.push([]);
    block = here;
    groups.at(-1)?.push(node as Text);
  }
  return groups;
};

const stretchesIn = (nodes: readonly Text[], marksIn: (text: string) => readonly { readonly start: number; readonly end: number }[]): readonly Stretch[] => {
  const marks = marksIn(nodes.map(({ data }) => data).join(''));
  let from = 0;
  return nodes.flatMap((node) => {
    const at = from;
    from += node.length;
    return marks
      .filter(({ start, end }) => end > at && start < from)
      .map(({ start, end }) => ({ node, start: Math.max(0, start - at), end: Math.min(node.length, end - at) }));
  });
};

const rangeOf = ({ node, start, end }: Stretch): Range => {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
};

/** Marks all stretches and returns what takes the marks away again. */
const paint = (stretches: readonly Stretch[]): (() => void) => {
  if (typeof Highlight === 'function' && 'highlights' in CSS) {
    CSS.highlights.set('found', new Highlight(...stretches.map(rangeOf)));
    return () => void CSS.highlights.delete('found');
  }
  // From the last to the first, so that earlier positions in the same node stay true.
  const marks = [...stretches].reverse().map((stretch) => {
    const mark = document.createElement('mark');
    rangeOf(stretch).surroundContents(mark);
    return mark;
  });
  return () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  };
};

const clearOnEscape = (clear: () => void): void => {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    document.removeEventListener('keydown', onKey);
    clear();
    const address = new URL(location.href);
    address.searchParams.delete('mark');
    history.replaceState(history.state, '', address);
  };
  document.addEventListener('keydown', onKey);
};

const markPage = async (query: string): Promise<void> => {
  const { marksIn, queryTermsOf } = await import('#search/terms.ts');
  const asked: readonly QueryTerm[] = queryTermsOf(query);
  const groups = [...document.querySelectorAll('[data-search-body]')].flatMap(paragraphs);
  const found = (partly: boolean): readonly Stretch[] => groups.flatMap((nodes) => stretchesIn(nodes, (text) => marksIn(text, asked, { partly })));
  const whole = found(false);
  const stretches = whole.length > 0 ? whole : found(true);
  if (stretches.length > 0) clearOnEscape(paint(stretches));
};

const query = new URLSearchParams(location.search).get('mark');
if (query !== null && query.trim() !== '') void markPage(query.slice(0, 200));

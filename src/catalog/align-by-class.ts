// Table cells by class: the style attribute that Markdown tables would carry is refused by the site's CSP.
// A table can be slid by keyboard where it is wider than the screen.
// The corner above a column of names has no text of its own and heads nothing: it is a cell and no heading.
// A short cell (a date, a number, a name) is marked too: it never breaks, so that 2026-11-02 stays one word on a phone.

interface HastNode {
  readonly type: string;
  tagName?: string;
  readonly value?: string;
  properties?: Record<string, unknown>;
  readonly children?: readonly HastNode[];
}

/** In characters: a date, a count with its unit, a short name. */
const short = 12;

const textOf = ({ value, children }: HastNode): string => value ?? (children ?? []).map(textOf).join('');

const walk = (node: HastNode): void => {
  if (node.tagName === 'th' && textOf(node).trim() === '') node.tagName = 'td';
  if (node.tagName === 'td' || node.tagName === 'th') {
    const { align, ...rest } = node.properties ?? {};
    const classes = [...(typeof align === 'string' ? [`align-${align}`] : []), ...(node.tagName === 'td' && textOf(node).length <= short ? ['short'] : [])];
    if (classes.length > 0) node.properties = { ...rest, className: classes };
  }
  if (node.tagName === 'table') node.properties = { ...node.properties, tabIndex: 0 };
  node.children?.forEach(walk);
};

export const alignByClass = () => (tree: HastNode): void => walk(tree);

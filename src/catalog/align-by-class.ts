// Table alignment as a class: the style attribute that Markdown tables would carry is refused by the site's CSP.

interface HastNode {
  readonly type: string;
  readonly tagName?: string;
  properties?: Record<string, unknown>;
  readonly children?: readonly HastNode[];
}

const walk = (node: HastNode): void => {
  const align = node.properties?.['align'];
  if ((node.tagName === 'td' || node.tagName === 'th') && typeof align === 'string') {
    const { align: _, ...rest } = node.properties ?? {};
    node.properties = { ...rest, className: [`align-${align}`] };
  }
  node.children?.forEach(walk);
};

export const alignByClass = () => (tree: HastNode): void => walk(tree);

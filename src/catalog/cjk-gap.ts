// Chinese is set without spaces: one that a writer leaves after bold text (`**先看清。** 再动手`) or that a line break leaves
// in the middle of a sentence would stand as a hole in the line.

interface HastNode {
  readonly type: string;
  readonly tagName?: string;
  value?: string;
  readonly children?: readonly HastNode[];
}

const han = '\\p{Script=Han}';
const closing = '，。、；：？！”’》）】';
const broken = new RegExp(`(?<=[${han}${closing}])[ \\t]*\\n[ \\t]*(?=[${han}“‘《（【])`, 'gu');
const endsSentence = new RegExp(`[${closing}]$`, 'u');
const spaceBeforeHan = new RegExp(`^[ \\t]+(?=[${han}“‘《（【])`, 'u');

const textOf = ({ value, children }: HastNode): string => value ?? (children ?? []).map(textOf).join('');

const walk = (node: HastNode): void => {
  if (node.tagName === 'pre' || node.tagName === 'code') return;
  node.children?.forEach((child, at) => {
    if (child.type !== 'text') return walk(child);
    child.value = child.value?.replace(broken, '');
    const before = node.children?.[at - 1];
    if (before?.tagName === 'strong' && endsSentence.test(textOf(before))) child.value = child.value?.replace(spaceBeforeHan, '');
  });
};

export const cjkGap = () => (tree: HastNode): void => walk(tree);

// What the search says, in the header and on its own page.
import type { Lang } from '#kit/text.ts';

const zh = {
  kinds: { lesson: '课文', term: '术语', law: '法条', exercise: '练习' },
  suggestions: '搜索建议',
  suggested: (n: number) => (n === 0 ? '没有建议' : `${n} 条建议，用上下键选择`),
  searching: '正在找……',
  count: (n: number, query: string) => `“${query}”：找到 ${n} 处`,
  some: (query: string) => `没有一页同时含有“${query}”里的全部字词，下面是含有一部分的。`,
  none: (query: string) => `没有找到“${query}”。换短一点的词试试，或者只写编号，例如 37964、第二十五条。`,
  failed: '搜索文件没有取到。检查一下网络，再按一次搜索。',
  more: '再列一些',
};

const en: typeof zh = {
  kinds: { lesson: 'Lesson', term: 'Term', law: 'Law', exercise: 'Exercise' },
  suggestions: 'Suggestions',
  suggested: (n) => (n === 0 ? 'No suggestions' : `${n} ${n === 1 ? 'suggestion' : 'suggestions'}; choose with the arrow keys`),
  searching: 'Searching…',
  count: (n, query) => `“${query}”: ${n} found`,
  some: (query) => `No page has every word of “${query}”. These have some of them.`,
  none: (query) => `Nothing found for “${query}”. Try a shorter word, or only a number, for example 37964 or Art. 25.`,
  failed: 'The search files could not be fetched. Check the network, then search again.',
  more: 'Show more',
};

export const searchWords: Readonly<Record<Lang, typeof zh>> = { zh, en };

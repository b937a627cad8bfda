// How a ground is named and where it is told: the laws page, or 本平台练习约定.
import type { Ground } from '#kit/set.ts';
import type { Lang, Text } from '#kit/text.ts';
import type { ViewProps } from '#kit/view-props.ts';
import { citation } from '#words/articles.ts';

export const citing = (laws: Readonly<Record<string, Text>>, lang: Lang, lawsHref: string, convention: string): ViewProps['cite'] => (ground: Ground) => {
  if ('convention' in ground) return { text: convention };
  const short = laws[ground.law];
  return { text: short === undefined ? ground.law : citation(short, ground.article, lang, ground.item), href: `${lawsHref}#${ground.law}-${ground.article}` };
};

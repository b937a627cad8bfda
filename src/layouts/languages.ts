// Both languages of every page come from one file: Chinese at /, English under /en/.
import type { Lang } from '#kit/text.ts';

export interface LangPath {
  readonly params: { readonly lang: string | undefined };
  readonly props: { readonly lang: Lang };
}

export const inBothLanguages = (): LangPath[] => [
  { params: { lang: undefined }, props: { lang: 'zh' } },
  { params: { lang: 'en' }, props: { lang: 'en' } },
];

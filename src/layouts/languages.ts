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

/** The pages of many things of one sort, each in both languages. `pageOf` says what stands in the address and what the page is given. */
export const eachInBothLanguages = <Item, Params extends Readonly<Record<string, string>>, Props extends object>(items: readonly Item[], pageOf: (item: Item) => { readonly params: Params; readonly props: Props }) =>
  inBothLanguages().flatMap(({ params, props }) => items.map((item) => {
    const own = pageOf(item);
    return { params: { ...params, ...own.params }, props: { ...props, ...own.props } };
  }));

// Every kind of exercise, one line each, lazy: a page loads the kind it shows, in its own language, and no other. Node never calls `view`.
import type { AnyExercise, FirstWords, KindWords, ToldWords, Words } from '#kit/exercise.ts';
import type { Lang } from '#kit/text.ts';
import type { View } from '#kit/view-props.ts';

/** A kind with much to say holds what it says to work done in a file of its own, behind `told`: a page fetches it after its first picture. */
type Said<L extends Lang> =
  | ({ readonly told?: never } & { readonly [K in L]: KindWords })
  | ({ readonly told: () => Promise<{ readonly told: ToldWords }> } & { readonly [K in L]: FirstWords });

interface Kind {
  readonly logic: () => Promise<{ readonly exercise: AnyExercise }>;
  readonly zh: () => Promise<Said<'zh'>>;
  readonly en: () => Promise<Said<'en'>>;
  /** `style` is the address of the kind's own style sheet: it comes with the view, not with every page. `whole` fetches what only later stages draw. */
  readonly view: () => Promise<{ readonly default: View; readonly style: string; readonly whole?: () => Promise<void> }>;
}

export const kinds = {
  sort: { logic: () => import('./sort/index.ts'), zh: () => import('./sort/words-zh.ts'), en: () => import('./sort/words-en.ts'), view: () => import('./sort/view.tsx') },
  deidentify: { logic: () => import('./deidentify/index.ts'), zh: () => import('./deidentify/words-zh.ts'), en: () => import('./deidentify/words-en.ts'), view: () => import('./deidentify/view.tsx') },
  suppress: { logic: () => import('./suppress/index.ts'), zh: () => import('./suppress/words-zh.ts'), en: () => import('./suppress/words-en.ts'), view: () => import('./suppress/view.tsx') },
  dispatch: { logic: () => import('./dispatch/index.ts'), zh: () => import('./dispatch/words-zh.ts'), en: () => import('./dispatch/words-en.ts'), view: () => import('./dispatch/view.tsx') },
  clean: { logic: () => import('./clean/index.ts'), zh: () => import('./clean/words-zh.ts'), en: () => import('./clean/words-en.ts'), view: () => import('./clean/view.tsx') },
  inspect: { logic: () => import('./inspect/index.ts'), zh: () => import('./inspect/words-zh.ts'), en: () => import('./inspect/words-en.ts'), view: () => import('./inspect/view.tsx') },
  query: { logic: () => import('./query/index.ts'), zh: () => import('./query/words-zh.ts'), en: () => import('./query/words-en.ts'), view: () => import('./query/view.tsx') },
  grade: { logic: () => import('./grade/index.ts'), zh: () => import('./grade/words-zh.ts'), en: () => import('./grade/words-en.ts'), view: () => import('./grade/view.tsx') },
  publish: { logic: () => import('./publish/index.ts'), zh: () => import('./publish/words-zh.ts'), en: () => import('./publish/words-en.ts'), view: () => import('./publish/view.tsx') },
  audit: { logic: () => import('./audit/index.ts'), zh: () => import('./audit/words-zh.ts'), en: () => import('./audit/words-en.ts'), view: () => import('./audit/view.tsx') },
  monitor: { logic: () => import('./monitor/index.ts'), zh: () => import('./monitor/words-zh.ts'), en: () => import('./monitor/words-en.ts'), view: () => import('./monitor/view.tsx') },
  question: { logic: () => import('./question/index.ts'), zh: () => import('./question/words-zh.ts'), en: () => import('./question/words-en.ts'), view: () => import('./question/view.tsx') },
  redesign: { logic: () => import('./redesign/index.ts'), zh: () => import('./redesign/words-zh.ts'), en: () => import('./redesign/words-en.ts'), view: () => import('./redesign/view.tsx') },
  weigh: { logic: () => import('./weigh/index.ts'), zh: () => import('./weigh/words-zh.ts'), en: () => import('./weigh/words-en.ts'), view: () => import('./weigh/view.tsx') },
  share: { logic: () => import('./share/index.ts'), zh: () => import('./share/words-zh.ts'), en: () => import('./share/words-en.ts'), view: () => import('./share/view.tsx') },
  assign: { logic: () => import('./assign/index.ts'), zh: () => import('./assign/words-zh.ts'), en: () => import('./assign/words-en.ts'), view: () => import('./assign/view.tsx') },
  respond: { logic: () => import('./respond/index.ts'), zh: () => import('./respond/words-zh.ts'), en: () => import('./respond/words-en.ts'), view: () => import('./respond/view.tsx') },
  scenario: { logic: () => import('./scenario/index.ts'), zh: () => import('./scenario/words-zh.ts'), en: () => import('./scenario/words-en.ts'), view: () => import('./scenario/view.tsx') },
} as const satisfies Record<string, Kind>;

export type KindId = keyof typeof kinds;

export const isKind = (name: string): name is KindId => Object.hasOwn(kinds, name);

export const kindIds = Object.keys(kinds) as readonly KindId[];

/** What a kind says in one language: at once, and once something was done. */
const saidIn = async (kind: KindId, lang: Lang): Promise<{ readonly first: FirstWords & Partial<ToldWords>; readonly told?: () => Promise<{ readonly told: ToldWords }> }> => {
  const { zh, en }: Kind = kinds[kind];
  if (lang === 'zh') {
    const said = await zh();
    return { first: said.zh, told: said.told };
  }
  const said = await en();
  return { first: said.en, told: said.told };
};

/** What the first picture needs; the rest may be empty still. */
export const firstWordsIn = async (kind: KindId, lang: Lang): Promise<KindWords> => ({ findings: {}, next: {}, hints: {}, ...(await saidIn(kind, lang)).first });

/** What a kind says to a learner, in one language. */
export const wordsIn = async (kind: KindId, lang: Lang): Promise<KindWords> => {
  const { first, told } = await saidIn(kind, lang);
  return { findings: {}, next: {}, hints: {}, ...first, ...(await told?.())?.told };
};

/** Fetches what only later stages of a kind's view draw, where it has any. */
export const wholeView = async (kind: KindId): Promise<void> => {
  const { view }: Kind = kinds[kind];
  await (await view()).whole?.();
};

/** The same in both, for the build and for those who judge. */
export const wordsOf = async (kind: KindId): Promise<Words> => ({ zh: await wordsIn(kind, 'zh'), en: await wordsIn(kind, 'en') });

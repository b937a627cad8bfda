// Every kind of exercise, one line each, lazy: a page loads the kind it shows, in its own language, and no other. Node never calls `view`.
import type { AnyExercise, KindWords, Words } from '#kit/exercise.ts';
import type { Lang } from '#kit/text.ts';
import type { View } from '#kit/view-props.ts';

interface Kind {
  readonly logic: () => Promise<{ readonly exercise: AnyExercise }>;
  readonly zh: () => Promise<{ readonly zh: KindWords }>;
  readonly en: () => Promise<{ readonly en: KindWords }>;
  /** `style` is the address of the kind's own style sheet: it comes with the view, not with every page. */
  readonly view: () => Promise<{ readonly default: View; readonly style: string }>;
}

export const kinds = {
  sort: { logic: () => import('./sort/index.ts'), zh: () => import('./sort/words-zh.ts'), en: () => import('./sort/words-en.ts'), view: () => import('./sort/view.tsx') },
  deidentify: { logic: () => import('./deidentify/index.ts'), zh: () => import('./deidentify/words-zh.ts'), en: () => import('./deidentify/words-en.ts'), view: () => import('./deidentify/view.tsx') },
  suppress: { logic: () => import('./suppress/index.ts'), zh: () => import('./suppress/words-zh.ts'), en: () => import('./suppress/words-en.ts'), view: () => import('./suppress/view.tsx') },
  share: { logic: () => import('./share/index.ts'), zh: () => import('./share/words-zh.ts'), en: () => import('./share/words-en.ts'), view: () => import('./share/view.tsx') },
  grade: { logic: () => import('./grade/index.ts'), zh: () => import('./grade/words-zh.ts'), en: () => import('./grade/words-en.ts'), view: () => import('./grade/view.tsx') },
  publish: { logic: () => import('./publish/index.ts'), zh: () => import('./publish/words-zh.ts'), en: () => import('./publish/words-en.ts'), view: () => import('./publish/view.tsx') },
} as const satisfies Record<string, Kind>;

export type KindId = keyof typeof kinds;

export const isKind = (name: string): name is KindId => Object.hasOwn(kinds, name);

export const kindIds = Object.keys(kinds) as readonly KindId[];

/** What a kind says to a learner, in one language. */
export const wordsIn = async (kind: KindId, lang: Lang): Promise<KindWords> => (lang === 'zh' ? (await kinds[kind].zh()).zh : (await kinds[kind].en()).en);

/** The same in both, for the build and for those who judge. */
export const wordsOf = async (kind: KindId): Promise<Words> => ({ zh: await wordsIn(kind, 'zh'), en: await wordsIn(kind, 'en') });

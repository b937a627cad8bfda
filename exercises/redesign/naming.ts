// What papers, steps and elements are called, for the view and for those who press its controls.
import type { KindWords } from '#kit/exercise.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import type { Element } from './names.ts';
import type { RedesignSet, Step } from './schema.ts';

export const stepLabel = (key: 'placeOf' | 'dropOf' | 'restoreOf', { step }: Step, words: KindWords, lang: Lang): string => fill(words.labels[key], { step: say(step.label, lang) });

export const roundName = (round: number, words: KindWords): string => fill(words.labels['round'], { n: round });

/** How it stands with an element while it is not joined. */
/** An element as its button reads: its name, and how it stands. */
export const elementLine = (set: RedesignSet, element: Element, isJoined: boolean, words: KindWords): string =>
  `${words.labels[element]} ${isJoined ? `✓ ${words.labels['isJoined']}` : elementNow(set, element, words)}`;

export const elementNow = ({ places, forms }: RedesignSet, element: Element, words: KindWords): string =>
  fill(words.labels[`${element}Now`], { n: element === 'form' ? forms.length : element === 'intake' ? places.intake : places.issue });

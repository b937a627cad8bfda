// Every kind of exercise, one line each, lazy: a page loads the kind it shows and no other. Node never calls `view`.
import type { AnyExercise, Words } from '#kit/exercise.ts';
import type { View } from '#kit/view-props.ts';

interface Kind {
  readonly logic: () => Promise<{ readonly exercise: AnyExercise; readonly words: Words }>;
  /** `style` is the address of the kind's own style sheet: it comes with the view, not with every page. */
  readonly view: () => Promise<{ readonly default: View; readonly style: string }>;
}

export const kinds = {
  sort: { logic: () => import('./sort/index.ts'), view: () => import('./sort/view.tsx') },
  deidentify: { logic: () => import('./deidentify/index.ts'), view: () => import('./deidentify/view.tsx') },
  suppress: { logic: () => import('./suppress/index.ts'), view: () => import('./suppress/view.tsx') },
} as const satisfies Record<string, Kind>;

export type KindId = keyof typeof kinds;

export const isKind = (name: string): name is KindId => Object.hasOwn(kinds, name);

export const kindIds = Object.keys(kinds) as readonly KindId[];

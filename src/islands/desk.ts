// What an exercise's page shows of the attempt under way, and what it was given. Types only.
import type { Standing } from '#kit/replay.ts';
import type { AnyExercise, KindWords } from '#kit/exercise.ts';
import type { BaseSet } from '#kit/set.ts';
import type { Lang } from '#kit/text.ts';
import type { View } from '#kit/view-props.ts';
import type { KindId } from '#kinds';
import type { SetDigest } from '#model/ids.ts';
import type { SetSource } from '#model/set-file.ts';
import type { ToldWords } from '#words/exercise-told-zh.ts';
import type { SaveState } from './parts.tsx';

export interface DeskInputs {
  readonly course: string;
  readonly set: string;
  readonly kind: KindId;
  readonly digest: SetDigest;
  readonly base: string;
  readonly sets: SetSource;
  readonly lang: Lang;
  /** Free practice, even where the course was assigned: nothing done here counts for an assignment. */
  readonly practice?: boolean;
  readonly later: () => Promise<Later>;
}

/** What answers to work done: findings, hints, outcome, panels, with their words. It comes right after the first picture, and before it to a learner who has worked on this set. */
export interface Later {
  readonly panels: typeof import('./attempt-panels.tsx');
  readonly own: ToldWords;
  readonly words: KindWords;
}

export type DeskNotice = 'lost' | 'overtaken' | 'changed' | 'resumed' | 'refused' | 'codeFirst';

export interface Desk {
  readonly phase: 'opening' | 'ready' | 'missing';
  readonly exercise?: AnyExercise;
  /** Those of the first picture; all of them are in `later`. */
  readonly words?: KindWords;
  readonly view?: View;
  readonly contents?: BaseSet;
  readonly variant?: unknown;
  readonly standing?: Standing;
  readonly save: SaveState;
  readonly later?: Later;
  /** True when `later` could not be fetched; each move tries again. */
  readonly partly?: boolean;
  readonly notice?: DeskNotice;
  readonly assignment?: string;
  /** The name this is kept under, where the learner gave one: on a shared computer it must be seen whose it is. */
  readonly who?: string;
}

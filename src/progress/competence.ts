// Where one stands in a competency, from exercises passed without the answer. Pure. It is for the learner, and ranks nobody.
import { isPassed, type Progress } from './progress.ts';

/** The sets (`course/set`) of levels 1, 2, 3. */
export type Levels = readonly (readonly string[])[];

export interface LevelProgress {
  readonly passed: readonly string[];
  readonly open: readonly string[];
}

export interface Standing {
  readonly levels: readonly LevelProgress[];
  /** The highest level of which, and below which, all sets are passed; 0 before the first. */
  readonly level: number;
}

export const competence = (progress: Progress, levels: Levels): Standing => {
  const of = levels.map((sets): LevelProgress => ({ passed: sets.filter((set) => isPassed(progress, set)), open: sets.filter((set) => !isPassed(progress, set)) }));
  const first = of.findIndex(({ open, passed }) => open.length > 0 || passed.length === 0);
  return { levels: of, level: first === -1 ? of.length : first };
};

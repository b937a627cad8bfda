// The mark a lesson bears on lists and maps: a ring, a filled ring or nothing. Pure.
import { setProgress, type Progress } from './progress.ts';

export type LessonMark = 'new' | 'open' | 'passed';

/** The least of a lesson that its mark needs; a LessonRef fits. */
export interface MarkedLesson {
  readonly course: string;
  readonly lesson: string;
  readonly sets: readonly { readonly course: string; readonly set: string }[];
}

export interface LessonProgress {
  /** The learner said so at the lesson's end. */
  readonly finished: boolean;
  readonly exercises: number;
  readonly passed: number;
  readonly begun: number;
}

export const lessonProgress = (progress: Progress, { course, lesson, sets }: MarkedLesson): LessonProgress => {
  const results = sets.map((ref) => setProgress(progress, ref.course, ref.set).best);
  return {
    finished: progress.finished.has(`${course}/${lesson}`),
    exercises: sets.length,
    passed: results.filter((best) => best === 'passed').length,
    begun: results.filter((best) => best !== undefined).length,
  };
};

/** passed: every exercise passed without the solution, or, where there is none, the lesson finished. open: something was begun. */
export const lessonMark = (progress: Progress, lesson: MarkedLesson): LessonMark => {
  const { finished, exercises, passed, begun } = lessonProgress(progress, lesson);
  if (exercises === 0 ? finished : passed === exercises) return 'passed';
  return finished || begun > 0 ? 'open' : 'new';
};

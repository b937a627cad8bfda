// The island of an exercise on a Chinese page: it brings the words of that language and no other.
import type { ReactElement } from 'react';
import { zh } from '#words/exercise-zh.ts';
import { LessonExercise, type LessonExerciseProps } from './LessonExercise.tsx';

const LessonExerciseZh = (props: Omit<LessonExerciseProps, 'own' | 'lang'>): ReactElement => <LessonExercise {...props} lang="zh" own={zh} />;

export default LessonExerciseZh;

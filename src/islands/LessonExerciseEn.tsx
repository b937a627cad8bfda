// The island of an exercise on a English page: it brings the words of that language and no other.
import type { ReactElement } from 'react';
import { en } from '#words/exercise-en.ts';
import { LessonExercise, type LessonExerciseProps } from './LessonExercise.tsx';

const LessonExerciseEn = (props: Omit<LessonExerciseProps, 'own' | 'lang'>): ReactElement => <LessonExercise {...props} lang="en" own={en} />;

export default LessonExerciseEn;

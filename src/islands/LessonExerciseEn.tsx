// The island of an exercise on a English page: it brings the words of that language and no other, those of the first picture first.
import type { ReactElement } from 'react';
import { en } from '#words/exercise-en.ts';
import { LessonExercise, type LessonExerciseProps } from './LessonExercise.tsx';

const told = () => import('#words/exercise-told-en.ts');

const LessonExerciseEn = (props: Omit<LessonExerciseProps, 'own' | 'told' | 'lang'>): ReactElement => <LessonExercise {...props} lang="en" own={en} told={told} />;

export default LessonExerciseEn;

// The island of an exercise on a Chinese page: it brings the words of that language and no other, those of the first picture first.
import type { ReactElement } from 'react';
import { zh } from '#words/exercise-zh.ts';
import { LessonExercise, type LessonExerciseProps } from './LessonExercise.tsx';

const told = () => import('#words/exercise-told-zh.ts');

const LessonExerciseZh = (props: Omit<LessonExerciseProps, 'own' | 'told' | 'lang'>): ReactElement => <LessonExercise {...props} lang="zh" own={zh} told={told} />;

export default LessonExerciseZh;

// Stands between a lesson and the MDX compiler, which runs what it reads: a lesson with code or a syntax error is never compiled.
// While a trainer writes, its page shows the fault in words; a build stops with the same words and no stack trace.
import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { formatFault, type FaultData } from '#faults/fault.ts';
import { checkFigures } from './check-pictures.ts';
import { checkTags } from './check-tags.ts';
import { checkText } from './check-text.ts';
import { isLesson, listFiles } from './files.ts';
import { readLesson, type ReadLesson } from './lessons.ts';

const stopping = new Set(['LessonSyntax', 'CodeInLesson', 'ComponentUnknown', 'AttributeMissing', 'PictureMissing', 'YamlSyntax', 'YamlKeyTwice', 'FrontmatterMissing', 'FileEmpty', 'FileEncoding', 'FileBinary', 'PictureForm']);

/** The faults for which a lesson must not reach the compiler. */
const stoppingFaults = (root: string, lesson: ReadLesson): readonly FaultData[] =>
  [...lesson.faults, ...checkTags(lesson), ...checkText(lesson), ...checkFigures(lesson, listFiles(root))].filter(({ name }) => stopping.has(name));

const notice = (faults: readonly FaultData[]): string => `## 这一课现在显示不出来 This lesson cannot be shown now\n\n~~~~\n${faults.map(formatFault).join('\n\n')}\n~~~~\n`;

/** Gives the compiler a notice in place of a lesson that must not reach it. */
export const lessonGuard = (root: string): Plugin => ({
  name: 'shuzhi-lesson-guard',
  enforce: 'pre',
  load: (id) => {
    const path = relative(root, id).split(sep).join('/');
    if (!isLesson(path)) return undefined;
    const faults = stoppingFaults(root, readLesson(root, path));
    return faults.length === 0 ? undefined : notice(faults);
  },
});

/** Throws one error without a stack, in the words of its faults, when a lesson cannot be built. */
export const refuseBrokenLessons = (root: string): void => {
  const faults = listFiles(root).filter(isLesson).flatMap((path) => stoppingFaults(root, readLesson(root, path)));
  if (faults.length === 0) return;
  const error = new Error(`\n${faults.map(formatFault).join('\n\n')}`);
  error.stack = '';
  throw error;
};

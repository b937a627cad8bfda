// Words for what keeps `npm run check` from running, and for its last line.
import type { Both, FaultData } from './fault.ts';
import { both } from './content.ts';

export const coursesMissing = (root: string): FaultData => ({
  name: 'CoursesMissing',
  title: both('这里没有课程。', 'There are no courses here.'),
  where: root,
  message: both('这个文件夹里没有 courses/。在项目文件夹里运行，或者用 --root 指明含有 courses/ 的文件夹。', 'This folder holds no courses/. Run it in the project folder, or name with --root the folder that holds courses/.'),
});

export const commandWrong = (written: string, usage: string): FaultData => ({
  name: 'CommandWrong',
  title: both('命令写法不对。', 'The command is written in a wrong form.'),
  where: written,
  message: both(`写成：${usage}`, `Write: ${usage}`),
});

export interface CheckCount {
  readonly courses: number;
  readonly lessons: number;
  readonly sets: number;
  readonly faults: number;
  readonly advice: number;
}

export const checkSummary = ({ courses, lessons, sets, faults, advice }: CheckCount): Both =>
  both(
    `${courses} 门课、${lessons} 课、${sets} 份练习数据：${faults === 0 ? '没有错误' : `${faults} 处错误`}${advice === 0 ? '' : `，${advice} 条建议`}。`,
    `${courses} course(s), ${lessons} lesson(s), ${sets} set(s): ${faults === 0 ? 'no fault' : `${faults} fault(s)`}${advice === 0 ? '' : `, ${advice} piece(s) of advice`}.`,
  );

// Words for what keeps `npm run review` from running.
import type { FaultData } from './fault.ts';
import { both } from './content.ts';

export const reviewNothing = (usage: string): FaultData => ({
  name: 'ReviewNothing',
  title: both('没有说要核对哪些文件。', 'No files were named to review.'),
  where: usage,
  message: both('写上记录文件、文件夹或 zip 的路径。', 'Name record files, folders or zip archives.'),
});

export const reviewUsage = (given: string, usage: string): FaultData => ({
  name: 'ReviewUsage',
  title: both('命令的写法不对。', 'The command was given something it does not know.'),
  where: given,
  message: both(`写法：${usage}`, `Usage: ${usage}`),
});

export const reviewPathMissing = (path: string): FaultData => ({
  name: 'ReviewPathMissing',
  title: both('没有这个文件或文件夹。', 'There is no such file or folder.'),
  where: path,
  message: both('看看路径写得对不对；有空格的路径要放进引号。没有核对任何文件。', 'See whether the path is right; a path with spaces needs quotation marks. No file was reviewed.'),
});

export const reviewSetsUnread = (path: string): FaultData => ({
  name: 'ReviewSetsUnread',
  title: both('没有找到练习数据。', 'No sets were found.'),
  where: path,
  message: both('先运行 npm run build，或者把命令放在有 courses/ 的项目里运行。没有核对任何文件。', 'Run npm run build first, or run the command in a project that has courses/. No file was reviewed.'),
});

export const reviewSetDamaged = (path: string): FaultData => ({
  name: 'ReviewSetDamaged',
  title: both('有一份练习数据读不出来。', 'A set cannot be read.'),
  where: path,
  message: both('重新运行 npm run build，再核对一次。记录文件没有改动。', 'Run npm run build again, then review once more. The record files were not changed.'),
});

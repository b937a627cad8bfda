// Words for what keeps `npm run new` from writing. It never writes over a file.
import type { FaultData } from './fault.ts';
import { both } from './content.ts';

export const alreadyThere = (path: string): FaultData => ({
  name: 'AlreadyThere',
  title: both('已经有了。', 'It is already there.'),
  where: path,
  message: both('这个文件已经存在，没有改动。换一个名字，或者直接改它。', 'The file exists and was not changed. Take another name, or edit it.'),
});

export const kindWithoutSkeleton = (where: string, kind: string, kinds: readonly string[]): FaultData => ({
  name: 'KindWithoutSkeleton',
  title: both('这种练习没有现成的样子。', 'There is no skeleton for this kind.'),
  where,
  message: both(`能直接生成的是：${kinds.join('、')}。“${kind}”要从一份现成的练习数据复制：exercises/${kind}/sets/tiny.yml 最小。没有写任何文件。`, `It can write: ${kinds.join(', ')}. For "${kind}" copy a set that exists; exercises/${kind}/sets/tiny.yml is the smallest. Nothing was written.`),
});

export const releaseRefused = (course: string, count: number): FaultData => ({
  name: 'ReleaseRefused',
  title: both('还不能发布。', 'It cannot be released yet.'),
  where: `courses/${course}`,
  message: both(`上面有 ${count} 处要先改好。没有写任何文件。`, `Correct the ${count} fault(s) above first. Nothing was written.`),
});

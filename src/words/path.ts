// Words of the paths: what a post learns first, and how to find out what one knows already.
import type { Lang } from '#kit/text.ts';

const zh = {
  title: (post: string) => `${post}的学习路径`,
  lead: (lessons: number) => `${lessons} 课，按用得上的先后排。没有规定的次序，会做的可以直接做练习，不必从头看起。`,
  open: '看全部课文',
  count: (lessons: number, courses: number) => `${courses} 门课，${lessons} 课`,
  tryFirst: '先摸个底（约 15 分钟）',
  tryTitle: (post: string) => `${post}：先摸个底`,
  tryLead: '几份真的练习，做过就知道哪些课可以跳过。不打分，不给人下结论，随时可以停。',
  tryPrivate: '做的步骤只存在这台电脑上，算自由练习。交不交给单位，到“我的进度”由您选。',
  shows: '做到这一份，可以跳过',
  result: '摸底结果',
  resultLead: '每一份说明了什么，写在旁边。看过答案再完成的，不算已经会做。',
  not: '还没做完',
  shown: '看过答案，建议学这几课',
  can: '通过了，可以跳过',
  back: '回到学习路径',
  skip: '摸底已通过，可以跳过',
};

const en: typeof zh = {
  title: (post) => `The path of ${post.charAt(0).toLowerCase()}${post.slice(1)}`,
  lead: (lessons) => `${lessons} lessons, the most useful first. There is no compulsory order: what you can do already you may do at once, without reading up to it.`,
  open: 'See all lessons',
  count: (lessons, courses) => `${courses === 1 ? '1 course' : `${courses} courses`}, ${lessons === 1 ? '1 lesson' : `${lessons} lessons`}`,
  tryFirst: 'Find out where you stand (about 15 minutes)',
  tryTitle: (post) => `${post}: where do you stand?`,
  tryLead: 'A few real exercises show which lessons you may leave out. No score, no verdict on anybody; stop when you like.',
  tryPrivate: 'Your steps stay on this computer and count as practice. Whether your office gets them is for you to say, on My progress.',
  shows: 'Whoever passes this may leave out',
  result: 'Where you stand',
  resultLead: 'Each exercise says what it shows. One finished after looking at the answer does not count as known.',
  not: 'Not finished yet',
  shown: 'Finished after seeing the answer; these lessons are worth taking',
  can: 'Passed; you may leave out',
  back: 'Back to the path',
  skip: 'Shown already; may be left out',
};

export type PathWords = typeof zh;
export const pathWords: Readonly<Record<Lang, PathWords>> = { zh, en };

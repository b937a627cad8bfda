// Words of the paths: what a post learns first, and how to find out what one knows already.
import type { Lang } from '#kit/text.ts';

const zh = {
  title: (post: string) => `${post}的学习路径`,
  lead: (lessons: number) => `${lessons} 课，按用得上的先后排。没有规定的次序，会做的可以直接做练习，不必从头看起。`,
  open: '看全部课文',
  count: (lessons: number, courses: number) => `${courses} 门课，${lessons} 课`,
  tryFirst: '先摸个底（约 15 分钟）',
  tryTitle: (post: string) => `${post}：先摸个底`,
  tryLead: '几份真的练习，做过就知道哪些课可以跳过。不打分，不给人下结论，挑着做、随时停都可以。',
  tryPrivate: '做的步骤只存在这台电脑上，算自由练习，不算进单位布置的任务。您不交记录，谁也看不到；要交，交之前逐条看得到。',
  tryList: '这次摸底的练习',
  toResult: '看摸底结果',
  shows: '做到这一份，可以跳过',
  result: '摸底结果',
  resultLead: '每一份说明了什么，写在旁边。看过答案再完成的，不算已经会做。',
  not: '还没做完',
  shown: '看过答案，建议学这几课',
  can: '通过了，可以跳过',
  back: '回到学习路径',
  skip: (set: string) => `“${set}”已通过，这一课可以跳过`,
};

const en: typeof zh = {
  title: (post) => `The path for ${post.charAt(0).toLowerCase()}${post.slice(1)}`,
  lead: (lessons) => `${lessons} lessons, the most useful first. There is no compulsory order: what you can do already you may do at once, without reading up to it.`,
  open: 'See all lessons',
  count: (lessons, courses) => `${courses === 1 ? '1 course' : `${courses} courses`}, ${lessons === 1 ? '1 lesson' : `${lessons} lessons`}`,
  tryFirst: 'Find out where you stand (about 15 minutes)',
  tryTitle: (post) => `${post}: where do you stand?`,
  tryLead: 'A few real exercises show which lessons you may leave out. No score, no verdict on anybody; pick any, and stop when you like.',
  tryPrivate: 'Your steps stay on this computer and count as practice, never for an assignment. Unless you hand in a record nobody sees them; if you do, each one is listed before it is saved.',
  tryList: 'The exercises of this placement',
  toResult: 'See where you stand',
  shows: 'Whoever passes this may leave out',
  result: 'Where you stand',
  resultLead: 'Each exercise says what it shows. One finished after looking at the answer does not count as known.',
  not: 'Not finished yet',
  shown: 'Finished after seeing the answer; these lessons are worth taking',
  can: 'Passed; you may leave out',
  back: 'Back to the path',
  skip: (set) => `“${set}” passed: this lesson may be left out`,
};

export type PathWords = typeof zh;
export const pathWords: Readonly<Record<Lang, PathWords>> = { zh, en };

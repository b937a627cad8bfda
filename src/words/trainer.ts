// Words of the trainers' pages, beyond the headings in site.ts.
import type { Lang } from '#kit/text.ts';

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/gu, ',');

/** A chance as a reader takes it in: two figures, never a row of noughts. */
const percent = (share: number): string => {
  const value = share * 100;
  if (value === 0) return '0%';
  return value < 0.01 ? '< 0.01%' : `${Number(value.toPrecision(2))}%`;
};

const span = (shortest: number, longest: number): string => (shortest === longest ? String(shortest) : `${shortest}–${longest}`);

const zh = {
  work: '平常怎样做',
  steps: [
    ['npm run dev', '边写边看：保存课文或表格，页面自己更新；有错当场说在哪个文件第几行。'],
    ['npm run new', '新建一课、一份练习或一门课；学员要按它做任务之前，也用它发布练习数据。'],
    ['npm run check', '查出课程里所有要改的地方，中英文对照；再证明每套练习数据。'],
    ['npm run prove', '只做证明：每套数据走了多少状态，最短几步做得通，乱选能不能过。'],
    ['npm run build', '查过、证明过才生成网站；有一处不成立就不生成。'],
  ],
  guideLead: '从新建一课、放上练习到发布，一步一步照着做，中英文都有。',
  notes: '怎样读这些图和表',
  kindsLead: '课文里的每个练习都属于下面的一种。图和表由程序从练习的代码里取出，不会过时。',
  version: (n: number) => `第 ${n} 版规则`,
  chartName: (name: string) => `${name}的状态图，可左右滚动`,
  ways: '用文字读这张图',
  state: '状态',
  leads: '这里能做的步骤',
  stays: '留在这里',
  goes: (to: string) => `到“${to}”`,
  when: '条件',
  always: '自动',
  anywhere: '任何状态',
  start: '起点',
  end: '终点',
  parallel: '并行',
  moves: '步骤',
  properties: '处处成立的守则',
  set: '练习数据',
  lesson: '在哪一课',
  noLesson: '还没有课文用到',
  tryIt: '做一做',
  tiny: '做一做：示范和测试用的小数据',
  result: '结论',
  holds: '成立',
  broken: (n: number) => `${n} 处不成立`,
  none: '还没有证明',
  statesOf: (n: number, exhaustive: boolean) => (exhaustive ? `${grouped(n)}（穷尽）` : `${grouped(n)}（查到此为止）`),
  witnessOf: (shortest: number, longest: number) => span(shortest, longest),
  chanceOf: (value: number, computed: boolean) => (computed ? percent(value) : `不超过 ${percent(value)}`),
  shareOf: (passed: number, tried: number) => `${passed}/${tried}`,
  proofName: (name: string) => `${name}各套数据的证明，可左右滚动`,
  proofNotes: [
    '“穷尽”是指走遍了全部状态；“查到此为止”是指数据太大，走到这个数目就停，没走到的部分不敢保证。',
    '蒙对概率是不看题乱选、第一次提交就通过的可能，1% 以上不能发布；小数据只作示范，不受此限。',
    '照搬能过的次数，是把别人那份数据的做法换到自己这份上再做一遍。次数高，说明这套数据人人几乎一样，适合体验，不适合考察。',
    '守则在证明走到的每个状态都查一遍。',
    '状态图里，方框是学员会处于的状态，箭头是他的一步，方括号里是这一步成立的条件，圆点是起点。学员的每一步都以“步骤”里的名字记进流水。',
  ],
} as const;

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] extends (...args: infer A) => string ? (...args: A) => string : T[K] extends readonly string[] ? readonly string[] : T[K] extends readonly (readonly string[])[] ? readonly (readonly [string, string])[] : never };

const en: Same<typeof zh> = {
  work: 'Day by day',
  steps: [
    ['npm run dev', 'Write and see: save a lesson or a table and the page follows; a mistake is told at once with file and line.'],
    ['npm run new', 'Begins a lesson, a set or a course; before learners work on it for an assignment, releases its sets.'],
    ['npm run check', 'Finds everything to correct in the courses, in Chinese and English, then proves every set.'],
    ['npm run prove', 'The proof alone: how many states were walked, the shortest way through, whether blind choice can pass.'],
    ['npm run build', 'Builds the site only when all is checked and proved.'],
  ],
  guideLead: 'Step by step from a new lesson to its exercise and its release, in both languages.',
  notes: 'How to read the tables and charts',
  kindsLead: 'Every exercise in a lesson is of one of these kinds. Drawings and tables are taken from the code of the kind, so they cannot lag behind it.',
  version: (n) => `rules, version ${n}`,
  chartName: (name) => `Statechart of ${name}; scrolls sideways`,
  ways: 'Read the chart as text',
  state: 'State',
  leads: 'Moves from here',
  stays: 'stays here',
  goes: (to) => `to “${to}”`,
  when: 'when',
  always: 'by itself',
  anywhere: 'Any state',
  start: 'start',
  end: 'end',
  parallel: 'parallel',
  moves: 'Moves',
  properties: 'What holds everywhere',
  set: 'Set',
  lesson: 'Lesson',
  noLesson: 'no lesson uses it yet',
  tryIt: 'Try it',
  tiny: 'Try it: the small one, for show-me and tests',
  result: 'Result',
  holds: 'holds',
  broken: (n) => (n === 1 ? '1 thing does not hold' : `${n} things do not hold`),
  none: 'no proof yet',
  statesOf: (n, exhaustive) => (exhaustive ? `${grouped(n)} (exhaustive)` : `${grouped(n)} (stopped there)`),
  witnessOf: (shortest, longest) => span(shortest, longest),
  chanceOf: (value, computed) => (computed ? percent(value) : `at most ${percent(value)}`),
  shareOf: (passed, tried) => `${passed}/${tried}`,
  proofName: (name) => `Proof of the sets of ${name}; scrolls sideways`,
  proofNotes: [
    '“Exhaustive” means that every state was walked. “Stopped there” means that the set is too large: the search ended at this number, and nothing is promised of the rest.',
    'The chance is that of passing the first hand-in by choosing blindly. At 1% and above a set is not published; the small sets are for showing only and are exempt.',
    'The last figure counts how often a way through somebody else’s data passes on one’s own. Where it is high, everyone’s data are nearly alike: good for a first try, not for telling who can do it.',
    'What holds everywhere is checked in every state that the proof meets.',
    'In a statechart a box is a state the learner is in, an arrow is a move, the words in brackets are its condition, and the dot is the start. Every move of a learner is logged under the names listed as moves.',
  ],
};

export type TrainerWords = Same<typeof zh>;
export const trainerWords: Readonly<Record<Lang, TrainerWords>> = { zh, en };

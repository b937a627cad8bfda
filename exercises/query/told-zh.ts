// Querying in Chinese: what it says to work done and when a hint is asked for.
import type { ToldWords } from '#kit/exercise.ts';

type Params = Readonly<Record<string, string | number>>;

const no = ({ no: n }: Params): string => `第 ${n} 问：`;

const weak: Readonly<Record<string, (p: Params) => string>> = {
  small: (p) => `答案那一格只有 ${p['n']} 行，本题不足 ${p['cell']} 行要说没把握。`,
  missing: (p) => `${p['total']} 行里有 ${p['blank']} 行空着，本题超过 ${p['most']}% 要说没把握。`,
  short: (p) => `数据只跨 ${p['periods']} 期，本题不足 ${p['least']} 期要说没把握。`,
  enough: (p) => `答案那一格有 ${p['n']} 行，${p['total']} 行里空着 ${p['blank']} 行，跨 ${p['periods']} 期：够用，不必说没把握。`,
};

export const told = {
  findings: {
    unanswered: ({ count }) => `还有 ${count} 问没有答完。`,
    'wrong-rows': (p) => `${no(p)}筛出来的行不对，多了或者少了。`,
    'wrong-group': (p) => `${no(p)}分组不对，这张表里没有要比的那几组。`,
    'wrong-measure': (p) => `${no(p)}算的不是要问的数。`,
    'wrong-fix': (p) => `${no(p)}单位没有统一好。`,
    'wrong-cell': (p) => `${no(p)}表对了，挑的那一格不是答案。`,
    'wrong-claim': (p) => `${no(p)}这句结论，表里看不出来。`,
    'wrong-basis': (p) => `${no(p)}“${p['fieldZh']}”写得不对。`,
    'wrong-confidence': (p) => `${no(p)}把握说得不对。${weak[String(p['is'])]?.(p) ?? ''}`,
    'chart-form': (p) => `${no(p)}图的样子会让人读错。`,
    'chart-axis': (p) => `${no(p)}数轴的起点会让人读错。`,
    'chart-series': (p) => `${no(p)}单期和累计弄混了。`,
    'chart-base': (p) => `${no(p)}占比的分母不对。`,
    'chart-axes': (p) => `${no(p)}两种数叠在一起，会让人读错。`,
  },
  next: {
    unanswered: '依据、答案、结论、口径、把握都填上，要改的图改过了，再交。没做完不算错。',
    'wrong-rows': '对着问题，一个条件一个条件地看：该留的留了吗，不该留的去掉了吗。改好再钉一次。',
    'wrong-group': '问的是谁和谁比，就按谁分组。改好再钉一次。',
    'wrong-measure': '问的是多少件、平均、还是占比？换一个算法，再钉一次。',
    'wrong-fix': '看看“单位”那一列，决定折不折，再钉一次。',
    'wrong-cell': '照问题再挑一格。遮起的、空着的不能当答案。',
    'wrong-claim': '换一句表里看得到的话。',
    'wrong-basis': '看看行数、时间和列名，再选一次。',
    'wrong-confidence': '看表下面那一行：几行、空着几行、跨几期，再选一次。',
    'chart-form': '换一种样子，看看读出来的变了没有。',
    'chart-axis': '换一个起点，看看差别还有没有那么大。',
    'chart-series': '换成另一种，看看它说的是哪一期。',
    'chart-base': '想一想：这个占比，是占谁的？',
    'chart-axes': '把两种数分开，看看还像不像一回事。',
  },
  hints: {
    asking: ['先把问题读成三样：要哪些行，按什么分，算什么。', '表下面有一行：多少行、空着多少、跨几期。把握多大，看它。', '图要改几处，不要全改。改一处，看一眼读出来的变了没有。'],
    warned: ['想一想：照这句话去做，第二天谁会受影响？'],
    passed: ['已经完成。换一份数据，答案就不一样了。'],
  },
} as const satisfies ToldWords;

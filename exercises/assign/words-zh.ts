// Assigning in Chinese. {braces} in labels are filled in by the view.
import type { KindWords } from '#kit/exercise.ts';

const few = ({ labelZh, count, min }: Readonly<Record<string, string | number>>): string => `“${labelZh}”有 ${count} 个，至少要 ${min} 个。`;
const many = ({ labelZh, count, max }: Readonly<Record<string, string | number>>): string => (max === 0 ? `“${labelZh}”有 ${count} 个，这里不该有。` : `“${labelZh}”有 ${count} 个，最多 ${max} 个。`);

export const zh = {
  name: '定一定',
  states: { filling: '逐行填定', deciding: '作出决定', passed: '完成' },
  findings: {
    unfilled: ({ count }) => `还有 ${count} 行没有填。`,
    'too-few': few,
    'too-many': many,
    'need-missing': () => '这一行还没有填对。',
    'not-allowed': () => '这一行有一格不能这样填。',
    undecided: () => '还没有选决定。',
    'decision-wrong': () => '这个决定和各行的结论对不上。',
  },
  next: {
    unfilled: '每行都填定再交。没填完不算错。',
    'too-few': '想一想这件事缺了谁就办不成，补上再交。',
    'too-many': '留下缺不得的，其余改掉再交。',
    'need-missing': '照道理改，再交一次。',
    'not-allowed': '照道理改掉那一格，再交一次。',
    undecided: '选一个再交。没选不算错。',
    'decision-wrong': '从头看一遍各行的结论，再选一个。',
  },
  hints: {
    filling: ['一行一行来：先定最要紧的那一格，再定其余。', '先读规则：每一行必须有什么，谁不能是什么。'],
    deciding: ['规则里写着：什么情形下，只剩一种决定。'],
    passed: ['已经完成。可以换一份再填一次。'],
  },
  labels: {
    'cell.set': '填一格',
    'matrix.submit': '交上这张表',
    'matrix.reopen': '回去改表',
    'decision.choose': '选一个决定',
    'decision.submit': '交上决定',
    legend: '每格可以填',
    empty: '（还没填）',
    wrong: '待改',
    submit: '交上去看看',
    reopen: '回去改表',
    decide: '交上这个决定',
    table: '填定的表',
    row: '事项',
  },
} as const satisfies KindWords;

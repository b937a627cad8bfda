// Sorting in Chinese.
import type { KindWords } from '#kit/exercise.ts';

export const zh = {
  name: '分一分',
  states: { sorting: '分放卡片', warned: '看看后果', mending: '对照依据改', passed: '完成' },
  findings: {
    unplaced: ({ count }) => `还有 ${count} 张卡片没有放。`,
    'wrong-bin': () => '这张放错了地方。',
    'wrong-reason': () => '地方放对了，理由还要改。',
  },
  next: {
    unplaced: '放完再交。没放完不算错。',
    'wrong-bin': '读一读依据，把这张移到别处，再交一次。',
    'wrong-reason': '换一个理由，再交一次。',
  },
  hints: {
    sorting: ['先放最有把握的，再回头看犹豫的。', '每张卡片问一句：规则里哪一条说的正是它？'],
    warned: ['想一想：看到这一栏的人，可能拿它做什么？'],
    mending: ['先看列出的依据，再看卡片上的小字，差别往往就在那里。'],
    passed: ['已经完成。可以看看每张卡片的理由。'],
  },
  labels: {
    'card.place': '放一张卡片',
    'card.take': '拿回一张卡片',
    'consequence.read': '看完后果',
    'work.submit': '提交',
    current: '这一张',
    remaining: '还没放的卡片',
    placed: '已放好的卡片',
    empty: '这里还没有卡片',
    chooseBin: '放到哪里？',
    chooseReason: '为什么？',
    submit: '交上去看看',
    take: '拿回来',
    read: '知道了，继续',
    undo: '放错了，拿回来',
    consequence: '马上会发生的事',
    example: '示范，已经替您放好',
    allPlaced: '卡片都放好了。可以交上去，也可以再改。',
    done: '都放对了。',
    wrong: '待改',
    reason: '理由',
  },
} as const satisfies KindWords;

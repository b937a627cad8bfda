// Words of the gallery of kinds, where trainers play every set without leaving a trace.
import type { Lang } from '#kit/text.ts';

const zh = {
  title: '练习种类',
  lead: '每一种练习的状态图、步骤、数据和证明都在这里。可以换一份数据试，也可以从中间的状态开始看；这里做的不存，也不记进度。',
  kindsOf: (kinds: number, sets: number) => `共 ${kinds} 种练习、${sets} 套数据。`,
  setsOf: (n: number) => `${n} 套数据`,
  open: '打开',
  play: '试做与查看',
  set: '练习数据',
  variant: '第几份',
  variantNote: '每位学员领到的数据不一样。换一个数，就是另一位学员的那一份。',
  from: '从哪个状态开始',
  fromSolution: (state: string, moves: number) => (moves === 0 ? state : `${state}（走 ${moves} 步）`),
  restart: '回到这里重来',
  undo: '撤销一步',
  next: '照解法走一步',
  nextNone: '已经完成，没有下一步。',
  waysTitle: '从这里可以走的步骤',
  waysLead: '证明时程序就从这些步骤里一步一步试。点一步，看它到哪个状态。做错的步骤也在里面。',
  waysNone: '没有可走的步骤，已经到头。',
  goes: (state: string) => `到“${state}”`,
  stays: '留在这里',
  refusedWay: '状态机不允许',
  at: (state: string, moves: number) => `现在在“${state}”，走了 ${moves} 步。`,
  wait: '正在准备这份数据。',
  failed: '这套数据没有打开。重新载入本页再试；如果还是这样，运行 npm run check 看看它有什么问题。',
  found: (n: number) => `这里查出 ${n} 处`,
  all: '所有练习种类',
} as const;

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] extends (...args: infer A) => string ? (...args: A) => string : never };

const en: Same<typeof zh> = {
  title: 'Kinds of exercise',
  lead: 'Statechart, moves, sets and proof of every kind. Try another variant, or begin in the middle; nothing done here is kept or counted.',
  kindsOf: (kinds, sets) => `${kinds} kinds of exercise with ${sets} sets.`,
  setsOf: (n) => (n === 1 ? '1 set' : `${n} sets`),
  open: 'Open',
  play: 'Try it and look inside',
  set: 'Set',
  variant: 'Variant number',
  variantNote: 'Every learner gets other data. Another number is another learner’s variant.',
  from: 'Start from state',
  fromSolution: (state, moves) => (moves === 0 ? state : moves === 1 ? `${state} (1 move)` : `${state} (${moves} moves)`),
  restart: 'Begin here again',
  undo: 'Undo one move',
  next: 'One move of the solution',
  nextNone: 'Done: there is no next move.',
  waysTitle: 'Moves from here',
  waysLead: 'These are the moves the proof tries, wrong ones included. Choose one to see to which state it leads.',
  waysNone: 'No move leads on: this is an end.',
  goes: (state) => `to “${state}”`,
  stays: 'stays here',
  refusedWay: 'the machine forbids it',
  at: (state, moves) => `Now in “${state}” after ${moves === 1 ? '1 move' : `${moves} moves`}.`,
  wait: 'Preparing this set.',
  failed: 'This set did not open. Load the page again; if it stays so, npm run check says what is wrong with it.',
  found: (n) => (n === 1 ? '1 thing found here' : `${n} things found here`),
  all: 'All kinds of exercise',
};

export type GalleryWords = Same<typeof zh>;
export const galleryWords: Readonly<Record<Lang, GalleryWords>> = { zh, en };

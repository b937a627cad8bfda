// What the site says around an exercise once something was done in it: fetched after the first picture. In Chinese.

export const told = {
  hintsTitle: '提示',
  noMoreHints: '这一步的提示都在这里了。',
  againAsk: '重新开始会换一份数据。这一次的步骤仍然保留在记录里。',
  againYes: '换一份，重新开始',
  stay: '接着做这一份',
  showMeTitle: '示范：一步一步做完一份小的',
  showMeStep: '看下一步',
  showMeAgain: '再看一遍',
  close: '关闭',
  solutionNote: '看过答案再做完，记为“看过答案后完成”。换一份数据可以重新做。',
  solutionTitle: '一种做法',
  solutionSteps: '从您现在的位置，接着这样做',
  left: '已保存。随时回到这一页，从这一步接着做。',
  foundTitle: (n: number) => `有 ${n} 处要改`,
  invalidTitle: '还不能判断',
  passed: '完成了',
  shown: '看过答案后完成',
  passedNote: (submissions: number, findings: number) => (submissions === 0 ? '做完了。这里不评分。' : findings === 0 ? '一次就对。' : `交了 ${submissions} 次，最后都对了。`),
  lost: '浏览器弄丢了这台电脑上的一些步骤，不是您操作造成的。丢了多少、怎样找回，请看“我的进度”。',
  overtaken: '另一个标签页里已经接着做了。这里已更新到最新一步。',
  changed: '这个练习的数据更新过。您上次做的那一份保留在记录里，这里是新的一份。',
  resumed: (n: number) => `接着上次：已经走了 ${n} 步。`,
  refusedMove: '这一步现在不能做，什么都没有改变。',
  movedOf: (n: number, all: number) => `第 ${n} 步，共 ${all} 步。`,
  toCourse: '回到课程目录',
} as const;

/** The same keys in every language. */
export type ToldWords = { readonly [K in keyof typeof told]: (typeof told)[K] extends string ? string : (typeof told)[K] };

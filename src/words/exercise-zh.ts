// What the site says around an exercise, whatever its kind, from its first picture on: in Chinese. A page carries one language only.

export const zh = {
  flow: '办理流程',
  undo: '撤销一步',
  redo: '重做一步',
  undone: '已撤销一步。',
  redone: '已重做一步。',
  hint: '给点提示',
  again: '重新开始',
  showMe: '看 30 秒示范',
  solution: '看答案和理由',
  leave: '离开，回头再做',
  saving: '正在保存……',
  saved: '已保存在这台电脑，没有发给任何人。',
  failing: '这一步还没有存下来，正在再试。可以接着做，先不要关闭本页；要离开，就先把步骤存成备份文件。',
  memory: '这个浏览器不保留数据：离开这一页，这次的步骤就没有了。先把步骤存成备份文件，再到能保存的浏览器里，在“我的进度”恢复，从那里交记录。',
  who: (name: string) => `记在“${name}”名下。`,
  notYou: '不是您？到“我的进度”换过来',
  keepFile: '把步骤存成备份文件',
  fresh: '换一份数据再做一次',
  convention: '本平台练习约定，以标准原文为准',
  assigned: '这一次算在单位布置的任务里。',
  codeFirst: '单位布置了任务，您还没有填学员代码。先到“我的进度”填好再做；现在做的算自由练习。',
  wait: '正在打开练习……',
  reload: '重新载入',
  missing: '练习没有打开。课文和已有记录都没有受影响。检查网络后，重新载入本页。',
  partly: '判定的说明和提示没有载入，现在看不到。做过的步骤都在，可以接着做。检查网络后，重新载入本页，从这一步继续。',
} as const;

/** The same keys in every language. */
export type FirstWords = { readonly [K in keyof typeof zh]: (typeof zh)[K] extends string ? string : (typeof zh)[K] };

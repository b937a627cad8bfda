// What a replay found, in words (DESIGN 6). Beside each verdict but the first stands `innocent`: nobody is called anything.
import type { Lang } from '#kit/text.ts';

const zh = {
  verdict: {
    agrees: '核对一致',
    differs: '结果与步骤不符',
    refused: '无法重现',
    'wrong-variant': '不是本人的数据版本',
    unbound: '不是为本次任务所做',
    'earlier-edition': '较早版本',
    unknown: '本站没有此练习',
    duplicate: '与另一份记录含相同步骤编号',
  },
  refusedAt: (step: number) => `第 ${step} 步无法重现`,
  innocent: '这不等于当事人有过错，请先请本人说明。',
  /** What each says, and how it can come about without anybody's fault. */
  explain: {
    agrees: '从头重做每一步，得出的结果与记录所写相同。',
    differs: '步骤可以重做，但结果与记录所写不同。可能是文件另存时出了错，也可能是网站更新过。逐步回放到备注所说的那一步，再请本人重新导出一次。',
    refused: '重做到这一步时，练习不允许它，或者缺了前一步。可能是文件不完整，或者合并过两台电脑的记录。请本人重新导出；还是这样，就和本人一起逐步回放到那一步。',
    'wrong-variant': '每人的数据按学员代码生成，这些步骤不是在本人的那一份上做的。可能是代码填错过，或者借用了同事的电脑和名字。代码填错的，在下面“对应代码”里对上；不是的，请本人用自己的名字再做一次。',
    unbound: '做得对，但不是接到本次任务之后做的。任务允许以往练习时可以采用；不允许的，请本人接到任务后再做一次。',
    'earlier-edition': '练习的数据或规则后来更新过；按当时的版本核对一致，或者当时的规则本站已经没有。是否采用由单位定；要按现在的版本，请本人再做一次。',
    unknown: '本站没有这份练习数据。可能来自另一个单位的网站，或者比本站新。问清楚是在哪个网站做的；本站旧了，请管理员更新后再核对。',
    duplicate: '步骤编号每份记录都不同，相同说明其中一份来自另一份。可能是几个人共用了一个名字，或者文件发错了人。备注里写明是哪一份；请两位分别说明，各自重新导出。',
  },
  notes: {
    'code-matched': '做的时候写的是另一个代码，由核对的人对应到本人',
    practice: '自由练习，没有填学员代码',
    continued: '接着另一台电脑上的做',
    'continued-otherwise': '写明接着做，但前面的步骤与那一次不同',
    'same-variant': '与另一次练习的数据相同',
    'round-missing': '前一次不在文件里',
    'day-back': '日期早于前一次',
    'not-replayable': '规则的版本与本站不同，没有重做',
  },
  notBegun: '未做',
  notRecomputed: '没有算出结果',
  join: '；',
  missing: '未交',
  conflict: '同一人的两份文件对不上，两份都列出',
  rowNotes: {
    late: '导出晚于截止日',
    conflict: '同一人的两份文件对不上，两份都列出：',
    strays: '有些步骤找不到所属的那次练习，没有算进来；请本人重新导出',
    unlisted: '不在名单上',
  },
  matchedCodes: (codes: string) => `另有代码 ${codes}，由核对的人对应到本人`,
  claimed: (result: string, submissions: number, findings: number, hints: number) => `记录写的是：${result}，提交 ${submissions} 次，问题 ${findings} 个，提示 ${hints} 次`,
  fromStep: (step: number) => (step === 0 ? '从一开始就不同' : `从第 ${step} 步起不同`),
  underCode: (code: string) => `做的时候写的代码是 ${code}`,
} as const;

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] extends (...args: infer A) => string ? (...args: A) => string : Same<T[K]> };

const en: Same<typeof zh> = {
  verdict: {
    agrees: 'Agrees',
    differs: 'The result does not follow from the steps',
    refused: 'Cannot be replayed',
    'wrong-variant': 'Not this person’s version of the data',
    unbound: 'Not done for this assignment',
    'earlier-edition': 'Earlier edition',
    unknown: 'This site has no such exercise',
    duplicate: 'Holds the same step ids as another record',
  },
  refusedAt: (step) => `Step ${step} cannot be replayed`,
  innocent: 'This does not mean that anyone did wrong. Ask the person first.',
  explain: {
    agrees: 'Every step was done again from the start, and the result is what the record says.',
    differs: 'The steps can be done again, but they come to another result than the record says. A file saved badly, or an update of the site, can be the reason. Replay it up to the step in the note, then have the person save the record again.',
    refused: 'The exercise does not allow this step here, or the step before it is missing. An incomplete file, or records of two computers put together, can be the reason. Have the person save the record again; if it stays so, replay it together up to that step.',
    'wrong-variant': 'Everyone’s data follow from their learner code, and these steps were not made on this person’s. A mistyped code, or work under a colleague’s name on a shared computer, can be the reason. Match a mistyped code under “Match codes” below; otherwise have the person do it once more under their own name.',
    unbound: 'Done right, but not after this assignment was opened. Where the assignment accepts earlier practice it can count; where it does not, have the person do it once more.',
    'earlier-edition': 'Data or rules of the exercise have been updated since. By the edition of that time it agrees, or that edition is no longer here. Whether it counts is for the office to say; for the present edition, have the person do it once more.',
    unknown: 'This site does not have these exercise data. They may come from another office’s site, or be newer. Ask on which site it was done; if this one is old, have it updated and check again.',
    duplicate: 'Step ids differ in every record; the same ones mean that one came from the other. Several people working under one name, or a file sent to the wrong person, can be the reason. The note names the other record; ask both, and have each save their own again.',
  },
  notes: {
    'code-matched': 'done under another code, which the reviewer matched with this person',
    practice: 'free practice, no learner code',
    continued: 'taken over from another computer',
    'continued-otherwise': 'says it was taken over, but the steps before differ',
    'same-variant': 'the same data as another attempt',
    'round-missing': 'the attempt before is not in the file',
    'day-back': 'dated before the attempt before it',
    'not-replayable': 'made with rules of another version; not replayed',
  },
  notBegun: 'not begun',
  notRecomputed: 'no result computed',
  join: '; ',
  missing: 'not handed in',
  conflict: 'two files of this person do not fit together; both are listed',
  rowNotes: {
    late: 'saved after the due date',
    conflict: 'two files of this person do not fit together; both are listed: ',
    strays: 'some steps belong to no attempt in the file and were left out; have the person save the record again',
    unlisted: 'not on the list',
  },
  matchedCodes: (codes) => `also code ${codes}, matched with this person by the reviewer`,
  claimed: (result, submissions, findings, hints) => `the record says: ${result}, submissions ${submissions}, findings ${findings}, hints ${hints}`,
  fromStep: (step) => (step === 0 ? 'differs from the start' : `differs from step ${step} on`),
  underCode: (code) => `done under code ${code}`,
};

export type VerdictWords = Same<typeof zh>;
type Name = keyof VerdictWords['verdict'];

export const verdictWords: Readonly<Record<Lang, VerdictWords>> = { zh, en };

/** A verdict as it is shown; `step` where a step could not be replayed. */
export const sayVerdict = (lang: Lang, verdict: Name, step?: number): string =>
  verdict === 'refused' && step !== undefined ? verdictWords[lang].refusedAt(step) : verdictWords[lang].verdict[verdict];

// Sentences about the curriculum as a whole: what each lesson was checked against, what each claim is covered by.
import type { Lang } from '#kit/text.ts';

const zh = {
  reading: {
    title: (n: number) => `逐条核对清单（${n} 条）`,
    lead: (on: string) => `这一课说的每一条，${on} 对照下面的文本核过。要再核一遍，从这里开始。`,
    basis: { verified: '对过法律全文', partial: '只见到部分文本，不作为判分的法律依据', convention: '本平台练习约定，以标准原文为准' },
  },
  coverage: {
    title: '讲到了，也练到了',
    lead: '上海的数字化转型要求公务人员会做的事，逐条列在这里：哪一课教，哪一份练习练。少一处，网站就发布不出去。',
    from: '条目取自',
    claim: '条目', able: '学完能', taught: '在哪一课教', practised: '在哪里练',
    total: (claims: number, lessons: number, sets: number) => `${claims} 条，由 ${lessons} 课教、${sets} 份练习练。`,
    missing: '还没有写 courses/coverage.yml。',
  },
};

const en: typeof zh = {
  reading: {
    title: (n) => `Reading list, line by line (${n})`,
    lead: (on) => `What this lesson says was checked on ${on} against the texts below. Whoever checks it again begins here.`,
    basis: { verified: 'checked against the whole law', partial: 'seen only in part; never graded as law', convention: 'a convention of these exercises; the standard’s own text prevails' },
  },
  coverage: {
    title: 'Taught, and practised',
    lead: 'What Shanghai’s digital transformation asks of its civil servants, one by one: the lesson that teaches it and the exercise that practises it. If one is missing, the site cannot be published.',
    from: 'The claims are taken from',
    claim: 'Claim', able: 'Afterwards one can', taught: 'Taught in', practised: 'Practised in',
    total: (claims, lessons, sets) => `${claims} claims, taught in ${lessons} lessons and practised in ${sets} exercises.`,
    missing: 'courses/coverage.yml is not written yet.',
  },
};

export const curriculumWords: Readonly<Record<Lang, typeof zh>> = { zh, en };

// Words for what the curriculum promises and does not keep: claims without a lesson, lessons without a reading list, classes that do not fit their hour.
import { both, nameHint } from './content.ts';
import type { FaultData } from './fault.ts';

const uncoveredWords = {
  lesson: (name: string) => both(`没有一门课的 lessons 列着“${name}”，这一条就没有课来教。改名字，或者写出这一课、列进 course.yml。`, `No course lists "${name}", so nobody teaches this claim. Change the name, or write the lesson and list it in course.yml.`),
  set: (name: string) => both(`没有一课用到练习“${name}”，这一条就没有地方练。改名字，或者在课文里用 <Exercise set="…" /> 放进去。`, `No lesson uses the set "${name}", so nobody practises this claim. Change the name, or place it in a lesson with <Exercise set="…" />.`),
} as const;

export const claimUncovered = (where: string, noun: keyof typeof uncoveredWords, name: string, near: string | undefined): FaultData => ({
  name: 'ClaimUncovered',
  title: both('有一条没有教到，或者没有练到。', 'A claim is not taught, or not practised.'),
  where: `${where}  ${name}`,
  message: uncoveredWords[noun](name),
  ...nameHint(near),
});

export const readingMissing = (where: string, lesson: string): FaultData => ({
  name: 'ReadingMissing',
  title: both('核对清单里少了一课。', 'The reading list leaves a lesson out.'),
  where,
  message: both(`reading.yml 里没有“${lesson}”。逐条写上这一课说了什么、对照哪一份文本。`, `reading.yml has no "${lesson}". Write down, line by line, what the lesson says and the text it was checked against.`),
});

export const readingStray = (where: string, lesson: string, near: string | undefined): FaultData => ({
  name: 'LessonUnknown',
  title: both('没有这一课。', 'There is no such lesson.'),
  where,
  message: both(`这门课没有“${lesson}”这一课。改名字，或者删掉这一段。`, `This course has no lesson "${lesson}". Change the name, or delete the part.`),
  ...nameHint(near),
});

const lineWords = {
  'no-source': both('一条写 law 和 article，或者写 source，说清楚对照的是哪一份文本。', 'A line has law and article, or source: it says which text it was checked against.'),
  'no-article': both('写了 law，就写 article: "条号"。', 'With law, write article: and its number in quotes.'),
  'law-verified': both('basis: verified 是逐条对过法律全文的，要写 law 和 article。', 'basis: verified means checked against the whole text of a law: write law and article.'),
  'law-partial': both('laws.yml 说这部法只见到一部分，basis 写 partial。', 'laws.yml says that only a part of this law was seen: write basis: partial.'),
} as const;
export type ReadingTrouble = keyof typeof lineWords;

export const readingLine = (where: string, trouble: ReadingTrouble): FaultData => ({
  name: 'ReadingLine',
  title: both('核对清单里有一条没写全。', 'A line of the reading list is not complete.'),
  where,
  message: lineWords[trouble],
});

export const readingUncited = (where: string, law: string, article: string): FaultData => ({
  name: 'ReadingUncited',
  title: both('引用的法条没有列进核对清单。', 'A cited article is not in the reading list.'),
  where: `${where}  law="${law}" article="${article}"`,
  message: both(`课文引用了这一条，reading.yml 的这一课里却没有 { law: ${law}, article: "${article}" }。对照条文核一遍，写上这一条。`, `The lesson cites this article, and its part of reading.yml has no { law: ${law}, article: "${article}" }. Check it against the text and add the line.`),
});

export const classMinutes = (where: string, found: number, asked: number): FaultData => ({
  name: 'ClassMinutes',
  title: both('一堂课的时间加起来不对。', 'The minutes of a class do not add up.'),
  where,
  message: both(`plan 各步加起来是 ${found} 分钟，应是 ${asked} 分钟。改各步的 minutes。`, `The steps of plan add up to ${found} minutes, and should to ${asked}. Change the minutes of the steps.`),
});

export const paragraphRepeated = (where: string, other: string, written: string): FaultData => ({
  name: 'ParagraphRepeated',
  title: both('两处课文说的几乎是同一段话。', 'Two lessons hold nearly the same paragraph.'),
  where: `${where}  ${written}`,
  message: both(`这一段和 ${other} 几乎一样。留一处，另一处换成这一课自己的例子，或者写一个链接指过去。`, `This paragraph is nearly the same as ${other}. Keep one; in the other use an example of its own, or a link.`),
});

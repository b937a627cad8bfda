// Words for what a lesson may not hold (code, raw HTML, outside links) and for questions that would not be fair.
import { both, nameHint } from './content.ts';
import type { FaultData } from './fault.ts';

const codeWords = {
  import: both('课文里不能写 import 或 export：标签本来就能用，不需要引入。删掉这几行。', 'A lesson cannot use import or export: its components work without them. Delete these lines.'),
  expression: both('课文里不能写 {…}：花括号里的内容会当程序运行。要显示花括号，写成全角｛｝或放进反引号。', 'A lesson cannot hold {…}: what stands in braces runs as code. To show braces write ｛｝ or use backticks.'),
  script: both('课文里不能放脚本。删掉它；要让学员动手，用 <Exercise set="…" />。', 'A lesson cannot hold a script. Delete it; for something to do, use <Exercise set="…" />.'),
  html: both('课文里不能直接写 HTML。改用 Markdown 或本站的标签，见 courses/README.md。', 'A lesson cannot hold raw HTML. Use Markdown or this site’s components, see courses/README.md.'),
  handler: both('标签里不能写 on… 这样的动作，它会当程序运行。删掉它。', 'A tag cannot have an on… handler: it runs as code. Delete it.'),
  style: both('标签里不能写 style 或 class：样子由本站统一管，打印和长辈版才不会乱。删掉它。', 'A tag cannot have style or class: the site looks after that, for print and large type too. Delete it.'),
} as const;
export type CodeKind = keyof typeof codeWords;

export const codeInLesson = (where: string, kind: CodeKind, written: string): FaultData => ({
  name: 'CodeInLesson',
  title: both('课文里有程序或网页代码。', 'The lesson holds code.'),
  where: `${where}  ${written}`,
  message: codeWords[kind],
});

const linkWords = {
  outside: both('站内不引站外的地址：内网打不开，也不该让学员的浏览器去问外面。写出文件或网站的名称即可。', 'Nothing points outside: an intranet cannot open it, and a learner’s browser should not ask there. Name the document or site in words.'),
  script: both('链接里不能放程序。删掉它。', 'A link cannot hold code. Delete it.'),
} as const;

export const linkOutside = (where: string, kind: keyof typeof linkWords, url: string): FaultData => ({
  name: kind === 'script' ? 'CodeInLesson' : 'LinkOutside',
  title: kind === 'script' ? both('课文里有程序或网页代码。', 'The lesson holds code.') : both('链接指向站外。', 'A link does not stay on this site.'),
  where: `${where}  ${url}`,
  message: linkWords[kind],
});

export const linkBroken = (where: string, url: string, near: string | undefined): FaultData => ({
  name: 'LinkBroken',
  title: both('链接没有去处。', 'A link leads nowhere.'),
  where: `${where}  ${url}`,
  message: both('指向同一门课的另一课写 ../课名/，别的课程写 ../../课程/课名/，本页的一节写 #标题；末尾的 / 不能少，开头不写 /。', 'Another lesson of the course is ../name/, of another course ../../course/name/, a section of this page #heading; the / at the end is needed, none at the start.'),
  ...nameHint(near),
});

export const pictureByFigure = (where: string, url: string): FaultData => ({
  name: 'PictureByFigure',
  title: both('图片要用 <Figure>。', 'Pictures go through <Figure>.'),
  where: `${where}  ${url}`,
  message: both('把 ![…](…) 改写成 <Figure src="img/文件.svg" alt="图里说了什么" caption="一句话" />。', 'Write <Figure src="img/name.svg" alt="what it tells" caption="one sentence" /> in place of ![…](…).'),
});

export const pictureUnsafe = (where: string, found: string): FaultData => ({
  name: 'PictureUnsafe',
  title: both('图片里有不能带进网页的内容。', 'A picture holds what a page may not carry.'),
  where: `${where}  ${found}`,
  message: both('SVG 里不能有脚本、on… 动作、style、foreignObject 或站外地址。颜色用 fill、stroke 属性或 class 写，其余删掉。', 'An SVG cannot have scripts, on… handlers, style, foreignObject or outside addresses. Write colours as fill, stroke or class, and delete the rest.'),
});

export const questionPreanswered = (where: string, written: string): FaultData => ({
  name: 'QuestionPreanswered',
  title: both('题目已经带着答案。', 'A question comes with its answer.'),
  where: `${where}  ${written}`,
  message: both('[x] 会让学员一眼看到答案，也没有人判分。改成一份练习数据（kind: sort），用 <Exercise set="…" /> 放进课文；若只是清单，去掉方括号，放进 <Checklist>。', '[x] shows the answer at once, and nobody judges it. Make it a set (kind: sort) and place it with <Exercise set="…" />; if it is a list only, drop the brackets and use <Checklist>.'),
});

export const questionUnscored = (where: string, written: string): FaultData => ({
  name: 'QuestionUnscored',
  title: both('题目没有人判分。', 'Nobody judges this question.'),
  where: `${where}  ${written}`,
  message: both('写在课文里的题目和 [ ] 没有人判，也不计入进度。改成一份练习数据（kind: sort），用 <Exercise set="…" /> 放进课文；若只是清单，去掉方括号，放进 <Checklist>。', 'A question or a [ ] in the text of a lesson is judged by nobody and counts for nothing. Make it a set (kind: sort) and place it with <Exercise set="…" />; if it is a list only, drop the brackets and use <Checklist>.'),
});

export const setUnscored = (where: string): FaultData => ({
  name: 'QuestionUnscored',
  title: both('题目没有人判分。', 'Nobody judges this question.'),
  where,
  message: both('这份练习没有一张卡片写了 bin，怎么放都算对。给要判的卡片写上 bin: 类别编号。', 'No card of this set has a bin, so anything passes. Give each card that is judged bin: and the id of its bin.'),
});

export const cardReasonMissing = (where: string, card: string, bin: string): FaultData => ({
  name: 'QuestionUnscored',
  title: both('题目没有人判分。', 'Nobody judges this question.'),
  where: `${where}  ${card}`,
  message: both(`放进“${bin}”要选理由，这张卡片却没有写哪条理由算对，谁也做不对。写上 reason: [理由编号]。`, `The bin "${bin}" asks for a reason, and this card names none as right, so nobody can pass. Add reason: [id].`),
});

export const setPreanswered = (where: string, done: number, cards: number): FaultData => ({
  name: 'QuestionPreanswered',
  title: both('题目已经带着答案。', 'A question comes with its answer.'),
  where,
  message: both(`${cards} 张卡片里有 ${done} 张写了 done: true，一开始就放好了。示范一两张就够，其余去掉 done。`, `${done} of ${cards} cards say done: true and lie in their bin from the start. One or two show how; take done off the others.`),
});

const leakWords = {
  label: (a: string, b: string) => both(`这张卡片的文字里就有正确一类的名称“${a}”，学员照着字面就能放对。换一种说法。`, `The card's own words hold the name of its bin, "${b}": it can be placed by its wording alone. Say it another way.`),
  'one-bin': (a: string, b: string) => both(`判分的卡片全都归“${a}”，不看内容也能做对。至少要有两类。`, `Every judged card belongs to "${b}": one can pass without reading. Use at least two bins.`),
  longest: (a: string, b: string) => both(`${a}正确的理由总是最长的一条，挑最长的就能做对。把错的理由写得一样具体。`, `${b} the right reason is the longest one: choosing the longest passes. Write the wrong ones just as fully.`),
  length: (a: string, b: string) => both(`归“${a}”的卡片都比别的卡片长（或者都短），看长短就能分。把文字写得长短相当。`, `All cards of "${b}" are longer (or all shorter) than the others: length alone sorts them. Even out the texts.`),
  lesson: (a: string, b: string) => both(`课文把练习里的卡片和它的答案写在了一起：${a}。课文换一个例子，或者换掉这张卡片。`, `The lesson puts a card of the exercise next to its answer: ${b}. Use another example, or another card.`),
} as const;

/** `zh` and `en` are what the leak is about, in each language. */
export const answerLeaks = (where: string, kind: keyof typeof leakWords, zh: string, en: string): FaultData => ({
  name: 'AnswerLeaks',
  title: both('题目泄露了答案。', 'A question gives its answer away.'),
  where,
  message: leakWords[kind](zh, en),
});

export const lessonLength = (where: string, count: number, low: number, high: number): FaultData => ({
  name: 'LessonLength',
  weight: 'advice',
  title: count < low ? both('这一课偏短。', 'The lesson is rather short.') : both('这一课偏长。', 'The lesson is rather long.'),
  where,
  message: both(`正文（不含表格和练习）有 ${count} 个汉字，一般在 ${low} 到 ${high} 之间。${count < low ? '看看是不是少了例子或清单。' : '看看能不能拆成两课。'}`, `The text (without tables and exercises) has ${count} Chinese characters; ${low} to ${high} is usual. ${count < low ? 'See whether an example or a checklist is missing.' : 'See whether it makes two lessons.'}`),
});

export const textUnwritten = (where: string, lines: readonly number[]): FaultData => ({
  name: 'TextUnwritten',
  weight: 'advice',
  title: both('这个文件还等着写。', 'This file waits to be written.'),
  where,
  message: both(`第 ${lines.join('、')} 行留着“待写”的记号。写上内容，再去掉记号；发布前一处不留。`, `Line(s) ${lines.join(', ')} bear the mark “to be written”. Write, then take the mark away; none is left at release.`),
});

const unreadMarks = {
  heading: both('标题要写成：行首英文 ## 或 ###，空一格，再写字。', 'A heading is ## or ### at the start of the line, a blank, then its words.'),
  tag: both('标签的尖括号要用英文的 < >，全角的＜＞只当文字。', 'A tag has the plain signs < >; the full-width ＜＞ are only text.'),
  link: both('链接写成 [文字](../另一课/)，圆括号要用英文的。', 'A link is [words](../lesson/) with plain brackets.'),
  bold: both('加粗的 ** 没有配成对，或者里面紧挨着空格。写成 **加粗**。', 'The ** of bold words have no partner, or a blank inside. Write **bold**.'),
  table: both('表格第二行要写分隔行：| --- | --- |，列数和第一行一样。', 'The second line of a table is | --- | --- |, with as many parts as the first.'),
  cells: both('这一行的格子比表头多，多出来的学员看不到。对齐列数；文字里的 | 写成 \\|。', 'The row has more cells than the heading, and nobody sees the rest. Use as many; write a | in a text as \\|.'),
  block: both('这个标签要自己占一行，前后各空一行，不能写在句子里。', 'This component stands on a line of its own with a blank line around it, not inside a sentence.'),
} as const;
export type UnreadMark = keyof typeof unreadMarks;

export const markUnread = (where: string, mark: UnreadMark): FaultData => ({
  name: 'MarkUnread',
  title: both('这里的记号没有起作用，学员会照样看到它。', 'A mark does not work here and stands in the page as it is.'),
  where,
  message: unreadMarks[mark],
});

export const exerciseTwice = (where: string, set: string): FaultData => ({
  name: 'ExerciseTwice',
  title: both('同一份练习在一课里放了两次。', 'An exercise stands twice in one lesson.'),
  where: `${where}  set="${set}"`,
  message: both('两处会是同一次作答，做了一处，另一处也变。留一处；要再练一次，另建一份。', 'Both would be the same attempt: what is done in one changes the other. Keep one, or make another set.'),
});

export const languageOther = (where: string, lang: 'zh' | 'en'): FaultData => ({
  name: 'LanguageOther',
  title: lang === 'en' ? both('英文课文里大半还是中文。', 'Most of the English lesson is Chinese.') : both('中文课文里大半是英文。', 'Most of the Chinese lesson is English.'),
  where,
  message: lang === 'en' ? both('en/ 里的文件写英文，读英文的学员看的是它。译出来，或者先删掉这个文件。', 'A file in en/ is what English readers see. Translate it, or delete the file until then.') : both('课程文件夹里的课文写中文，英文放进 en/。', 'Lessons in the course folder are Chinese; English ones lie in en/.'),
});

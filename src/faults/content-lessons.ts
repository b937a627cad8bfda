// Words for what can be wrong in the text of a lesson.
import { both, nameHint } from './content.ts';
import type { Both, FaultData } from './fault.ts';

export type SyntaxTrouble =
  | { readonly kind: 'unclosed' | 'crossed'; readonly tag: string }
  | { readonly kind: 'unopened' | 'import' | 'brace' | 'comment' | 'link' | 'attribute' | 'less-than' | 'tag' };

const syntaxWords = (trouble: SyntaxTrouble): Both => {
  switch (trouble.kind) {
    case 'unclosed':
      return both(`<${trouble.tag}> 从这里开始，却没有在该收的地方收尾。成块的标签要自己占一行，结尾 </${trouble.tag}> 顶格写；行内的标签要在同一段里收尾；没有内容的写成 <${trouble.tag} />。`, `<${trouble.tag}> begins here and does not end where it should. A block's tags stand on lines of their own, </${trouble.tag}> at the margin; inline tags end in the same paragraph; one without content is written <${trouble.tag} />.`);
    case 'crossed':
      return both(`<${trouble.tag}> 还没有收尾，就先收了别的标签。后开的先收。`, `Another tag is closed while <${trouble.tag}> is still open. The last one opened closes first.`);
    case 'unopened':
      return both('这里收了一个没有开始的标签。删掉它，或者在前面补上开头。', 'A tag is closed here that was never opened. Delete it, or add its opening before.');
    case 'import':
      return both('行首的 import 或 export 会被当成程序。课文里不写程序：删掉这一行；若是正文，换个字开头。', 'A line that begins with import or export is taken for code. Lessons hold no code: delete the line, or begin the sentence with another word.');
    case 'brace':
      return both('花括号 { } 会被当成程序。正文里要用时写成全角｛｝，或者放进反引号 `{ }` 里。', 'Braces { } are taken for code. Write them as ｛｝ or between backticks, `{ }`.');
    case 'comment':
      return both('课文里不能用 <!-- --> 写批注。把它删掉。', 'Comments <!-- --> do not work in a lesson. Delete it.');
    case 'link':
      return both('尖括号里的网址不能用。课文不引站外链接，需要时写出网站名称。', 'An address in angle brackets does not work. Lessons have no outside links; name the site in words.');
    case 'attribute':
      return both('标签里的写法不对。每一项写成 名字="内容"，用英文直引号，项与项之间空一格。', 'A tag is written in a wrong form. Each part is name="value" with straight quotes and a space before the next.');
    case 'less-than':
      return both('小于号 < 会被当成标签的开头。正文里写“小于”或者 &lt;。', 'The sign < is taken for the start of a tag. Write “less than” or &lt;.');
    case 'tag':
      return both('这里的标签没有写完。对照 courses/README.md 里的例子。', 'A tag is not complete here. Compare the examples in courses/README.md.');
  }
};

export const lessonSyntax = (where: string, trouble: SyntaxTrouble, written: string): FaultData => ({
  name: 'LessonSyntax',
  title: both('课文写法有误，这一课显示不出来。', 'The lesson cannot be read, so it is not shown.'),
  where: written === '' ? where : `${where}  ${written}`,
  message: syntaxWords(trouble),
});

export const frontmatterMissing = (where: string): FaultData => ({
  name: 'FrontmatterMissing',
  title: both('课文开头缺少说明。', 'The lesson has no head.'),
  where,
  message: both('第一行写 ---，接着写 title、summary、goals、minutes、checked，再写一行 ---。见 courses/README.md。', 'Begin with a line ---, then title, summary, goals, minutes, checked, then another ---. See courses/README.md.'),
});

export const lessonUnlisted = (where: string, lesson: string, near: string | undefined): FaultData => ({
  name: 'LessonUnlisted',
  title: both('有一课没有列进课程。', 'A lesson is not listed in its course.'),
  where,
  message: both(`course.yml 的 lessons 里没有“${lesson}”，学员看不到它。按顺序加进去，或者删掉这个文件。`, `The lessons in course.yml do not name "${lesson}", so nobody sees it. Add it in its place, or delete the file.`),
  ...nameHint(near),
});

export const lessonListedTwice = (where: string, lesson: string): FaultData => ({
  name: 'LessonListedTwice',
  title: both('同一课列了两次。', 'A lesson is listed twice.'),
  where: `${where}  ${lesson}`,
  message: both(`lessons 里“${lesson}”出现了两次。删掉一个。`, `The lessons name "${lesson}" twice. Delete one.`),
});

export const lessonMissing = (where: string, lesson: string, near: string | undefined): FaultData => ({
  name: 'LessonMissing',
  title: both('课程里列了不存在的一课。', 'The course lists a lesson that does not exist.'),
  where: `${where}  ${lesson}`,
  message: both(`没有 ${lesson}.mdx。写出这一课，或者从 lessons 里删掉它。`, `There is no ${lesson}.mdx. Write the lesson, or take it out of lessons.`),
  ...nameHint(near),
});

export const translationMissing = (where: string, hash: string): FaultData => ({
  name: 'TranslationMissing',
  title: both('这一课还没有英文。', 'The lesson has no English yet.'),
  where,
  message: both(`en/ 文件夹里没有同名的文件。写出英文，开头的 translates 写 "${hash}"。`, `There is no file of this name in en/. Write it; its translates says "${hash}".`),
});

export const translationOrphan = (where: string, near: string | undefined): FaultData => ({
  name: 'TranslationOrphan',
  title: both('英文课文没有对应的中文。', 'An English lesson has no Chinese one.'),
  where,
  message: both('en/ 里的文件要和中文课文同名。改名，或者删掉它。', 'A file in en/ has the name of its Chinese lesson. Rename it, or delete it.'),
  ...nameHint(near),
});

export const translationOutdated = (where: string, found: string, now: string): FaultData => ({
  name: 'TranslationOutdated',
  title: both('中文改过了，英文还没跟上。', 'The Chinese text has changed and the English has not.'),
  where: `${where}  translates: "${found}"`,
  message: both('对照中文的改动改英文；确认两边一致后，更新 translates。', 'Follow the change in the English; when both agree, renew translates.'),
  hint: both(`translates: "${now}"`, `translates: "${now}"`),
});

export const translationDiffers = (where: string, zh: readonly string[], en: readonly string[]): FaultData => ({
  name: 'TranslationDiffers',
  title: both('中英文用的练习不一样。', 'The two languages use different exercises.'),
  where,
  message: both(`中文用：${zh.join('、') || '无'}；英文用：${en.join('、') || '无'}。两边要一样，换语言才不丢进度。`, `Chinese: ${zh.join(', ') || 'none'}; English: ${en.join(', ') || 'none'}. Both need the same, so that a learner can change language without loss.`),
});

export const articleUnknown = (where: string, law: Both, article: string, count: number): FaultData => ({
  name: 'ArticleUnknown',
  title: both('这部法没有这一条。', 'The law has no such article.'),
  where: `${where}  article="${article}"`,
  message: both(`《${law.zh}》共 ${count} 条，没有第 ${article} 条。核对原文后改条号。`, `${law.en} has ${count} articles, and no Article ${article}. Check the text and correct the number.`),
});

export const articleForm = (where: string, article: string, attribute: 'article' | 'paragraph' = 'article'): FaultData => ({
  name: 'ArticleForm',
  title: both('条号写法不对。', 'An article number is written in a wrong form.'),
  where: `${where}  ${attribute}="${article}"`,
  message: both('条号只写阿拉伯数字，例如 article="25"；款写 paragraph="2"，项写 item="六"。', 'The number is in digits only, as article="25"; a paragraph is paragraph="2", an item item="六".'),
});

export const articleUnsummarised = (where: string, law: string, title: Both, article: string): FaultData => ({
  name: 'ArticleUnsummarised',
  title: both('这一条还没有摘要。', 'The article has no summary yet.'),
  where: `${where}  article="${article}"`,
  message: both(`courses/laws.yml 的 ${law} › articles 里没有“${article}”。对照《${title.zh}》原文，用自己的话写一句摘要，中英文各一句。`, `${law} › articles in courses/laws.yml has no "${article}". Read the article of ${title.en} and sum it up in your own words, in both languages.`),
});

export const attributeMissing = (where: string, tag: string, attribute: string): FaultData => ({
  name: 'AttributeMissing',
  title: both('标签少写了一项。', 'A component lacks a part.'),
  where: `${where}  <${tag}>`,
  message: both(`<${tag}> 要写 ${attribute}="…"。`, `<${tag}> needs ${attribute}="…".`),
});

export const attributeUnknown = (where: string, tag: string, attribute: string, near: string | undefined, names: readonly string[]): FaultData => ({
  name: 'AttributeUnknown',
  title: both('标签里有一项不认识。', 'A component has a part nobody knows.'),
  where: `${where}  <${tag} ${attribute}>`,
  message: names.length === 0 ? both(`<${tag}> 不带任何项。删掉“${attribute}”。`, `<${tag}> takes no parts. Delete "${attribute}".`) : both(`<${tag}> 只认 ${names.join('、')}。改名字，或者删掉“${attribute}”。`, `<${tag}> knows only ${names.join(', ')}. Change the name, or delete "${attribute}".`),
  ...nameHint(near),
});

export const altMissing = (where: string, src: string): FaultData => ({
  name: 'AltMissing',
  title: both('图片没有文字说明。', 'A picture has no text for those who cannot see it.'),
  where: `${where}  ${src}`,
  message: both('看不见图的人靠 alt 知道图里说了什么。写 alt="…"，说图的意思，不写“图片”。', 'Readers who cannot see it rely on alt. Write alt="…" and say what the picture tells, not “picture”.'),
});

const headings = {
  top: both('一级标题 # 是课名，已经由 title 给出。正文从 ## 开始。', 'The heading # is the title, already given by title. The text begins at ##.'),
  deep: both('课文只用 ## 和 ### 两级标题。把这一级改浅，或者另起一节。', 'Lessons use ## and ### only. Make it less deep, or begin a new section.'),
  skipped: both('标题跳了一级，读屏的人会以为漏了内容。### 只能出现在 ## 之下。', 'A level is skipped, and people who listen to the page think something is missing. ### stands only under a ##.'),
  empty: both('标题里没有字。写上，或者删掉这一行。', 'The heading has no words. Write them, or delete the line.'),
} as const;

export const headingSkipped = (where: string, trouble: keyof typeof headings, written: string): FaultData => ({
  name: 'HeadingSkipped',
  title: both('标题的层级不对。', 'A heading is on the wrong level.'),
  where: `${where}  ${written}`,
  message: headings[trouble],
});

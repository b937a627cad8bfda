// Words for what can be wrong in the files of courses/: encoding, YAML, names, outline. Lessons and sets have their own files.
import type { Both, FaultData } from './fault.ts';

export const both = (zh: string, en: string): Both => ({ zh, en });

/** "did you mean", else the names there are (at most twelve), else nothing. */
export const nameHint = (near: string | undefined, names: readonly string[] = []): { hint?: Both } => {
  if (near !== undefined) return { hint: both(`是不是“${near}”？`, `did you mean "${near}"?`) };
  if (names.length === 0) return {};
  const list = names.slice(0, 12).join(', ') + (names.length > 12 ? ' …' : '');
  return { hint: both(`现有：${list}`, `there are: ${list}`) };
};

const nouns = {
  set: ['SetUnknown', '课文引用了不存在的练习数据。', 'The lesson names a set that does not exist.', (n: string) => /[/.]/u.test(n) ? both('set 只写练习的名字，不带文件夹，也不带 .yml；别的课程的练习不能引用。', 'set is the name of a set alone, without folder and without .yml; sets of other courses cannot be used.') : both(`这门课的 sets/ 里没有 ${n}.yml。改名字，或者把它加上。`, `There is no sets/${n}.yml in this course. Change the name, or add the set.`)],
  used: ['SetUnknown', '引用了没有一课用到的练习。', 'A set is named that no lesson uses.', (n: string) => both(`没有一课用到“${n}”。写成 课程/练习，或者先把这份练习放进课文。`, `No lesson uses "${n}". Write course/set, or place the set in a lesson first.`)],
  kind: ['KindUnknown', '没有这种练习。', 'There is no such kind of exercise.', (n: string) => both(`练习数据的 kind 写了“${n}”。改成现有的一种。`, `The set says kind "${n}". Use one of the kinds there are.`)],
  course: ['CourseUnknown', '没有这门课。', 'There is no such course.', (n: string) => both(`courses/ 里没有 ${n}/。改名字，或者用 npm run new -- course ${n} 建一门。`, `There is no courses/${n}/. Change the name, or make it with npm run new -- course ${n}.`)],
  lesson: ['LessonUnknown', '没有这一课。', 'There is no such lesson.', (n: string) => both(`没有 courses/${n}.mdx。改名字，或者写出这一课。`, `There is no courses/${n}.mdx. Change the name, or write the lesson.`)],
  term: ['TermUnknown', '术语表里没有这个词。', 'The glossary has no such term.', (n: string) => both(`courses/glossary.yml 里没有“${n}”。改名字，或者把这个词加进去。`, `courses/glossary.yml has no "${n}". Change the name, or add the term.`)],
  law: ['LawUnknown', '引用了没有收录的法。', 'A law is cited that is not listed.', (n: string) => both(`courses/laws.yml 里没有“${n}”。改名字，或者先把这部法收进去。`, `courses/laws.yml has no "${n}". Change the name, or list the law first.`)],
  role: ['RoleUnknown', '没有这个岗位。', 'There is no such post.', (n: string) => both(`courses/roles.yml 里没有“${n}”。`, `courses/roles.yml has no "${n}".`)],
  competency: ['CompetencyUnknown', '没有这项能力。', 'There is no such competency.', (n: string) => both(`courses/competencies.yml 里没有“${n}”。`, `courses/competencies.yml has no "${n}".`)],
  picture: ['PictureMissing', '图片不在。', 'A picture is missing.', (n: string) => both(`这门课里没有 ${n}。图片放在课程的 img/ 文件夹，src 写 img/文件名。`, `This course has no ${n}. Pictures lie in the course's img/ folder; src says img/name.`)],
  table: ['TableMissing', '表格文件不在。', 'A table file is missing.', (n: string) => both(`练习数据旁边没有 ${n}。把 CSV 放在同一个 sets/ 文件夹，或者改 file。`, `There is no ${n} beside the set. Put the CSV into the same sets/ folder, or change file.`)],
  component: ['ComponentUnknown', '没有这种标签。', 'There is no such component.', (n: string) => both(`课文里不能用 <${n}>。只能用 Markdown 和本站的标签，见 courses/README.md。`, `A lesson cannot use <${n}>. Only Markdown and this site's components work, see courses/README.md.`)],
} as const;

export type Noun = keyof typeof nouns;

/** A name that points at nothing. `near` is the nearest name there is, `names` all of them. */
export const unknown = (noun: Noun, where: string, name: string, near: string | undefined, names: readonly string[] = []): FaultData => {
  const [id, zh, en, message] = nouns[noun];
  return { name: id, title: both(zh, en), where, message: message(name), ...nameHint(near, names) };
};

const yamlTroubles = {
  tab: both('缩进用了 Tab。YAML 只认空格：每一级用两个空格。', 'A tab is used to indent. YAML knows only spaces: two for each level.'),
  quote: both('有一个引号没有收尾。引号要用英文的 " 成对写。', 'A quotation mark is never closed. Use straight quotes " in pairs.'),
  wide: both('冒号、逗号或括号用了中文全角。键后面要写英文冒号加一个空格，项与项之间用英文逗号，括号用 { } 和 [ ]；文字里有全角标点时，整段放进英文引号 " 里。', 'A full-width colon, comma or bracket stands where YAML needs its own. After a key write : and a space; brackets are { } and [ ]; put text with such marks into straight quotes ".'),
  colon: both('英文冒号后面要空一格：写 draw: 6，不写 draw:6。', 'A space follows the colon: draw: 6, not draw:6.'),
  comma: both('{ } 里的文字带着英文逗号或冒号，被当成了下一项。把整段文字放进英文引号 " 里，或者改用中文逗号。', 'A text between { } holds a comma or colon, which begins the next part. Put the whole text into straight quotes ".'),
  hash: both('空格加 # 是批注，后面的字读不到。把整段文字放进英文引号 " 里。', 'A blank and # begin a remark, and what follows is not read. Put the whole text into straight quotes ".'),
  inner: both('英文引号里面又有英文引号。里面的改用中文引号“”。', 'A straight quote stands inside straight quotes. Use “ ” inside.'),
  curly: both('这里要用英文直引号 "，中文引号“”只当文字。', 'Straight quotes " are needed here; “ ” are only text.'),
  dash: both('清单里每一项前面要写 - 和一个空格，各项从同一列开始。', 'Each part of a list begins with - and a space, all in one column.'),
  blank: both('行首有全角空格或特殊空格。缩进只用普通空格，每一级两个。', 'The line begins with a blank that is not a plain one. Indent with plain spaces, two for each level.'),
  documents: both('文件中间有一行 ---，它后面的内容读不到。练习数据和课程文件里不写 ---：删掉它。', 'A line --- stands in the file, and what follows is not read. Delete it.'),
  unquoted: both('文字里有 YAML 的记号（: # @ * & 等）。把整段文字放进英文引号 " 里。', 'The text holds a mark that YAML uses itself (: # @ * & …). Put the whole text into straight quotes ".'),
  bracket: both('括号没有配成对。每个 { 要有 }，每个 [ 要有 ]，项之间用英文逗号。', 'A bracket has no partner. Each { needs a }, each [ a ], with a comma between the parts.'),
  indent: both('缩进没有对齐，或者少了冒号。同一级的键要从同一列开始。', 'The lines do not align, or a colon is missing. Keys of one level begin in one column.'),
} as const;
export type YamlTrouble = keyof typeof yamlTroubles;

export const yamlSyntax = (where: string, trouble: YamlTrouble, written: string): FaultData => ({
  name: 'YamlSyntax',
  title: both('YAML 写法有误，读不下去。', 'The YAML cannot be read.'),
  where: written === '' ? where : `${where}  ${written}`,
  message: yamlTroubles[trouble],
});

export const yamlKeyTwice = (where: string, key: string): FaultData => ({
  name: 'YamlKeyTwice',
  title: both('同一个键写了两次。', 'A key is written twice.'),
  where: `${where}  ${key}`,
  message: both(`“${key}”在同一处出现了两次，不知道以哪个为准。删掉一个，或者改成不同的名字。`, `"${key}" stands twice in one place, and it is unclear which one holds. Delete one, or give it another name.`),
});

/** A key that is missing, misspelt or of the wrong form, in any YAML file. `at` is the path as people read it: `cards › bus-live › text`. */
export const fieldMissing = (where: string, at: string): FaultData => ({
  name: 'FieldMissing',
  title: both('少了一项。', 'Something is missing.'),
  where: `${where}  ${at}`,
  message: both(`这里要有“${at}”。把它补上。`, `"${at}" has to stand here. Add it.`),
});

export const fieldUnknown = (where: string, key: string, near: string | undefined, names: readonly string[] = []): FaultData => ({
  name: 'FieldUnknown',
  title: both('有一项不认识。', 'There is a key nobody knows.'),
  where: `${where}  ${key}`,
  message: both(`这里没有“${key}”这一项。改名字，或者删掉它。`, `"${key}" has no meaning here. Change the name, or delete it.`),
  ...nameHint(near, names),
});

/** A key that another key beside it shuts out. */
export const fieldApart = (where: string, key: string): FaultData => ({
  name: 'FieldUnknown',
  title: both('有两项不能同时写。', 'Two keys exclude each other.'),
  where: `${where}  ${key}`,
  message: both(`“${key}”不能和它旁边的另一项一起写，这里只能选一样。留一项，删掉别的。`, `"${key}" cannot stand beside the other key here; only one of them may. Keep one.`),
});

export const fieldWrong = (where: string, at: string, wanted: Both, found: string): FaultData => ({
  name: 'FieldWrong',
  title: both('有一项写法不对。', 'Something is written in a wrong form.'),
  where: `${where}  ${at}`,
  message: both(`“${at}”要写成${wanted.zh}，现在写的是 ${found}。`, `"${at}" has to be ${wanted.en}; it says ${found}.`),
});

export const textUntranslated = (where: string, at: string, lang: 'zh' | 'en'): FaultData => ({
  name: 'TextUntranslated',
  title: both('一段文字缺一种语言。', 'A text lacks one language.'),
  where: `${where}  ${at}`,
  message: lang === 'en' ? both(`“${at}”的 en 没有英文。补上英文。`, `"${at}" has no English under en. Add it.`) : both(`“${at}”的 zh 没有中文。补上中文。`, `"${at}" has no Chinese under zh. Add it.`),
});

export const idTwice = (where: string, at: string, id: string): FaultData => ({
  name: 'IdTwice',
  title: both('同一个编号用了两次。', 'An id is used twice.'),
  where: `${where}  ${at}`,
  message: both(`“${id}”在这张清单里已经用过。编号不能重复，改掉其中一个。`, `"${id}" is already used in this list. Ids are used once: change one of them.`),
});

/** `proper`: the same name as it may be written, where there is one. */
export const nameInvalid = (path: string, proper?: string): FaultData => ({
  name: 'NameInvalid',
  title: both('文件名不合规矩。', 'A file name does not fit.'),
  where: path,
  message: both('课程、课文、练习数据的名字只用小写英文字母、数字和连字符，例如 open-or-not。名字是长久的编号，换语言也不变。', 'Courses, lessons and sets are named in lower-case letters, digits and hyphens, as open-or-not. The name is a lasting id, the same in every language.'),
  ...(proper === undefined ? {} : { hint: both(`可以写成 ${proper}`, `it could be ${proper}`) }),
});

export const fileMissing = (path: string, what: Both): FaultData => ({
  name: 'FileMissing',
  title: both('缺一个文件。', 'A file is missing.'),
  where: path,
  message: both(`没有找到它：${what.zh}`, `It was not found: ${what.en}`),
});

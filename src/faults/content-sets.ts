// Words for what can be wrong in the data of exercises: tables, questions, releases.
import { both, nameHint } from './content.ts';
import type { Both, FaultData } from './fault.ts';

export const tableColumnMissing = (where: string, id: string, file: string, near: string | undefined, headings: readonly string[]): FaultData => ({
  name: 'TableColumnMissing',
  title: both('表格里没有这一列。', 'The table has no such column.'),
  where: `${where}  ${id}`,
  message: both(`${file} 的第一行里没有“${id}”。改列名，或者在 CSV 里加上这一列。`, `The first line of ${file} has no "${id}". Change the name, or add the column to the CSV.`),
  ...nameHint(near, headings),
});

export const tableColumnUndeclared = (where: string, heading: string, near: string | undefined): FaultData => ({
  name: 'TableColumnUndeclared',
  title: both('表格里多了一列。', 'The table has a column more.'),
  where: `${where}  ${heading}`,
  message: both(`练习数据的 columns 里没有“${heading}”。在 columns 里写上它，或者从 CSV 里删掉这一列。`, `The set's columns do not name "${heading}". Name it there, or delete the column from the CSV.`),
  ...nameHint(near),
});

export const tableColumnTwice = (where: string, heading: string): FaultData => ({
  name: 'TableColumnTwice',
  title: both('两列同名。', 'Two columns have one name.'),
  where: `${where}  ${heading}`,
  message: both('第一行里这个列名出现了两次。每一列要有自己的名字。', 'The first line has this name twice. Each column needs a name of its own.'),
});

export const tableRowShape = (where: string, found: number, wanted: number): FaultData => ({
  name: 'TableRowShape',
  title: both('这一行的格数不对。', 'A row has the wrong number of cells.'),
  where,
  message: both(`这一行有 ${found} 格，表头有 ${wanted} 格。文字里有英文逗号时，把这一格放进英文引号 " 里。`, `The row has ${found} cells, the heading ${wanted}. Put a cell that holds a comma into straight quotes ".`),
});

export const tableSyntax = (where: string): FaultData => ({
  name: 'TableSyntax',
  title: both('表格里有一个引号没有收尾。', 'A quotation mark in the table is never closed.'),
  where,
  message: both('一格以英文引号 " 开头，就要以 " 结尾；格内的引号写两个 ""。', 'A cell that begins with " has to end with "; a quotation mark inside is written twice, "".'),
});

export const tableEmpty = (where: string): FaultData => ({
  name: 'TableEmpty',
  title: both('表格是空的。', 'The table is empty.'),
  where,
  message: both('第一行写列名，从第二行起一行一条数据。', 'The first line holds the names of the columns, each further line one row.'),
});

export const tableCellMissingEnglish = (where: string, column: string, zh: string): FaultData => ({
  name: 'TextUntranslated',
  title: both('一段文字缺一种语言。', 'A text lacks one language.'),
  where: `${where}  ${column}@en`,
  message: both(`“${column}”列的“${zh}”没有英文。在 ${column}@en 列补上。`, `"${zh}" in column ${column} has no English. Add it in column ${column}@en.`),
});

export const tableLabelDiffers = (where: string, column: string, zh: string, [first, second]: readonly [string, string]): FaultData => ({
  name: 'TableLabelDiffers',
  title: both('同一个值有两种英文。', 'One value has two English names.'),
  where: `${where}  ${column}@en`,
  message: both(`“${zh}”前面译作“${first}”，这里译作“${second}”。统一成一种。`, `"${zh}" reads "${first}" above and "${second}" here. Use one of them.`),
});

const privateNouns = {
  id: both('身份证号', 'ID number'),
  org: both('统一社会信用代码', 'organisation code'),
  phone: both('手机号', 'mobile number'),
  landline: both('固定电话', 'telephone number'),
  bank: both('银行卡号', 'bank card number'),
} as const;
export type PrivateKind = keyof typeof privateNouns;

const fictitious = {
  id: both('身份证号用虚构区划 999901、999902、999903 开头', 'ID numbers begin with the fictitious regions 999901, 999902, 999903'),
  org: both('机构代码第 3 至 8 位用 999900', 'characters 3 to 8 of an organisation code are 999900'),
  phone: both('手机号用 100 加 8 位数字', 'mobile numbers are 100 and 8 digits'),
  landline: both('电话一律用 100 加 8 位数字', 'all telephone numbers are 100 and 8 digits'),
  bank: both('银行卡号用 9999 开头', 'bank card numbers begin with 9999'),
} as const;

/** `shown` is already masked: a fault must not repeat somebody's number. */
export const numberLooksReal = (where: string, kind: PrivateKind, shown: string): FaultData => ({
  name: 'NumberLooksReal',
  title: both('有一个号码像是真的。', 'A number looks like a real one.'),
  where: `${where}  ${shown}`,
  message: both(
    `这里的${privateNouns[kind].zh}可能属于真实的人或单位。教学数据只能是合成的：${fictitious[kind].zh}。若是真的，从所有副本里删掉它。`,
    `This ${privateNouns[kind].en} may belong to a real person or body. Teaching data are synthetic only: ${fictitious[kind].en}. If it is real, delete it from every copy.`,
  ),
});

/** `shown` is already masked. */
export const addressLooksReal = (where: string, shown: string): FaultData => ({
  name: 'AddressLooksReal',
  title: both('有一个邮箱地址像是真的。', 'An e-mail address looks like a real one.'),
  where: `${where}  ${shown}`,
  message: both(
    '这个地址可能属于真实的人或单位。教学数据只能是合成的：邮箱一律用 @example.com 结尾。若是真的，从所有副本里删掉它。',
    'It may belong to a real person or body. Teaching data are synthetic only: e-mail addresses end in @example.com. If it is real, delete it from every copy.',
  ),
});

export const releasedEdited = (where: string, set: string, now: string, released: string): FaultData => ({
  name: 'SetReleasedEdited',
  title: both('已发布的练习数据被改动了。', 'A released set was changed.'),
  where: `${where}  ${released} -> ${now}`,
  message: both(
    `“${set}”已经发布，有人按它做过题。文字和提示可以改，判分的内容不能改。改回原样；要换答案，就新建一份练习数据，写上 replaces: { set: ${set}, why: { zh: …, en: … } }，课文改引用新的。`,
    `"${set}" is released and learners have worked on it. Words and hints may be corrected, what is judged may not. Put it back; for other answers make a new set with replaces: { set: ${set}, why: { zh: …, en: … } } and name that one in the lesson.`,
  ),
});

export const releasedCopyDamaged = (where: string, set: string): FaultData => ({
  name: 'ReleasedCopyDamaged',
  title: both('发布时存下的副本对不上。', 'The copy kept at release does not fit.'),
  where,
  message: both(`“${set}”的旧记录要靠这份副本核对，它不见了或者被改过。从版本库里恢复原来的文件。`, `Old records of "${set}" are checked against this copy, and it is missing or was changed. Restore the file from version control.`),
});

export const releasedMissing = (where: string, set: string): FaultData => ({
  name: 'SetReleasedMissing',
  title: both('已发布的练习数据被删了。', 'A released set was deleted.'),
  where: `${where}  ${set}`,
  message: both(`sets/${set}.yml 不在了，也没有别的练习数据写明 replaces: { set: ${set} }。恢复它，或者在接替它的练习数据里写明。`, `sets/${set}.yml is gone and no other set says replaces: { set: ${set} }. Restore it, or say so in the set that takes its place.`),
});

export const setUnused = (where: string, set: string): FaultData => ({
  name: 'SetUnused',
  weight: 'advice',
  title: both('没有课文用到这份练习数据。', 'No lesson uses this set.'),
  where,
  message: both(`在一课里写 <Exercise set="${set}" />，或者删掉它。`, `Write <Exercise set="${set}" /> in a lesson, or delete it.`),
});

export const tableUnused = (where: string): FaultData => ({
  name: 'TableUnused',
  weight: 'advice',
  title: both('没有练习数据用到这张表。', 'No set uses this table.'),
  where,
  message: both('在同一文件夹的练习数据里用 file 引用它，或者删掉它。', 'Name it as file in a set of the same folder, or delete it.'),
});

export const groundPartial = (where: string, law: string): FaultData => ({
  name: 'GroundPartial',
  title: both('这部法只核对过一部分，不能作判分依据。', 'This law was checked only in part and cannot judge.'),
  where: `${where}  ${law}`,
  message: both('courses/laws.yml 里它的 basis 是 partial。判分改用 { convention: true }，题面写明以标准原文为准；或者核对全文后把 basis 改成 verified。', 'Its basis in courses/laws.yml is partial. Judge by { convention: true } and say that the original prevails; or check the whole text and set basis to verified.'),
});

export const nameUnknownInSet = (where: string, id: string, near: string | undefined, ids: readonly string[]): FaultData => ({
  name: 'SetNameUnknown',
  title: both('练习数据里引用了不存在的编号。', 'A set names an id that it does not have.'),
  where: `${where}  ${id}`,
  message: both(`这里只能写同一份练习数据里有的编号，没有“${id}”。改名字，或者把它加上。`, `Only ids of the same set can stand here, and there is no "${id}". Change the name, or add it.`),
  ...nameHint(near, ids),
});

/** What a kind's own rules found; `words` when the kind told it in both languages, else its English sentence. */
export const setInconsistent = (where: string, at: string, words: Both | undefined, sentence: string): FaultData => ({
  name: 'SetInconsistent',
  title: both('练习数据前后对不上。', 'A set does not agree with itself.'),
  where: `${where}  ${at}`,
  message: words?.zh === undefined ? both(`“${at}”与这份练习数据的其他部分对不上（${sentence}）。对照这种练习的说明改。`, `"${at}" does not agree with the rest of the set: ${sentence}. See what the kind of exercise asks for.`) : both(words.zh, words.en),
});

const cellForms = {
  whole: both('整数', 'whole numbers'),
  day: both('存在的日期，写成 2026-11-23', 'dates that exist, as 2026-11-23'),
  id: both('18 位证件号', 'ID numbers of 18 characters'),
} as const;

export const cellForm = (where: string, form: keyof typeof cellForms, cell: string): FaultData => ({
  name: 'CellForm',
  title: both('这一格和同列的写法不一样。', 'A cell is not of the form its column has.'),
  where,
  message: both(`这一列都是${cellForms[form].zh}，这一格写的是“${cell}”。改成同样的写法。`, `The column holds ${cellForms[form].en}; this cell says "${cell}". Write it in the same form.`),
});

export const cellUnknown = (where: string, cell: string, near: string | undefined, codes: readonly string[]): FaultData => ({
  name: 'CellUnknown',
  title: both('这一格的值没有声明。', 'A cell holds a value that is not declared.'),
  where,
  message: both(`这一列的 values 里没有“${cell}”。改这一格，或者在 values 里写上它的中英文。`, `The column's values do not name "${cell}". Correct the cell, or add it to values in both languages.`),
  ...nameHint(near, codes),
});

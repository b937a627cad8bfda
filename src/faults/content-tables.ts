// Words for what can be wrong in the CSV tables of exercises, as Excel, WPS and people leave them.
import { both, nameHint } from './content.ts';
import type { FaultData } from './fault.ts';

const separators = {
  ';': both('分号', 'semicolons'),
  '\t': both('Tab', 'tabs'),
  '，': both('全角逗号', 'full-width commas'),
  '；': both('全角分号', 'full-width semicolons'),
  '|': both('竖线', 'upright strokes'),
} as const;
export type Separator = keyof typeof separators;

export const tableSeparator = (where: string, separator: Separator): FaultData => ({
  name: 'TableSeparator',
  title: both('表格不是用英文逗号隔开的。', 'The table is not parted by commas.'),
  where,
  message: both(
    `第一行的列名用${separators[separator].zh}隔开了。列与列之间只用英文逗号：在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”，不要选制表符分隔。`,
    `The names in the first line are parted by ${separators[separator].en}. Columns are parted by plain commas: in Excel or WPS, save it again as “CSV UTF-8 (comma delimited)”, not as tab delimited.`,
  ),
});

export const tableHeadings = (where: string, ids: readonly string[]): FaultData => ({
  name: 'TableHeadings',
  title: both('表格的第一行不是列名。', 'The first line of the table does not name its columns.'),
  where,
  message: both(
    '第一行要写练习数据 columns 里的 id，一列一个，不写表名，也不写“sep=,”。',
    'The first line holds the ids that the set names under columns, one for each column: no title of the table, no “sep=,”.',
  ),
  hint: both(`第一行写成 ${ids.join(',')}`, `the first line is ${ids.join(',')}`),
});

export const tableColumnUnnamed = (where: string, number: number): FaultData => ({
  name: 'TableColumnUnnamed',
  title: both('有一列没有列名。', 'A column has no name.'),
  where,
  message: both(`第 ${number} 列的第一行是空的。写上列名，或者把这一列整列删掉。`, `The first line is empty in column ${number}. Name the column, or delete the whole of it.`),
});

export const tableForm = (where: string, file: string): FaultData => ({
  name: 'TableForm',
  title: both('表格只能用 CSV。', 'A table has to be a CSV.'),
  where: `${where}  ${file}`,
  message: both('在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”，放在同一个 sets/ 文件夹，file 写它的名字，以 .csv 结尾。', 'In Excel or WPS, save it as “CSV UTF-8 (comma delimited)” into the same sets/ folder; file is its name, ending in .csv.'),
});

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

/** `isWide`: a full-width comma stands in the row and probably parts two cells. */
export const tableRowShape = (where: string, found: number, wanted: number, isWide: boolean): FaultData => ({
  name: 'TableRowShape',
  title: both('这一行的格数不对。', 'A row has the wrong number of cells.'),
  where,
  message: isWide
    ? both(`这一行有 ${found} 格，表头有 ${wanted} 格：有一处隔开用了全角逗号“，”。改成英文逗号。`, `The row has ${found} cells, the heading ${wanted}: a full-width comma “，” parts two of them. Write a plain one.`)
    : both(`这一行有 ${found} 格，表头有 ${wanted} 格。少了就补上逗号；文字里有英文逗号时，把这一格放进英文引号 " 里。`, `The row has ${found} cells, the heading ${wanted}. Add the commas that lack; put a cell that holds a comma into straight quotes ".`),
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

const spoilt = {
  scientific: both('被改成了科学记数法（1.2E+17），后面的数字已经丢了', 'were turned into scientific notation (1.2E+17), and their last digits are lost'),
  digits: both('末三位全是 000：Excel 只留得住 15 位数字', 'all end in 000: Excel keeps 15 digits only'),
  date: both('被改写成了 2026/11/3 的样子，日期要写成 2026-11-03', 'were rewritten as 2026/11/3; a date is 2026-11-03'),
  error: both('是 Excel 的出错记号或 ####', 'are marks of an error in Excel, or ####'),
} as const;
export type Spoilt = keyof typeof spoilt;

/** What a spreadsheet did to a column when it was opened; told once, at its first cell. */
export const cellSpoilt = (where: string, how: Spoilt, count: number): FaultData => ({
  name: 'CellSpoilt',
  title: both('表格软件改坏了一列。', 'A spreadsheet has spoilt a column.'),
  where,
  message: both(
    `这一列有 ${count} 格${spoilt[how].zh}。恢复原来的文件；用 Excel 或 WPS 打开前，先把这一列设成“文本”（数据 › 从文本/CSV 导入），或者直接用文本编辑器改。`,
    `${count} cell(s) of this column ${spoilt[how].en}. Restore the file; before opening it in Excel or WPS set the column to “Text” (Data › From Text/CSV), or edit it in a text editor.`,
  ),
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

export const cellEmpty = (where: string): FaultData => ({
  name: 'CellEmpty',
  title: both('这一格是空的。', 'A cell is empty.'),
  where,
  message: both('这一列别的格都有内容，这一格没有。补上；确实没有时，写一个代码并在 values 里给出叫法。', 'The other cells of this column are filled and this one is not. Fill it; where there is nothing to say, write a code and name it in values.'),
});

export const cellUnknown = (where: string, cell: string, near: string | undefined, codes: readonly string[]): FaultData => ({
  name: 'CellUnknown',
  title: both('这一格的值没有声明。', 'A cell holds a value that is not declared.'),
  where,
  message: both(`这一列的 values 里没有“${cell}”。改这一格，或者在 values 里写上它的中英文。`, `The column's values do not name "${cell}". Correct the cell, or add it to values in both languages.`),
  ...nameHint(near, codes),
});

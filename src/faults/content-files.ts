// Words for what can be wrong with a file of courses/ as a file: how it was saved, where it lies, that it is empty.
import { both } from './content.ts';
import type { Both, FaultData } from './fault.ts';

const saved = (path: string): Both =>
  /\.csv$/iu.test(path)
    ? both('在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”；用记事本的，选“另存为”，编码选 UTF-8。', 'In Excel or WPS, save it again as “CSV UTF-8 (comma delimited)”; in Notepad choose Save as and the encoding UTF-8.')
    : both('在记事本里选“另存为”，编码选 UTF-8。', 'In Notepad choose Save as and the encoding UTF-8.');

export const fileEncoding = (path: string, encoding: 'GBK' | 'UTF-16', sample: string): FaultData => ({
  name: 'FileEncoding',
  title: both('文件不是 UTF-8 编码。', 'The file is not saved as UTF-8.'),
  where: `${path}:1`,
  message: both(
    `这个文件像是按 ${encoding} 保存的${sample === '' ? '' : `（按它读出“${sample}”）`}。${saved(path).zh}`,
    `It looks like ${encoding}${sample === '' ? '' : ` (read that way it says “${sample}”)`}. ${saved(path).en}`,
  ),
});

export const fileBinary = (path: string): FaultData => ({
  name: 'FileBinary',
  title: both('文件里不是文字。', 'The file does not hold text.'),
  where: `${path}:1`,
  message: both(
    '看内容，它是 Excel、WPS 或 Word 的文件，只是后缀改了名。用原来的软件打开，表格另存为“CSV UTF-8（逗号分隔）”，文章把文字复制进文本文件。',
    'By its contents it is an Excel, WPS or Word file under another ending. Open it in its own program: save a table as “CSV UTF-8 (comma delimited)”, copy the words of a document into a text file.',
  ),
});

export const fileEmpty = (where: string): FaultData => ({
  name: 'FileEmpty',
  title: both('文件是空的。', 'The file is empty.'),
  where,
  message: both('里面还没有内容。照 courses/README.md 里的例子写，或者删掉这个文件。', 'Nothing is written in it yet. Follow the examples in courses/README.md, or delete the file.'),
});

/** `place` is where such a file would be read; none when no file of its sort is. */
export const fileUnplaced = (path: string, place: string | undefined): FaultData => ({
  name: 'FileUnplaced',
  ...(place === undefined ? { weight: 'advice' as const } : {}),
  title: both('这个文件放在这里没有人读。', 'Nobody reads this file where it lies.'),
  where: path,
  message: both(
    '网站只读：<课程>/course.yml、<课程>/<课>.mdx、<课程>/en/<课>.mdx、<课程>/sets/ 里的 .yml 和 .csv、<课程>/img/ 里的 .svg。文件夹和后缀一律小写，后缀后面不能再有 .txt。挪到该在的地方，或者删掉它。',
    'The site reads only <course>/course.yml, <course>/<lesson>.mdx, <course>/en/<lesson>.mdx, .yml and .csv in <course>/sets/, .svg in <course>/img/. Folders and endings are in lower case, and no .txt follows them. Move it to its place, or delete it.',
  ),
  ...(place === undefined ? {} : { hint: both(`应当是 ${place}`, `it should be ${place}`) }),
});

const pictureTroubles = {
  format: both('插图只能用 SVG：清楚、能跟着深色和打印变。把图重画成 SVG，或者从绘图软件里导出“普通 SVG”。', 'Pictures are SVG only: sharp, and fit for dark screens and print. Draw it as SVG, or export “plain SVG” from a drawing program.'),
  root: both('文件要以 <svg …> 开头、以 </svg> 结尾。', 'The file has to begin with <svg …> and end with </svg>.'),
  'view-box': both('<svg> 里少了 viewBox="0 0 宽 高"，图就不能跟着屏幕变大变小。补上。', '<svg> lacks viewBox="0 0 width height", without which the picture cannot follow the screen. Add it.'),
  unbalanced: both('这里的标签没有配成对：有的没有收尾，或者收了没有开始的。从绘图软件里重新导出，或者照着补上。', 'The tags do not pair here: one is never closed, or was never opened. Export the picture again, or add what is missing.'),
} as const;
export type PictureTrouble = keyof typeof pictureTroubles;

export const pictureForm = (where: string, trouble: PictureTrouble): FaultData => ({
  name: 'PictureForm',
  title: both('这张图用不了。', 'A picture cannot be used.'),
  where,
  message: pictureTroubles[trouble],
});

export const pictureUnused = (where: string): FaultData => ({
  name: 'PictureUnused',
  weight: 'advice',
  title: both('没有课文用到这张图。', 'No lesson uses this picture.'),
  where,
  message: both('在课文里用 <Figure src="…" alt="…" /> 放上它，或者删掉它。', 'Place it in a lesson with <Figure src="…" alt="…" />, or delete it.'),
});

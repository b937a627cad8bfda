// Words for record files that cannot be taken: what happened, where, what to do. A refused file is never half accepted.
import type { Both, FaultData } from './fault.ts';
import { both } from './content.ts';

const untouched = both('这份文件没有改动，其他文件照常核对。', 'This file was not changed, and the other files are read as usual.');
const again = both('请本人在“我的进度”里重新导出记录文件，原样交来。', 'Ask the person to save the record file again under “My progress” and hand it over as it is.');

const fault = (name: string, title: Both, where: string, message: Both, hint?: Both): FaultData => ({
  name,
  title,
  where,
  message: both(`${message.zh}${untouched.zh}`, `${message.en} ${untouched.en}`),
  ...(hint === undefined ? {} : { hint }),
});

const at = (file: string, field: string): string => `${file} · ${field}`;
const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1_000_000));

export const recordTooLarge = (file: string, bytes: number, limit: number): FaultData =>
  fault('RecordTooLarge', both('文件太大，没有打开。', 'The file is too large and was not opened.'), file,
    both(`它有 ${megabytes(bytes)} MB，一份记录最多 ${megabytes(limit)} MB。看看是不是选错了文件。`, `It has ${megabytes(bytes)} MB; a record has at most ${megabytes(limit)} MB. See whether another file was meant.`));

export const recordUnreadable = (file: string): FaultData =>
  fault('RecordUnreadable', both('文件没有读出来。', 'The file could not be read.'), file, both('它可能已被移走、改名，或者正被别的程序占用。看看它还在不在，再选一次。', 'It may have been moved, renamed or held by another program. See whether it is still there and choose it again.'));

/** The site failed, not the file: the data of an exercise could not be loaded. */
export const recordNotReviewed = (file: string): FaultData =>
  fault('RecordNotReviewed', both('文件读了，但没有核对完。', 'The file was read but could not be checked.'), file, both('本站的练习数据没有取到，不是这份文件的问题。检查网络后再选一次。', 'The exercise data of this site did not arrive; the file is not the reason. Check the network and choose it again.'));

export const recordEmpty = (file: string): FaultData =>
  fault('RecordEmpty', both('文件是空的。', 'The file is empty.'), file, both(`里面没有内容，多半是拷贝没有完成。${again.zh}`, `There is nothing in it; most likely a copy was cut off. ${again.en}`));

export const recordEncoding = (file: string, encoding: 'UTF-16' | 'GBK'): FaultData =>
  fault('RecordEncoding', both('文件换过编码。', 'The file was saved in another encoding.'), file,
    both(`它现在是 ${encoding} 编码，记录文件一律是 UTF-8，说明有别的程序打开并另存过。${again.zh}`, `It is ${encoding} now; records are always UTF-8, so another program opened it and saved it. ${again.en}`));

const foreign = {
  zip: both('一个压缩包里的压缩包', 'an archive inside an archive'),
  gzip: both('一个 gzip 压缩文件', 'a gzip archive'),
  rar: both('一个 RAR 或 7z 压缩包，先解压再选', 'a RAR or 7z archive; unpack it first'),
  pdf: both('一份 PDF', 'a PDF'),
  office: both('一份 Word 或 Excel 文档', 'a Word or Excel document'),
  image: both('一张图片', 'a picture'),
  html: both('一个网页', 'a web page'),
  assignment: both('一份任务文件，不是记录文件', 'an assignment, not a record'),
  json: both('别的程序的 JSON', 'another program’s JSON'),
  text: both('一份普通文本', 'a plain text'),
  unknown: both('一种这里不认识的文件', 'of a kind not known here'),
} as const;
export type Foreign = keyof typeof foreign;

export const recordForeign = (file: string, what: Foreign): FaultData =>
  fault('RecordForeign', both('这不是记录文件。', 'This is not a record.'), file,
    both(`它像是${foreign[what].zh}。记录文件的名字通常以 .shuzhi.json 结尾，从“我的进度”导出。`, `It looks like ${foreign[what].en}. A record’s name usually ends in .shuzhi.json; it is saved under “My progress”.`));

export const recordDamaged = (file: string): FaultData =>
  fault('RecordDamaged', both('文件里有读不出的字节。', 'The file holds bytes that cannot be read.'), file, both(`它大部分像记录，但中间有损坏，可能是传输或存储介质出了问题。${again.zh}`, `Most of it looks like a record, but a part is damaged, perhaps on its way or on the disk. ${again.en}`));

export const recordTruncated = (file: string): FaultData =>
  fault('RecordTruncated', both('文件到一半就断了。', 'The file stops half way.'), file, both(`后半部分不在，多半是拷贝或上传没有完成。${again.zh}`, `The rest is missing; most likely copying or sending was cut off. ${again.en}`));

export const recordTooDeep = (file: string, limit: number): FaultData =>
  fault('RecordTooDeep', both('文件的层次太深，没有打开。', 'The file is nested too deeply and was not opened.'), file, both(`记录最多 ${limit} 层。这不是本站导出的文件。`, `A record has at most ${limit} levels. This site did not save this file.`));

export const recordNotJson = (file: string): FaultData =>
  fault('RecordNotJson', both('文件的写法有误，读不下去。', 'The file is written wrongly and cannot be read.'), file, both(`它像一份记录，但有字符被改动或丢失。${again.zh}`, `It looks like a record, but characters were changed or lost. ${again.en}`));

export const recordTooNew = (file: string, format: number, newest: number): FaultData =>
  fault('RecordTooNew', both('这份记录比本站新。', 'The record is newer than this site.'), at(file, 'format'),
    both(`它是格式 ${format}，本站只认到格式 ${newest}。请管理员更新本站，再选一次这份文件。`, `It has format ${format}; this site knows up to ${newest}. Have the site updated, then choose the file again.`));

export const recordTooOld = (file: string, format: number, oldest: number): FaultData =>
  fault('RecordTooOld', both('没有这种格式的记录。', 'There is no such record format.'), at(file, 'format'),
    both(`它写着格式 ${format}，本站最早的格式是 ${oldest}。${again.zh}`, `It says format ${format}; the earliest is ${oldest}. ${again.en}`));

export const recordRewritten = (file: string): FaultData =>
  fault('RecordRewritten', both('文件被重新写过。', 'The file was written again.'), file,
    both(`内容读得出来，但不是导出时的原样：顺序、空格或重复的项变了，说明有程序或人打开并保存过。${again.zh}`, `It can be read, but it is not as it was saved: order, spaces or repeated keys differ, so a program or a person opened and saved it. ${again.en}`));

export const recordFieldUnknown = (file: string, field: string): FaultData =>
  fault('RecordFieldUnknown', both('多了一项不该有的内容。', 'There is a field that no record has.'), at(file, field), both(`记录里没有这一项，说明文件被改动过。${again.zh}`, `No record has this field, so the file was changed. ${again.en}`));

export const recordFieldWrong = (file: string, field: string): FaultData =>
  fault('RecordFieldWrong', both('有一项缺少或写法不对。', 'A field is missing or has a wrong form.'), at(file, field), both(`这一项不合记录的写法，说明文件被改动过。${again.zh}`, `This field does not have a record’s form, so the file was changed. ${again.en}`));

const counted = { events: both('步骤和事件', 'events'), attempts: both('练习次数', 'attempts'), moves: both('同一次练习的步骤', 'moves in one attempt') } as const;

export const recordTooMany = (file: string, what: keyof typeof counted, found: number, limit: number): FaultData =>
  fault('RecordTooMany', both('文件里的内容太多，没有核对。', 'The file holds too much and was not reviewed.'), file,
    both(`${counted[what].zh}有 ${found}，最多 ${limit}。请本人按课程分几次导出。`, `It has ${found} ${counted[what].en}; at most ${limit} are taken. Ask for one file a course.`));

const log = (writer: string): string => `logs · ${writer.slice(0, 8)}`;

export const recordLogBroken = (file: string, writer: string, n: number): FaultData =>
  fault('RecordLogBroken', both('步骤的编号接不上。', 'The events are not in an unbroken row.'), at(file, `${log(writer)} · ${n}`),
    both(`第 ${n} 条的位置不对：有一条被删掉、重复或调换过。${again.zh}`, `Event ${n} is out of place: one was left out, repeated or moved. ${again.en}`));

export const recordLogAltered = (file: string, writer: string): FaultData =>
  fault('RecordLogAltered', both('步骤在导出之后变过。', 'Events changed after the file was saved.'), at(file, log(writer)),
    both(`这台电脑的步骤与它们的校验值对不上：至少有一条的内容变了。${again.zh}`, `The events of this device do not fit their check value: at least one was changed. ${again.en}`));

export const recordLogTwice = (file: string, writer: string): FaultData =>
  fault('RecordLogTwice', both('同一台电脑的步骤出现了两次。', 'One device’s log is there twice.'), at(file, log(writer)), both(`一份记录里每台电脑只有一段，说明文件被拼接过。${again.zh}`, `A record has one log a device, so parts were put together by hand. ${again.en}`));

export const recordSealBroken = (file: string): FaultData =>
  fault('RecordSealBroken', both('记录的抬头在导出之后变过。', 'The head of the record changed after it was saved.'), at(file, 'seal'),
    both(`步骤没有变，但学员代码、姓名、单位、任务、日期、版本或用途中有一项与封签对不上。${again.zh}`, `The events are as they were, but code, name, unit, assignment, day, edition or purpose does not fit the seal. ${again.en}`));

export const recordWithoutCode = (file: string): FaultData =>
  fault('RecordWithoutCode', both('交来的记录没有学员代码。', 'A hand-in without a code.'), at(file, 'learner.code'), both(`没有代码就不知道是谁的那一份数据。${again.zh}`, `Without a code nobody can tell whose version of the data it is. ${again.en}`));

export const recordIsBackup = (file: string): FaultData =>
  fault('RecordIsBackup', both('这是备份，不是交给单位的记录文件。', 'This is a back-up, not a hand-in.'), at(file, 'purpose'),
    both('备份里有本人的全部练习，包括没有打算上交的，所以这里不打开。请本人在“我的进度”的“交记录”里导出记录文件。', 'A back-up holds all of a person’s practice, also what was not meant to be handed in, so it is not opened here. Ask the person to save the record file in the part “Hand in” of “My progress”.'));

/** The journal of this computer cannot become a file: events of one writer are missing. */
export const recordNotComposed = (writer: string, n: number): FaultData => ({
  name: 'RecordNotComposed',
  title: both('这台电脑上的步骤不完整，没有导出。', 'The steps on this computer are incomplete; nothing was saved.'),
  where: `${log(writer)} · ${n}`,
  message: both(`第 ${n} 条不在。已有的步骤没有改动，可以继续练习；重新载入本页再导出一次。`, `Event ${n} is not there. The steps that are kept were not changed and you can go on; reload the page and save again.`),
});

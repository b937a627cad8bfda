// Words for archives of records and for pasted or loaded lists of codes.
import type { FaultData } from './fault.ts';
import { both } from './content.ts';

const untouched = both('压缩包没有改动，其他文件照常核对。', 'The archive was not changed, and the other files are read as usual.');

const archive = (name: string, zh: string, en: string, where: string, whyZh: string, whyEn: string): FaultData => ({
  name,
  title: both(zh, en),
  where,
  message: both(`${whyZh}${untouched.zh}`, `${whyEn} ${untouched.en}`),
});

export const archiveDamaged = (file: string): FaultData =>
  archive('ArchiveDamaged', '压缩包打不开。', 'The archive cannot be opened.', file, '它不完整或者有损坏。重新打包或重新拷贝，也可以直接选里面的记录文件。', 'It is incomplete or damaged. Pack or copy it again, or choose the record files themselves.');

export const archiveLocked = (file: string): FaultData =>
  archive('ArchiveLocked', '压缩包里的文件有密码。', 'A file in the archive has a password.', file, '这里不问密码。先在本机解压，再选里面的记录文件。', 'No password is asked for here. Unpack it on this computer, then choose the record files.');

export const archiveMethod = (file: string): FaultData =>
  archive('ArchiveMethod', '压缩方式不认识。', 'The archive uses another way of packing.', file, '只认普通的 zip。先在本机解压，再选里面的记录文件。', 'Only the ordinary zip is known. Unpack it on this computer, then choose the record files.');

export const archiveNested = (file: string): FaultData =>
  archive('ArchiveNested', '压缩包里还有压缩包。', 'There is an archive in the archive.', file, '里面那一层没有打开。先解压一层，再选记录文件。', 'The inner one was not opened. Unpack one layer, then choose the record files.');

export const archiveEntryTooLarge = (file: string, megabytes: number): FaultData =>
  archive('ArchiveEntryTooLarge', '压缩包里有一个文件太大。', 'A file in the archive is too large.', file, `解开超过 ${megabytes} MB，已停在那里，没有读完。一份记录不会这么大。`, `Unpacked it has more than ${megabytes} MB; reading stopped there. No record is that large.`);

export const archiveTooLarge = (file: string, megabytes: number): FaultData =>
  archive('ArchiveTooLarge', '压缩包解开后太大。', 'The archive is too large once unpacked.', file, `解开超过 ${megabytes} MB，从这个文件起没有再读。分成几个压缩包再选。`, `Unpacked it has more than ${megabytes} MB; from this file on nothing was read. Split it into several archives.`);

export const archiveTooMany = (file: string, limit: number): FaultData =>
  archive('ArchiveTooMany', '压缩包里的文件太多。', 'The archive holds too many files.', file, `最多读 ${limit} 个文件。分成几个压缩包再选。`, `At most ${limit} files are read. Split it into several archives.`);

export const archiveEmpty = (file: string): FaultData =>
  archive('ArchiveEmpty', '压缩包里没有文件。', 'There is no file in the archive.', file, '看看是不是选错了压缩包。', 'See whether another archive was meant.');

const listUntouched = both('名单文件没有改动。', 'The list itself was not changed.');

export const rosterEncoding = (where: string): FaultData => ({
  name: 'RosterEncoding',
  title: both('名单是 GBK 编码，已按 GBK 读取。', 'The list is in GBK and was read as GBK.'),
  where,
  message: both(`看一眼姓名是否正确；不对的话，在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”再选。${listUntouched.zh}`, `See whether the names are right; if not, save it in Excel or WPS as “CSV UTF-8 (comma delimited)” and choose it again. ${listUntouched.en}`),
  weight: 'advice',
});

export const rosterUnread = (where: string, spreadsheet: boolean): FaultData => ({
  name: 'RosterUnread',
  title: both('名单读不出来。', 'The list cannot be read.'),
  where,
  message: spreadsheet
    ? both(`它是表格文件（xlsx）。在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”，或者把学员代码一列复制后粘贴到这里。${listUntouched.zh}`, `It is a workbook (xlsx). Save it in Excel or WPS as “CSV UTF-8 (comma delimited)”, or copy the column of codes and paste it here. ${listUntouched.en}`)
    : both(`它不是文本。把学员代码一列复制后粘贴到这里，每行一个。${listUntouched.zh}`, `It is not a text. Copy the column of codes and paste it here, one a line. ${listUntouched.en}`),
});

export const rosterLine = (where: string, line: number, found: string): FaultData => ({
  name: 'RosterLine',
  title: both('名单里有一行不是学员代码。', 'A line of the list is not a code.'),
  where: `${where}:${line}`,
  message: both(`“${found}”里有代码不用的字符。学员代码只有字母、数字和短横线，最多 32 位。这一行没有算，其余照算。`, `“${found}” holds characters that no code has. A code has letters, digits and hyphens, at most 32. This line was left out, the others count.`),
});

export const rosterTwice = (where: string, line: number, code: string): FaultData => ({
  name: 'RosterTwice',
  title: both('名单里有一个学员代码出现两次。', 'A code stands in the list twice.'),
  where: `${where}:${line}`,
  message: both(`${code} 前面已经有了，这一行没有再算。`, `${code} was there before; this line was not counted again.`),
  weight: 'advice',
});

export const assignmentUnread = (where: string, field: string): FaultData => ({
  name: 'AssignmentUnread',
  title: both('任务文件读不出来。', 'The assignment cannot be read.'),
  where: field === '' ? where : `${where} · ${field}`,
  message: both('它不是本站导出的任务文件，或者有一项被改动过。请向布置任务的同事再要一份。文件没有改动。', 'It was not saved by this site, or a part was changed. Ask whoever gave it to send it again. The file was not changed.'),
});

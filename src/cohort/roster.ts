// Who should hand in: a pasted list of codes, or a CSV as Excel and WPS save it (UTF-8 with or without BOM, UTF-16, GBK).
import Papa from 'papaparse';
import type { FaultData } from '#faults/fault.ts';
import { rosterEncoding, rosterLine, rosterTwice, rosterUnread } from '#faults/archive.ts';
import { readCode } from '#model/schema/text.ts';
import type { Assignment } from '#model/record.ts';
import { gbk, signatureOf, utf8 } from '#record/decode.ts';

export interface Person {
  readonly code: string;
  readonly name?: string;
  /** 局/处/科 */
  readonly unit?: string;
  readonly post?: string;
}

export interface Roster {
  readonly people: readonly Person[];
  readonly encoding: 'utf-8' | 'utf-16' | 'gbk';
  /** What was not understood; the rest counts all the same. */
  readonly faults: readonly FaultData[];
}

/** Not handed in. `near`: a code that was, and differs only in capitals or leading zeros (a spreadsheet drops them). */
export interface Missing extends Person {
  readonly near?: string;
}

type Field = keyof Person;
const headings: Readonly<Record<Field, readonly string[]>> = {
  code: ['code', 'learnercode', 'id', '学员代码', '工号', '代码', '员工编号', '人员编号', '人员代码', '学号', '编号'],
  name: ['name', '姓名', '名字', '学员姓名'],
  unit: ['unit', 'department', '单位', '工作单位', '所在单位', '部门', '处室', '科室'],
  post: ['post', 'position', '岗位', '职务'],
};
const fields: readonly Field[] = ['code', 'name', 'unit', 'post'];

/** Headings as people write them: `工 号`, `学员代码（必填）`, `Learner code *`. */
const fieldOf = (heading: string): Field | undefined => {
  const bare = heading.normalize('NFKC').toLowerCase().replace(/\([^)]*\)|[\s*:]/gu, '');
  return fields.find((field) => headings[field].includes(bare));
};

const delimiters = [',', '\t', ';', '，'] as const;
const delimiterOf = (text: string): string => {
  const count = (mark: string): number => text.split(mark).length - 1;
  return delimiters.reduce((most, mark) => (count(mark) > count(most) ? mark : most), ',' as string);
};

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

const linesOf = (text: string): readonly Line[] =>
  Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false })
    .data.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));

/** One cell may hold many codes side by side, or a code and then a name. */
const spread = (cells: readonly string[]): readonly (readonly string[])[] => {
  const words = (cells[0] ?? '').split(/[\s、；]+/u).filter((word) => word !== '');
  if (cells.slice(1).some((cell) => cell !== '')) return words.length > 1 && words.every((word) => readCode(word) !== undefined) ? [...words, ...cells.slice(1)].map((word) => [word]) : [cells];
  if (words.length < 2) return [cells];
  return words.every((word) => readCode(word) !== undefined) ? words.map((word) => [word]) : [[words[0] as string, words.slice(1).join(' ')]];
};

const short = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').slice(0, 40);

/** A row of codes: `A-1,A-2,A-3` pasted from a mail. */
const isRowOfCodes = (cells: readonly string[]): boolean => cells.length > 1 && cells.every((cell) => cell === '' || /\d/u.test(cell)) && cells.every((cell) => cell === '' || readCode(cell) !== undefined);

const personOf = (cells: readonly string[], order: readonly (Field | undefined)[]): Partial<Person> =>
  Object.fromEntries(cells.flatMap((cell, index) => (order[index] === undefined || cell === '' ? [] : [[order[index], order[index] === 'code' ? cell : short(cell)]])));

/** The row of headings: often there is a title above it. -1 where there is none. */
const headingAt = (lines: readonly Line[]): number => lines.slice(0, 5).findIndex(({ cells }) => cells.some((cell) => fieldOf(cell) === 'code'));

/** Rows that begin with 1, 2, 3 … and a code beside it: the first column only counts. */
const isCounted = (lines: readonly Line[]): boolean =>
  lines.length > 1 && lines.every(({ cells }, index) => cells[0] === String(index + 1) && readCode(cells[1] ?? '') !== undefined);

const peopleOf = (lines: readonly Line[], where: string): Pick<Roster, 'people' | 'faults'> => {
  const at = headingAt(lines);
  const named = at >= 0;
  const head = lines[at]?.cells.map(fieldOf) ?? [];
  const order = named ? head : isCounted(lines) ? [undefined, ...fields] : fields;
  const people = new Map<string, Person>();
  const faults: FaultData[] = [];
  for (const { line, cells } of lines.slice(at + 1)) {
    const entries = order !== fields ? [cells] : isRowOfCodes(cells) ? cells.filter((cell) => cell !== '').map((cell) => [cell]) : spread(cells);
    for (const entry of entries) {
      const person = personOf(entry, order);
      const code = readCode(person.code ?? '');
      if (code === undefined) faults.push(rosterLine(where, line, short(person.code ?? entry.join(' '))));
      else if (people.has(code)) faults.push(rosterTwice(where, line, code));
      else people.set(code, { ...person, code });
    }
  }
  return { people: [...people.values()], faults };
};

const largest = 5_000_000;

const decoded = (bytes: Uint8Array): { text: string; encoding: Roster['encoding'] } | undefined => {
  if (signatureOf(bytes) !== undefined || bytes.length > largest) return undefined;
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' };
  const plain = utf8(bytes);
  if (plain !== undefined) return { text: plain, encoding: 'utf-8' };
  const chinese = gbk(bytes);
  return chinese === undefined ? undefined : { text: chinese, encoding: 'gbk' };
};

/** Reads a list, pasted (text) or from a file (bytes). `where` names it in messages. */
export const parseRoster = (from: string | Uint8Array, where: string): Roster => {
  const found = typeof from === 'string' ? { text: from, encoding: 'utf-8' as const } : decoded(from);
  if (found === undefined || found.text.includes('\u0000')) return { people: [], encoding: 'utf-8', faults: [rosterUnread(where, typeof from !== 'string' && signatureOf(from) === 'zip')] };
  const { people, faults } = peopleOf(linesOf(found.text.replace(/^\uFEFF/u, '')), where);
  return { people, encoding: found.encoding, faults: found.encoding === 'gbk' ? [rosterEncoding(where), ...faults] : faults };
};

/** Those of the list that an assignment asks: all, or the named posts and units with the units below them. */
export const dueFrom = (people: readonly Person[], assignment: Pick<Assignment, 'audience'> | undefined): readonly Person[] => {
  const audience = assignment?.audience;
  if (audience === undefined || audience.length === 0) return people;
  return people.filter(({ unit = '', post = '' }) => audience.some((asked) => post === asked || unit === asked || unit.startsWith(`${asked}/`)));
};

const loose = (code: string): string => code.toLowerCase().replace(/^0+(?=.)/u, '');

export const missingFrom = (people: readonly Person[], handedIn: readonly string[]): readonly Missing[] => {
  const present = new Set(handedIn);
  const listed = new Set(people.map(({ code }) => code));
  return people
    .filter(({ code }) => !present.has(code))
    .map((person): Missing => {
      const near = handedIn.find((code) => !listed.has(code) && loose(code) === loose(person.code));
      return near === undefined ? person : { ...person, near };
    });
};

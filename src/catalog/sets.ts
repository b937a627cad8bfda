// The sets of a course: YAML, its tables from CSV, checked by the kind's own schema, named by its digest.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { baseSet } from '#kit/set-schema.ts';
import type { BaseSet } from '#kit/set.ts';
import type { AnyExercise } from '#kit/exercise.ts';
import { setDigest } from '#kit/digest.ts';
import { isKind, kindIds, kinds, wordsIn } from '#kinds';
import type { FaultData } from '#faults/fault.ts';
import { fileEmpty } from '#faults/content-files.ts';
import { fieldMissing, fieldUnknown, unknown } from '#faults/content.ts';
import { hintUnseen, ruleUngrounded } from '#faults/content-sets.ts';
import { tableForm } from '#faults/content-tables.ts';
import type { SetDigest } from '#model/ids.ts';
import type { SetRef } from '#model/outline.ts';
import { checkTables } from './check-tables.ts';
import { tableOf } from './csv.ts';
import { readText } from './files.ts';
import { nearest } from './nearest.ts';
import { checked } from './schema-faults.ts';
import { readYaml } from './shared.ts';
import type { Path, YamlText } from './yaml.ts';

/** A set as it was read. `contents` and `ref` are undefined when its faults forbid to use it. */
export interface ReadSet {
  readonly course: string;
  readonly set: string;
  readonly path: string;
  /** What the trainer wrote, with tables filled in; undefined when it is not YAML. */
  readonly written: unknown;
  readonly contents: BaseSet | undefined;
  readonly digest: SetDigest | undefined;
  readonly kindVersion: number;
  readonly ref: SetRef | undefined;
  /** The CSV files it names. */
  readonly tables: readonly string[];
  /** `file:line` of a path into the contents; of a table's row and column, in its CSV. */
  readonly where: (path: Path) => string;
  readonly faults: readonly FaultData[];
}

interface Filled {
  readonly value: unknown;
  readonly tables: readonly { readonly path: Path; readonly file: string; readonly lines: readonly number[] }[];
  readonly faults: readonly FaultData[];
  /** Tables that could not be read. */
  readonly broken: readonly Path[];
}

interface TableDraft {
  readonly file?: unknown;
  readonly columns?: unknown;
}

const isTable = (value: object): value is { file: string; columns: readonly unknown[] } => {
  const { file, columns } = value as TableDraft;
  return typeof file === 'string' && /\.csv$/iu.test(file) && Array.isArray(columns);
};

/** Meant as a table with its rows in a file, and not written so. */
const isHalfTable = (value: object): boolean => {
  const { file, columns } = value as TableDraft;
  const isFile = typeof file === 'string' && /\.(?:csv|xlsx?|et|txt|tsv)$/iu.test(file);
  return isFile || (Array.isArray(columns) && typeof columns[0] === 'object' && !('rows' in value));
};

const halfTable = (yaml: YamlText, path: Path, value: TableDraft): readonly FaultData[] => {
  const where = (key: string): string => `${yaml.path}:${yaml.line([...path, key])}`;
  const name = (key: string): string => [...path, key].join(' › ');
  const odd = Object.keys(value).filter((key) => !['file', 'columns'].includes(key));
  if (typeof value.file === 'string' && !/\.csv$/iu.test(value.file)) return [tableForm(where('file'), value.file)];
  if (odd.length > 0) return odd.map((key) => fieldUnknown(where(key), name(key), nearest(key, ['file', 'columns', 'rows']), ['file', 'columns']));
  return [fieldMissing(where('file'), name(value.file === undefined ? 'file' : 'columns'))];
};

const fillTable = (root: string, yaml: YamlText, path: Path, value: { file: string; columns: readonly unknown[] }, files: readonly string[]): Filled => {
  const folder = yaml.path.slice(0, yaml.path.lastIndexOf('/'));
  const file = `${folder}/${value.file}`;
  const at = `${yaml.path}:${yaml.line([...path, 'file'])}`;
  const { file: _, ...rest } = value;
  if (!files.includes(file) || !existsSync(join(root, file))) {
    const names = files.filter((name) => name.startsWith(`${folder}/`) && /\.csv$/iu.test(name)).map((name) => name.slice(folder.length + 1));
    return { value: { ...rest, rows: [] }, tables: [], faults: [unknown('table', at, value.file, nearest(value.file.replace(/^.*[\\/]/u, ''), names), names)], broken: [path] };
  }
  const csv = readText(root, file);
  if (csv.text === '' && csv.faults.length > 0) return { value: { ...rest, rows: [] }, tables: [{ path, file, lines: [] }], faults: csv.faults, broken: [path] };
  const { columns, rows, lines, faults, isBroken } = tableOf(file, csv.text, value.columns, `${yaml.path}:${yaml.line([...path, 'columns'])}`);
  return { value: { ...rest, columns, rows }, tables: [{ path, file, lines }], faults: [...csv.faults, ...faults], broken: isBroken ? [path] : [] };
};

/** Fills every `{ file: x.csv, columns }` in a set, however deep it stands. */
const fill = (root: string, yaml: YamlText, files: readonly string[], path: Path = [], value: unknown = yaml.value): Filled => {
  if (typeof value !== 'object' || value === null) return { value, tables: [], faults: [], broken: [] };
  if (!Array.isArray(value) && isTable(value)) return fillTable(root, yaml, path, value, files);
  if (!Array.isArray(value) && isHalfTable(value)) return { value, tables: [], faults: halfTable(yaml, path, value), broken: [path] };
  const members = Object.entries(value).map(([key, member]) => ({ key, ...fill(root, yaml, files, [...path, Array.isArray(value) ? Number(key) : key], member) }));
  return {
    value: Array.isArray(value) ? members.map((member) => member.value) : Object.fromEntries(members.map((member) => [member.key, member.value])),
    tables: members.flatMap(({ tables }) => tables),
    faults: members.flatMap(({ faults }) => faults),
    broken: members.flatMap(({ broken }) => broken),
  };
};

const whereIn = (yaml: YamlText, tables: Filled['tables']) => (path: Path): string => {
  const table = tables.find((one) => one.path.every((key, at) => path[at] === key) && path[one.path.length] === 'rows');
  const row = table === undefined ? undefined : path[table.path.length + 1];
  if (table === undefined || typeof row !== 'number') return `${yaml.path}:${yaml.line(path)}`;
  const column = path[table.path.length + 3];
  return `${table.file}:${table.lines[row] ?? 1}${column === undefined ? '' : `  ${String(column)}`}`;
};

const refOf = (course: string, set: string, contents: BaseSet, digest: SetDigest, exercise: AnyExercise): SetRef => {
  const { kind, title, brief, goal, rule, minutes, replaces } = contents;
  return { course, set, kind, digest, title, brief, goal, rule, ...(minutes === undefined ? {} : { minutes }), ...(replaces === undefined ? {} : { replaces }), size: exercise.size(contents) };
};

/** The kind a set names, or the fault that says why there is none. */
const kindOf = (value: unknown, where: (path: Path) => string): { kind?: keyof typeof kinds; faults: readonly FaultData[] } => {
  if (value === null) return { faults: [fileEmpty(where([]))] };
  const named = (value as { kind?: unknown }).kind;
  if (typeof named !== 'string') return { faults: [fieldMissing(where([]), 'kind')] };
  return isKind(named) ? { kind: named, faults: [] } : { faults: [unknown('kind', where(['kind']), named, nearest(named, kindIds), kindIds)] };
};

/** Hints under a state that the kind does not have. */
const hintFaults = ({ hints = {} }: BaseSet, states: readonly string[], where: (path: Path) => string): readonly FaultData[] =>
  Object.keys(hints).flatMap((state) => (states.includes(state) ? [] : [hintUnseen(where(['hints', state]), state, nearest(state, states), states)]));

const ruleFaults = ({ rule: { basis, grounds } }: BaseSet, where: (path: Path) => string): readonly FaultData[] => {
  if (grounds.length === 0) return [ruleUngrounded(where(['rule', 'grounds']), 'none')];
  return basis === 'law' && !grounds.some((ground) => 'law' in ground) ? [ruleUngrounded(where(['rule', 'basis']), 'law')] : [];
};

/** Of a table that could not be read, what the kind says of its inside and of the set as a whole only repeats that. */
const isEcho = ({ name, where }: FaultData, table: Path): boolean => name === 'SetInconsistent' || where.includes(`  ${table.join(' › ')} ›`);

/** Reads `courses/<course>/sets/<set>.yml`. `files` are all files of courses/, so that a name must match to the letter. */
export const readSet = async (root: string, path: string, files: readonly string[]): Promise<ReadSet> => {
  const [, course = '', , name = ''] = path.split('/');
  const set = name.replace(/\.yml$/u, '');
  const yaml = readYaml(root, path);
  const filled = fill(root, yaml, files);
  const where = whereIn(yaml, filled.tables);
  const bad: ReadSet = {
    course, set, path, where, written: filled.value, contents: undefined, digest: undefined, kindVersion: 0, ref: undefined,
    tables: filled.tables.map(({ file }) => file), faults: [...yaml.faults, ...filled.faults],
  };
  if (yaml.value === undefined) return bad;
  const { kind, faults: kindFaults } = kindOf(filled.value, where);
  if (kind === undefined) return { ...bad, faults: [...bad.faults, ...kindFaults] };
  const { exercise } = await kinds[kind].logic();
  const words = await wordsIn(kind, 'zh');
  const { value, faults: all } = checked(await exercise.schema(), filled.value, where);
  const cells = filled.broken.length > 0 ? [] : checkTables(filled.value, where, exercise.plantsErrors !== true);
  // What a kind says of the whole set repeats what is wrong with a table.
  const own = cells.length > 0 ? all.filter(({ name }) => name !== 'SetInconsistent') : all.filter((fault) => !filled.broken.some((table) => isEcho(fault, table)));
  const faults = [...bad.faults, ...own, ...cells];
  if (value === undefined || filled.broken.length > 0) return { ...bad, faults };
  const contents = baseSet.parse(value);
  const digest = setDigest(contents) as SetDigest;
  return {
    ...bad, contents, digest, kindVersion: exercise.version, ref: refOf(course, set, contents, digest, exercise),
    faults: [...faults, ...hintFaults(contents, Object.keys(words.states), where), ...ruleFaults(contents, where)],
  };
};

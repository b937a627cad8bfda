// Turns what a schema finds into words with a file and a line.
import type * as z from 'zod/mini';
import type { Both, FaultData } from '#faults/fault.ts';
import { fileEmpty } from '#faults/content-files.ts';
import { setInconsistent } from '#faults/content-sets.ts';
import { both, fieldMissing, fieldUnknown, fieldWrong, idTwice, textUntranslated } from '#faults/content.ts';
import { nearest } from './nearest.ts';
import type { Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Says where a path into a file's value is written: `file:line`, or the CSV's line and column. */
export type Where = (path: Path) => string;

const memberOf = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;

export const valueAt = (value: unknown, path: Path): unknown => path.reduce(memberOf, value);

/** A path as people read it; members of a list go by their id: `cards › bus-live › text`. */
export const readable = (value: unknown, path: Path): string =>
  path
    .map((key, at) => {
      const id = typeof key === 'number' ? memberOf(valueAt(value, path.slice(0, at + 1)), 'id') : undefined;
      return typeof id === 'string' ? id : typeof key === 'number' ? String(key + 1) : key;
    })
    .join(' › ');

const forms: Readonly<Record<string, { zh: string; en: string }>> = {
  string: both('一段文字（数字和日期要加英文引号）', 'a text (put numbers and dates into straight quotes)'),
  int: both('一个整数', 'a whole number'),
  number: both('一个数', 'a number'),
  boolean: both('true 或 false', 'true or false'),
  array: both('一张清单（每项前写 - ）', 'a list (each part begins with - )'),
  object: both('几个带名字的项', 'a group of named parts'),
  record: both('几个带名字的项', 'a group of named parts'),
};

const wantedOf = (issue: Issue): { zh: string; en: string } => {
  if (issue.code === 'invalid_type') return forms[issue.expected] ?? both(issue.expected, issue.expected);
  if (issue.code === 'invalid_value') return both(`这几种之一：${issue.values.map(String).join('、')}`, `one of ${issue.values.map(String).join(', ')}`);
  if (issue.code === 'invalid_format' && issue.format === 'regex') return both(`小写英文字母、数字和连字符组成的编号（${issue.pattern ?? ''}）`, `an id of lower-case letters, digits and hyphens (${issue.pattern ?? ''})`);
  if (issue.code === 'too_small') return both(`至少 ${issue.minimum}`, `at least ${issue.minimum}`);
  if (issue.code === 'too_big') return both(`至多 ${issue.maximum}`, `at most ${issue.maximum}`);
  return both(issue.message, issue.message);
};

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'object' && value !== null) return `{ ${Object.keys(value).join(', ')} }`;
  return JSON.stringify(value)?.slice(0, 60) ?? 'undefined';
};

/** Of a union's branches the one that comes nearest: the fewest issues, and deepest into the value. */
const deepest = (issue: Issue, before: Path): { issue: Issue; path: Path }[] => {
  const path = [...before, ...(issue.path as Path)];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => deepest(inner, path)));
  return [...branches].sort((a, b) => a.length - b.length)[0] ?? [{ issue, path }];
};

interface Def {
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
}
interface Schema {
  readonly _zod: { readonly def: Def };
}

/** The keys that a schema knows at `path`. */
const keysAt = ({ _zod: { def } }: Schema, path: Path): readonly string[] => {
  if (def.innerType !== undefined) return keysAt(def.innerType, path);
  if (def.options !== undefined) return def.options.flatMap((option) => keysAt(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(def.shape ?? {});
  const next = def.shape?.[String(key)] ?? def.element ?? def.valueType;
  return next === undefined ? [] : keysAt(next, rest);
};

const faultOf = (issue: Issue, path: Path, value: unknown, where: Where, schema: Schema): FaultData[] => {
  const found = valueAt(value, path);
  const last = path.at(-1);
  if (issue.code === 'custom') return [setInconsistent(where(path), readable(value, path), issue.params as Both | undefined, issue.message)];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => fieldUnknown(where([...path, key]), readable(value, [...path, key]), nearest(key, known), known));
  }
  if (found === undefined && (last === 'zh' || last === 'en')) return [textUntranslated(where(path), readable(value, path.slice(0, -1)), last)];
  if (path.length === 0 && (found === null || found === undefined)) return [fileEmpty(where(path))];
  if (found === undefined) return [fieldMissing(where(path), readable(value, path))];
  return [fieldWrong(where(path), readable(value, path), wantedOf(issue), shown(found))];
};

/** Empty texts, and lists in which an id stands twice: no schema sees them. */
const inside = (value: unknown, path: Path, whole: unknown, where: Where): FaultData[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const ids = value.map((member) => memberOf(member, 'id'));
    const twice = ids.flatMap((id, at) => (typeof id === 'string' && ids.indexOf(id) < at ? [idTwice(where([...path, at, 'id']), readable(whole, path), id)] : []));
    return [...twice, ...value.flatMap((member, at) => inside(member, [...path, at], whole, where))];
  }
  return Object.entries(value).flatMap(([key, member]) => {
    const empty = (key === 'zh' || key === 'en') && typeof member === 'string' && member.trim() === '';
    return empty ? [textUntranslated(where([...path, key]), readable(whole, path), key)] : inside(member, [...path, key], whole, where);
  });
};

export interface Checked<T> {
  readonly value: T | undefined;
  readonly faults: readonly FaultData[];
}

/** `value` checked with `schema`; undefined with faults where it does not fit. */
export const checked = <T>(schema: z.ZodMiniType<T>, value: unknown, where: Where): Checked<T> => {
  const result = schema.safeParse(value);
  const more = inside(value, [], value, where);
  if (result.success) return { value: result.data, faults: more };
  const issues = result.error.issues.flatMap((issue) => deepest(issue, []));
  return { value: undefined, faults: [...issues.flatMap(({ issue, path }) => faultOf(issue, path, value, where, schema as unknown as Schema)), ...more] };
};

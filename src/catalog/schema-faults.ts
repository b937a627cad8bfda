// Turns what a schema finds into words with a file and a line.
import type * as z from 'zod/mini';
import type { Both, FaultData } from '#faults/fault.ts';
import { fileEmpty } from '#faults/content-files.ts';
import { setInconsistent } from '#faults/content-sets.ts';
import { both, fieldApart, fieldMissing, fieldUnknown, fieldWrong, idTwice, textUntranslated, yamlSyntax, type YamlTrouble } from '#faults/content.ts';
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

const patterns: readonly (readonly [part: string, words: Both])[] = [
  ['\\d{4}-\\d{2}-\\d{2}', both('一个存在的日期，像 2026-11-23', 'a date that exists, as 2026-11-23')],
  ['[0-9a-f]{32}', both('发布时写入的 32 位编号，不能手改', 'the 32 characters that the release wrote, not to be edited')],
  ['^\\d+$', both('阿拉伯数字', 'digits')],
  ['^\\S$', both('一个字', 'one character')],
  ['a-z0-9_', both('小写英文字母开头的名字，可以带数字和下划线', 'a name that begins with a lower-case letter, with digits and underscores')],
  ["a-zü' -", both('小写字母的拼音，不带声调，像 zhijie biaoshifu', 'pinyin in lower-case letters without tones, as zhijie biaoshifu')],
];

const patternWords = (pattern: string): Both => patterns.find(([part]) => pattern.includes(part))?.[1] ?? both('小写英文字母、数字和连字符组成的编号，像 open-or-not', 'an id of lower-case letters, digits and hyphens, as open-or-not');

const amount = (issue: Issue & { readonly origin: string }, zh: string, en: string): Both => {
  if (issue.origin === 'array') return both(`${zh}项的清单`, `a list of ${en}`);
  return issue.origin === 'string' ? both('一段文字，不能空着', 'a text that is not empty') : both(`${zh}的数`, `a number of ${en}`);
};

const wantedOf = (issue: Issue): { zh: string; en: string } => {
  if (issue.code === 'invalid_type') return forms[issue.expected] ?? both(issue.expected, issue.expected);
  if (issue.code === 'invalid_value' && issue.values.length === 1) return both(` ${String(issue.values[0])}，别的不行`, `${String(issue.values[0])} and nothing else`);
  if (issue.code === 'invalid_value') return both(`这几种之一：${issue.values.map(String).join('、')}`, `one of ${issue.values.map(String).join(', ')}`);
  if (issue.code === 'invalid_format' && issue.format === 'regex') return patternWords(issue.pattern ?? '');
  if (issue.code === 'too_small') return amount(issue, `至少 ${issue.minimum} `, `at least ${issue.minimum}`);
  if (issue.code === 'too_big') return amount(issue, `至多 ${issue.maximum} `, `at most ${issue.maximum}`);
  return both(issue.message, issue.message);
};

const shown = (value: unknown): string => {
  if (value === null) return '（空 nothing）';
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'object' && value !== null) return `{ ${Object.keys(value).join(', ')} }`;
  return JSON.stringify(value)?.slice(0, 60) ?? 'undefined';
};

interface Found {
  readonly issue: Issue;
  readonly path: Path;
  /** Any one of these keys would do in place of the last of `path`. */
  readonly oneOf?: readonly string[];
}

/** Of a union's branches the one that comes nearest: the fewest issues. Where each lacks a key of its own, any of the keys will do. */
const deepest = (issue: Issue, before: Path): readonly Found[] => {
  const path = [...before, ...(issue.path as Path)];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => deepest(inner, path))).sort((a, b) => a.length - b.length);
  const [best = [{ issue, path }]] = branches;
  const keys = branches.flatMap((found) => found.slice(0, 1)).filter((one) => one.path.length === path.length + 1 && ['invalid_type', 'invalid_value'].includes(one.issue.code)).map((one) => String(one.path.at(-1)));
  const [first] = best;
  return first === undefined || keys.length !== branches.length || !keys.every((key) => !(key in Object(issue.input ?? {}))) ? best : [{ ...first, oneOf: [...new Set(keys)] }];
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

/** A key that nobody knows because a mark of YAML is missing or one too many. */
const markTrouble = (key: string, known: readonly string[]): YamlTrouble | undefined => {
  if (/^[\u3000\u00a0]/u.test(key)) return 'blank';
  if (/^[^\s:：]+[:：]/u.test(key) && known.includes(key.split(/[:：]/u)[0] ?? '')) return key.includes('：') ? 'wide' : 'colon';
  return known.join() === 'zh,en' && !/^[a-z]+$/u.test(key) ? 'comma' : undefined;
};

const unknownKeys = (keys: readonly string[], path: Path, value: unknown, where: Where, schema: Schema): FaultData[] => {
  const known = keysAt(schema, path);
  const troubles = keys.map((key) => ({ key, trouble: markTrouble(key, known) }));
  const marked = troubles.find(({ trouble }) => trouble !== undefined);
  if (marked?.trouble !== undefined) return [yamlSyntax(where([...path, marked.key]), marked.trouble, marked.key)];
  return keys.map((key) => {
    const at = readable(value, [...path, key]);
    return known.includes(key) ? fieldApart(where([...path, key]), at) : fieldUnknown(where([...path, key]), at, nearest(key, known), [...new Set(known)]);
  });
};

const faultOf = ({ issue, path, oneOf }: Found, value: unknown, where: Where, schema: Schema): FaultData[] => {
  const found = valueAt(value, path);
  const last = path.at(-1);
  // A cell's place is told as line and column of its CSV already.
  if (issue.code === 'custom') return [setInconsistent(where(path), where(path).includes('.csv:') ? '' : readable(value, path), issue.params as Both | undefined, issue.message)];
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, value, where, schema);
  if (issue.code === 'invalid_key') return [fieldWrong(where(path), readable(value, path), wantedOf(issue.issues[0] ?? issue), JSON.stringify(last))];
  if (oneOf !== undefined && found === undefined) return [fieldMissing(where(path), `${readable(value, path.slice(0, -1))} › ${oneOf.join(' / ')}`)];
  if (found === undefined && (last === 'zh' || last === 'en')) return [textUntranslated(where(path), readable(value, path.slice(0, -1)), last)];
  if (path.length === 0 && (found === null || found === undefined)) return [fileEmpty(where(path))];
  if (found === undefined) return [fieldMissing(where(path), readable(value, path))];
  const keys = issue.code === 'invalid_type' && issue.expected === 'object' ? keysAt(schema, path) : [];
  const group = keys.map((key) => `${key}: …`).join(', ');
  return [fieldWrong(where(path), readable(value, path), keys.length > 0 && keys.length < 6 ? both(`一组 { ${group} }`, `a group { ${group} }`) : wantedOf(issue), shown(found))];
};

/** Is what should be in `lang` all in the other language? Codes and names of standards are in none. */
const isOther = (lang: 'zh' | 'en', text: string): boolean =>
  lang === 'en' ? /\p{Script=Han}{2}/u.test(text) && !/[a-z]{2}/iu.test(text) : !/\p{Script=Han}/u.test(text) && (text.match(/[a-z]{2,}/giu) ?? []).length >= 3;

/** Empty texts, texts in the other language, and lists in which an id stands twice: no schema sees them. */
const inside = (value: unknown, path: Path, whole: unknown, where: Where): FaultData[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const ids = value.map((member) => memberOf(member, 'id'));
    const twice = ids.flatMap((id, at) => (typeof id === 'string' && ids.indexOf(id) < at ? [idTwice(where([...path, at, 'id']), readable(whole, path), id)] : []));
    return [...twice, ...value.flatMap((member, at) => inside(member, [...path, at], whole, where))];
  }
  return Object.entries(value).flatMap(([key, member]) => {
    const untold = (key === 'zh' || key === 'en') && typeof member === 'string' && (member.trim() === '' || isOther(key, member));
    return untold ? [textUntranslated(where([...path, key]), readable(whole, path), key)] : inside(member, [...path, key], whole, where);
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
  const marked = issues.filter(({ issue, path }) => issue.code === 'unrecognized_keys' && issue.keys.some((key) => markTrouble(key, keysAt(schema as unknown as Schema, path)) !== undefined)).map(({ path }) => path.join());
  // Where a mark of YAML is wrong, what is missing beside it is the echo.
  const own = issues.filter(({ issue, path }) => issue.code === 'unrecognized_keys' || !marked.includes(path.slice(0, -1).join()));
  return { value: undefined, faults: [...own.flatMap((found) => faultOf(found, value, where, schema as unknown as Schema)), ...more] };
};

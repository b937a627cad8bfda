// One of the YAML files that all courses share: read, checked, or told as missing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import type { Both, FaultData } from '#faults/fault.ts';
import { fileMissing } from '#faults/content.ts';
import { readText } from './files.ts';
import { checked } from './schema-faults.ts';
import { parseYaml, type Path, type YamlText } from './yaml.ts';

export interface YamlFile<T> {
  readonly path: string;
  readonly value: T | undefined;
  /** `file:line` of a path. */
  readonly where: (path: Path) => string;
  readonly faults: readonly FaultData[];
}

export const readYaml = (root: string, path: string): YamlText => {
  const { text, faults } = readText(root, path);
  const yaml = parseYaml(path, text);
  return { ...yaml, faults: [...faults, ...yaml.faults] };
};

/** `what` says what the file is for, in case it is missing. */
export const readShared = <T>(root: string, path: string, schema: z.ZodMiniType<T>, what: Both): YamlFile<T> => {
  if (!existsSync(join(root, path))) return { path, value: undefined, where: () => path, faults: [fileMissing(path, what)] };
  const yaml = readYaml(root, path);
  const where = (at: Path): string => `${path}:${yaml.line(at)}`;
  if (yaml.value === undefined) return { path, value: undefined, where, faults: yaml.faults };
  const { value, faults } = checked(schema, yaml.value, where);
  return { path, value, where, faults: [...yaml.faults, ...faults] };
};

/** The same of a file that may be left out: undefined when there is none. */
export const readOptional = <T>(root: string, path: string, schema: z.ZodMiniType<T>): YamlFile<T> | undefined =>
  existsSync(join(root, path)) ? readShared(root, path, schema, { zh: '', en: '' }) : undefined;

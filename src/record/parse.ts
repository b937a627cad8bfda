// From a file that somebody chose to a record, or to the reason why not. Bytes in, data out: nothing is half accepted.
// Order: size, encoding, depth, JSON, what it is, format, canonical form, then the format's own rules and the way up.
import { canonical } from '#kit/digest.ts';
import { climb, type Rung } from '#model/ladder/ladder.ts';
import { rungs as allRungs } from '#model/ladder/format-1.ts';
import { assignmentFile } from '#model/schema/record.ts';
import type { Assignment, RecordFile } from '#model/record.ts';
import type { FaultData } from '#faults/fault.ts';
import { assignmentUnread } from '#faults/archive.ts';
import { recordForeign, recordIsBackup, recordNotJson, recordRewritten, recordTooDeep, recordTooLarge, recordTooNew, recordTooOld, recordTruncated } from '#faults/record.ts';
import { decode } from './decode.ts';
import { scan } from './scan.ts';

export type Parsed = { readonly kind: 'record'; readonly record: RecordFile } | { readonly kind: 'refused'; readonly fault: FaultData };

/** Bytes. Asked of a file before it is read, and again here. */
export const largestFile = 32_000_000;
const deepest = 16;

const refused = (fault: FaultData): { readonly kind: 'refused'; readonly fault: FaultData } => ({ kind: 'refused', fault });

/** A file's name as messages show it: one line, no control characters, no change of the direction of writing. A long one keeps its end, which tells files apart. */
export const shownName = (name: string): string => {
  const letters = [...name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')];
  return letters.length <= 120 ? letters.join('') : [...letters.slice(0, 39), '…', ...letters.slice(-80)].join('');
};

/** The refusal of a file by its size alone, before a byte of it is read; undefined when it may be read. */
export const sizeFault = (bytes: number, fileName: string): FaultData | undefined =>
  bytes > largestFile ? recordTooLarge(shownName(fileName), bytes, largestFile) : undefined;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const readJson = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

const isCanonical = (value: unknown, text: string): boolean => {
  try {
    return canonical(value) === text;
  } catch {
    return false;
  }
};

type Read = { readonly kind: 'json'; readonly value: Record<string, unknown>; readonly text: string } | { readonly kind: 'refused'; readonly fault: FaultData };

/** Bytes to one JSON object of bearable size and depth. */
const readObject = (bytes: Uint8Array, file: string): Read => {
  const large = sizeFault(bytes.length, file);
  if (large !== undefined) return refused(large);
  const decoded = decode(bytes, file);
  if (decoded.kind === 'refused') return decoded;
  const { text } = decoded;
  const first = text.trimStart()[0];
  if (first === '<') return refused(recordForeign(file, 'html'));
  if (first !== '{') return refused(recordForeign(file, readJson(text.slice(0, 100_000)) === undefined ? 'text' : 'json'));
  const { deepest: found, open } = scan(text);
  if (found > deepest) return refused(recordTooDeep(file, deepest));
  const json = readJson(text);
  if (json === undefined) return refused(open ? recordTruncated(file) : recordNotJson(file));
  return isObject(json.value) ? { kind: 'json', value: json.value, text } : refused(recordForeign(file, 'json'));
};

const own = (value: Record<string, unknown>, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

/** Reads a record file of any known format. `rungs` are the formats; tests put in their own. */
export const parse = (bytes: Uint8Array, fileName: string, rungs: readonly Rung[] = allRungs): Parsed => {
  const file = shownName(fileName);
  const read = readObject(bytes, file);
  if (read.kind === 'refused') return read;
  const { value, text } = read;
  const format = own(value, 'format');
  if (own(value, 'practice') !== undefined && own(value, 'nonce') !== undefined) return refused(recordForeign(file, 'assignment'));
  if (typeof format !== 'number' || !Number.isSafeInteger(format) || !Array.isArray(own(value, 'logs'))) return refused(recordForeign(file, 'json'));
  const newest = rungs.at(-1)?.format ?? 0;
  if (format > newest) return refused(recordTooNew(file, format, newest));
  if (!isCanonical(value, text)) return refused(recordRewritten(file));
  const climbed = climb(rungs, format, value, file);
  if (climbed.kind === 'unsound') return refused(climbed.fault);
  if (climbed.kind === 'too-old') return refused(recordTooOld(file, format, climbed.oldest));
  if (climbed.kind === 'too-new') return refused(recordTooNew(file, format, climbed.newest));
  return { kind: 'record', record: climbed.value as RecordFile };
};

/** As `parse`, for the desk and the command: a back-up is refused there, with the reason. */
export const parseHandIn = (bytes: Uint8Array, fileName: string): Parsed => {
  const parsed = parse(bytes, fileName);
  return parsed.kind === 'record' && parsed.record.purpose === 'backup' ? refused(recordIsBackup(shownName(fileName))) : parsed;
};

export type ParsedAssignment = { readonly kind: 'assignment'; readonly assignment: Assignment } | { readonly kind: 'refused'; readonly fault: FaultData };

/** An assignment from a file or a URL fragment. It need not be in canonical form: people may write one by hand. */
export const parseAssignment = (bytes: Uint8Array, fileName: string): ParsedAssignment => {
  const file = shownName(fileName);
  const read = readObject(bytes, file);
  if (read.kind === 'refused') return refused(assignmentUnread(file, ''));
  const parsed = assignmentFile.safeParse(read.value);
  if (!parsed.success) return refused(assignmentUnread(file, (parsed.error.issues[0]?.path ?? []).join('.')));
  return { kind: 'assignment', assignment: parsed.data as Assignment };
};

// A zip of records, opened one file at a time with a limit on what comes out, so that no small archive can fill the memory.
// The list at the archive's end is what counts; parts outside it do not exist.
import { Inflate } from 'fflate';
import type { FaultData } from '#faults/fault.ts';
import { archiveDamaged, archiveEmpty, archiveEntryTooLarge, archiveLocked, archiveMethod, archiveNested, archiveTooLarge, archiveTooMany } from '#faults/archive.ts';
import { recordForeign } from '#faults/record.ts';
import { isClutter } from './clutter.ts';
import { gbk, signatureOf, utf8 } from './decode.ts';
import { largestFile, shownName } from './parse.ts';

export type Unpacked =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly name: string; readonly fault: FaultData };

/** Bytes out of one file, bytes out of one archive, files in one archive. */
export interface ArchiveLimits {
  readonly entry: number;
  readonly total: number;
  readonly entries: number;
}
export const archiveLimits: ArchiveLimits = { entry: largestFile, total: 400_000_000, entries: 2_000 };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly locked: boolean;
  readonly packed: Uint8Array;
}

export const isZip = (bytes: Uint8Array): boolean => signatureOf(bytes) === 'zip';

const endMark = 0x06054b50;
const listMark = 0x02014b50;
const partMark = 0x04034b50;

const nameOf = (bytes: Uint8Array): string => shownName(utf8(bytes) ?? gbk(bytes) ?? '?');

/** The archive's own list, or undefined when it has none that can be read. */
const entriesOf = (bytes: Uint8Array): readonly Entry[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== endMark) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== listMark) return undefined;
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const part = view.getUint32(at + 42, true);
    if (part + 30 > bytes.length || view.getUint32(part, true) !== partMark) return undefined;
    const from = part + 30 + view.getUint16(part + 26, true) + view.getUint16(part + 28, true);
    const packed = bytes.subarray(from, from + view.getUint32(at + 20, true));
    if (packed.length !== view.getUint32(at + 20, true)) return undefined;
    entries.push({ name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength)), method: view.getUint16(at + 10, true), locked: (view.getUint16(at + 8, true) & 1) === 1, packed });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
};

interface Inflated {
  readonly bytes: Uint8Array | 'large' | 'damaged';
  /** Bytes that came out, kept or not: the work that was done. */
  readonly size: number;
}

/** The unpacked bytes; 'large' as soon as there are more than `most`, 'damaged' when they do not unpack. */
const inflated = (packed: Uint8Array, most: number): Inflated => {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflate = new Inflate((part, final) => {
    size += part.length;
    ended = final;
    if (size <= most) parts.push(part);
  });
  try {
    // Small portions: what one portion can unpack to (about a thousand times its size) is all that is ever held beyond the limit.
    for (let from = 0; from < packed.length && size <= most; from += 4096) inflate.push(packed.subarray(from, from + 4096), from + 4096 >= packed.length);
  } catch {
    return { bytes: size > most ? 'large' : 'damaged', size };
  }
  if (size > most) return { bytes: 'large', size };
  if (!ended) return { bytes: 'damaged', size };
  const whole = new Uint8Array(size);
  parts.reduce((offset, part) => (whole.set(part, offset), offset + part.length), 0);
  return { bytes: whole, size };
};

interface Opened {
  readonly one: Unpacked;
  readonly size: number;
}

const open = ({ method, locked, packed }: Entry, where: string, left: number, limits: ArchiveLimits): Opened => {
  const refuse = (fault: FaultData, size = 0): Opened => ({ one: { kind: 'refused', name: where, fault }, size });
  if (locked) return refuse(archiveLocked(where));
  if (method !== 0 && method !== 8) return refuse(archiveMethod(where));
  const most = Math.min(limits.entry, left);
  const { bytes, size }: Inflated = method === 0 ? { bytes: packed.length > most ? 'large' : packed, size: Math.min(packed.length, most) } : inflated(packed, most);
  if (bytes === 'damaged') return refuse(archiveDamaged(where), size);
  if (bytes === 'large') return refuse(left < limits.entry ? archiveTooLarge(where, limits.total / 1_000_000) : archiveEntryTooLarge(where, limits.entry / 1_000_000), size);
  return isZip(bytes) ? refuse(archiveNested(where), size) : { one: { kind: 'file', name: where, bytes }, size };
};

/** A name of its own for every file: an archive may hold two of one name, or two that are shown alike. */
const naming = (archive: string): ((name: string) => string) => {
  const given = new Set<string>();
  return (name) => {
    const own = `${archive} › ${name}`;
    let one = own;
    for (let n = 2; given.has(one); n += 1) one = `${own} (${n})`;
    given.add(one);
    return one;
  };
};

/** The files of an archive, one after the other; each is unpacked only when it is asked for. */
export function* unpack(bytes: Uint8Array, fileName: string, limits = archiveLimits): Generator<Unpacked, void, undefined> {
  const archive = shownName(fileName);
  const entries = entriesOf(bytes)?.filter(({ name }) => !isClutter(name));
  if (entries === undefined || entries.length === 0) {
    yield { kind: 'refused', name: archive, fault: entries === undefined ? archiveDamaged(archive) : archiveEmpty(archive) };
    return;
  }
  if (entries.some(({ name }) => name === '[Content_Types].xml')) {
    yield { kind: 'refused', name: archive, fault: recordForeign(archive, 'office') };
    return;
  }
  let left = limits.total;
  const named = naming(archive);
  for (const entry of entries.slice(0, limits.entries)) {
    const { one, size } = open(entry, named(entry.name), left, limits);
    left = Math.max(0, left - size);
    yield one;
    if (one.kind === 'refused' && one.fault.name === 'ArchiveTooLarge') return;
  }
  if (entries.length > limits.entries) yield { kind: 'refused', name: archive, fault: archiveTooMany(archive, limits.entries) };
}

/** How many `filesIn` will give, as far as can be told beforehand. */
export const countIn = (bytes: Uint8Array, limits = archiveLimits): number =>
  isZip(bytes) ? Math.max(1, Math.min(limits.entries + 1, entriesOf(bytes)?.filter(({ name }) => !isClutter(name)).length ?? 1)) : 1;

/** What somebody chose: archives opened, other files as they are. */
export function* filesIn(bytes: Uint8Array, fileName: string): Generator<Unpacked, void, undefined> {
  if (isZip(bytes)) yield* unpack(bytes, fileName);
  else yield { kind: 'file', name: shownName(fileName), bytes };
}

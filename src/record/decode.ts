// From bytes to text: which encoding, and what else a file may be that somebody chose by mistake.
import type { FaultData } from '#faults/fault.ts';
import { recordDamaged, recordEmpty, recordEncoding, recordForeign, recordTruncated, type Foreign } from '#faults/record.ts';

export type Decoded = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly fault: FaultData };

const signatures: readonly (readonly [Foreign, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 3, 4]],
  ['zip', [0x50, 0x4b, 5, 6]],
  ['gzip', [0x1f, 0x8b]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['rar', [0x37, 0x7a, 0xbc, 0xaf]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

export const signatureOf = (bytes: Uint8Array): Foreign | undefined => signatures.find(([, start]) => startsWith(bytes, start))?.[0];

/** UTF-16, with or without its mark: every second byte of plain text is then zero. */
const isUtf16 = (bytes: Uint8Array): boolean => {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const head = bytes.subarray(0, 64);
  const zeros = (odd: number): number => head.filter((byte, index) => index % 2 === odd && byte === 0).length;
  return head.length >= 8 && [0, 1].some((odd) => zeros(odd) > head.length / 4 && zeros(1 - odd) === 0);
};

const decodeAs = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** UTF-8, or undefined. */
export const utf8 = (bytes: Uint8Array): string | undefined => decodeAs('utf-8', bytes);
/** GBK and its successor, or undefined. */
export const gbk = (bytes: Uint8Array): string | undefined => decodeAs('gb18030', bytes);

const looksLikeRecord = (text: string): boolean => /^\uFEFF?\s*\{\s*"/u.test(text);

/** Cut inside a character: all but the last few bytes read well. */
const isCutInCharacter = (bytes: Uint8Array): boolean => [1, 2, 3].some((less) => bytes.length > less && utf8(bytes.subarray(0, bytes.length - less)) !== undefined);

const notUtf8 = (bytes: Uint8Array, file: string): FaultData => {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  if (!looksLikeRecord(head.replace(/^\u00EF\u00BB\u00BF/u, ''))) return recordForeign(file, 'unknown');
  if (isCutInCharacter(bytes)) return recordTruncated(file);
  const other = gbk(bytes);
  return other !== undefined && !/[\uE000-\uF8FF]/u.test(other) ? recordEncoding(file, 'GBK') : recordDamaged(file);
};

/** The text of a file that may be a record, without its BOM and last line end. */
export const decode = (bytes: Uint8Array, file: string): Decoded => {
  const refused = (fault: FaultData): Decoded => ({ kind: 'refused', fault });
  if (bytes.length === 0) return refused(recordEmpty(file));
  const signature = signatureOf(bytes);
  if (signature !== undefined) return refused(recordForeign(file, signature));
  if (isUtf16(bytes)) return refused(recordEncoding(file, 'UTF-16'));
  const text = utf8(bytes);
  if (text === undefined) return refused(notUtf8(bytes, file));
  const bare = text.replace(/^\uFEFF/u, '').replace(/\r?\n$/u, '');
  // A disk that lost power before it wrote leaves a file of zero bytes.
  return bare.replaceAll('\0', '').trim() === '' ? refused(recordEmpty(file)) : { kind: 'text', text: bare };
};

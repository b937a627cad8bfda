// Canonical JSON and SHA-256, wrapped once for the whole project. Frozen after the first release:
// a changed result here would make every released record unreadable.
import { _SHA256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isText } from './text.ts';

const number = (value: number, path: string): string => {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${path || '$'}: only safe integers have a canonical form`);
  return String(value);
};

/**
 * RFC 8785 over objects, arrays, strings, safe integers, booleans and null.
 * Keys are sorted by UTF-16 code units; members that are `undefined` are left out.
 * Throws TypeError for anything else (a float, a lone surrogate, a function).
 */
export const canonical = (value: unknown, path = ''): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return number(value, path);
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw new TypeError(`${path || '$'}: a lone surrogate has no canonical form`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((v, i) => canonical(v, `${path}[${i}]`)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`${path || '$'}: ${typeof value} has no canonical form`);
  const members = Object.keys(value)
    .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key], `${path}.${key}`)}`);
  return `{${members.join(',')}}`;
};

/** SHA-256 of the UTF-8 bytes of `text`, 64 hex characters. By the class itself: the wrapper around it serves other hashes and every page would carry it. */
export const sha256Hex = (text: string): string => bytesToHex(new _SHA256().update(new TextEncoder().encode(text)).digest());

const presentation = new Set(['hints', 'minutes', 'replaces']);

/** What is left of a set when all that is only read, and never judged, is taken out. */
const judged = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(judged);
  if (typeof value !== 'object' || value === null) return typeof value === 'number' && !Number.isInteger(value) ? String(value) : value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => !presentation.has(key) && !isText(member))
      .map(([key, member]) => [key, judged(member)]),
  );
};

/**
 * The lasting name of a set's contents: 32 hex characters over its judged fields. Texts `{ zh, en }` and hints
 * are left out, so a mended typo keeps the digest and a changed rule, value or answer never does.
 */
export const setDigest = (set: unknown): string => sha256Hex(canonical(judged(set))).slice(0, 32);

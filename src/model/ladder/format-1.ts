// The rules of format 1: listed keys and forms, limits, every log's chain, the seal. Frozen after the first release.
import { nextLink, firstLink } from '../chain.ts';
import type { Hash, WriterId } from '../ids.ts';
import type { Gap, Log, LoggedEvent, RecordFile } from '../record.ts';
import { recordFile } from '../schema/record.ts';
import { recordFieldUnknown, recordFieldWrong, recordLogAltered, recordLogBroken, recordLogTwice, recordSealBroken, recordTooMany, recordWithoutCode } from '#faults/record.ts';
import type { FaultData } from '#faults/fault.ts';
import type { Rung } from './ladder.ts';
import { sealOf } from './seal.ts';

/** Counted before anything is looked at closely. Moves per attempt bound the work of one replay. */
export const limits = { attempts: 5_000, events: 100_000, movesInOneAttempt: 10_000 } as const;

const membersOf = (value: unknown, key: string): readonly unknown[] => {
  const member = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  return Array.isArray(member) ? member : [];
};

const textOf = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined);

const tooMany = (value: unknown, where: string): FaultData | undefined => {
  const logs = membersOf(value, 'logs');
  const total = logs.reduce<number>((sum, log) => sum + membersOf(log, 'events').length, 0);
  if (total > limits.events) return recordTooMany(where, 'events', total, limits.events);
  const moves = new Map<unknown, number>();
  let attempts = 0;
  for (const event of logs.flatMap((log) => membersOf(log, 'events'))) {
    const type = textOf(event, 'type');
    if (type === 'attempt.started') attempts += 1;
    if (type === 'attempt.moved') moves.set(textOf(event, 'attempt'), (moves.get(textOf(event, 'attempt')) ?? 0) + 1);
  }
  if (attempts > limits.attempts) return recordTooMany(where, 'attempts', attempts, limits.attempts);
  const longest = Math.max(0, ...[...moves.values()].slice(0, limits.attempts));
  return longest > limits.movesInOneAttempt ? recordTooMany(where, 'moves', longest, limits.movesInOneAttempt) : undefined;
};

const unlisted = ['__proto__', 'constructor', 'prototype'] as const;

/** The path of a key that no record has and that some programs trip over; found before any copying. */
const hostileKey = (value: unknown): string | undefined => {
  const open: { readonly at: string; readonly value: unknown }[] = [{ at: '', value }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    const { at } = next;
    const bad = unlisted.find((key) => Object.hasOwn(next?.value as object, key));
    if (bad !== undefined) return at === '' ? bad : `${at}.${bad}`;
    for (const [key, member] of Object.entries(next.value)) open.push({ at: at === '' ? key : `${at}.${key}`, value: member });
  }
  return undefined;
};

const shapeFault = (value: unknown, where: string): FaultData | undefined => {
  const hostile = hostileKey(value);
  if (hostile !== undefined) return recordFieldUnknown(where, hostile);
  const parsed = recordFile.safeParse(value);
  if (parsed.success) return undefined;
  const issue = parsed.error.issues[0];
  const path = (issue?.path ?? []).map(String);
  if (issue?.code === 'unrecognized_keys') return recordFieldUnknown(where, [...path, issue.keys[0] ?? ''].join('.'));
  return recordFieldWrong(where, path.join('.') || '$');
};

export const isGap = (event: LoggedEvent | Gap): event is Gap => event.type === 'gap';

/** Where each visible event stands in its chain: its number -> the link after it. `broken` is the first number out of place. */
export const linksOf = ({ writer, events }: Log): { readonly links: ReadonlyMap<number, Hash>; readonly last: number; readonly broken?: number } => {
  const links = new Map<number, Hash>();
  let link = firstLink(writer);
  let last = 0;
  for (const event of events) {
    if (event.n !== last + 1 || (isGap(event) && event.to < event.n)) return { links, last, broken: event.n };
    link = isGap(event) ? event.link : nextLink(link, event);
    last = isGap(event) ? event.to : event.n;
    links.set(last, link);
  }
  return { links, last };
};

const logFault = (log: Log, where: string): FaultData | undefined => {
  const { links, last, broken } = linksOf(log);
  if (broken !== undefined) return recordLogBroken(where, log.writer, broken);
  if (last !== log.n) return recordLogBroken(where, log.writer, last + 1);
  return links.get(last) === log.head ? undefined : recordLogAltered(where, log.writer);
};

const chainFault = (record: RecordFile, where: string): FaultData | undefined => {
  const seen = new Set<WriterId>();
  for (const log of record.logs) {
    if (seen.has(log.writer)) return recordLogTwice(where, log.writer);
    seen.add(log.writer);
    const fault = logFault(log, where);
    if (fault !== undefined) return fault;
  }
  return sealOf(record) === record.seal ? undefined : recordSealBroken(where);
};

export const format1: Rung = {
  format: 1,
  check: (value, where) => {
    const fault = tooMany(value, where) ?? shapeFault(value, where);
    if (fault !== undefined) return fault;
    const record = value as RecordFile;
    if (record.purpose === 'hand-in' && record.learner.code === '') return recordWithoutCode(where);
    return chainFault(record, where);
  },
};

/** All formats this site reads, oldest first. */
export const rungs: readonly Rung[] = [format1];

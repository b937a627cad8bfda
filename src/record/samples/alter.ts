// What can happen to a record file, done to samples: for the desk's first look, the tour and tests. Nothing here is hidden from anyone.
import type { AttemptJudged } from '#model/event.ts';
import type { Gap, Log, LoggedEvent, RecordFile } from '#model/record.ts';
import { relinked } from '../compose.ts';

type Entry = LoggedEvent | Gap;

const withEvents = (record: RecordFile, change: (events: readonly Entry[]) => readonly Entry[]): RecordFile => ({
  ...record,
  logs: record.logs.map((log, index): Log => (index === 0 ? { ...log, events: change(log.events) } : log)),
});

const isOf = (event: Entry, type: string): boolean => event.type === (type as Entry['type']);

const lastOf = (events: readonly Entry[], type: string): number => events.reduce((at, event, index) => (isOf(event, type) ? index : at), -1);

/** The last claim says "passed" at the first hand-in, without a finding or a hint; links and seal are made anew, so only replay can tell. */
export const claimRaised = (record: RecordFile): RecordFile =>
  relinked(withEvents(record, (events) => {
    const at = lastOf(events, 'attempt.judged');
    return events.map((event, index) => (index === at ? ({ ...event, claim: { ...(event as unknown as AttemptJudged).claim, result: 'passed', submissions: 1, findings: 0, hints: 0 } } as unknown as Entry) : event));
  }));

/** One move is taken out of the middle and all made consistent again. */
export const moveDropped = (record: RecordFile): RecordFile =>
  relinked(withEvents(record, (events) => {
    const moves = events.flatMap((event, index) => (isOf(event, 'attempt.moved') ? [index] : []));
    const at = moves[Math.floor(moves.length / 2)];
    return events.filter((_, index) => index !== at);
  }));

/** One day is changed in the text, as with an editor: links and seal stay. */
export const dayEdited = (text: string): string => text.replace(/"on":"(\d{4})-(\d{2})-\d{2}"/u, '"on":"$1-$2-01"');

/** The file as a copy that was broken off leaves it. */
export const cutOff = (text: string): string => text.slice(0, Math.floor(text.length * 0.6));

/** Somebody else's record under one's own code, made consistent. */
export const underOtherCode = (record: RecordFile, code: string): RecordFile => relinked({ ...record, learner: { code } });

// One writer's line of events as far as this tab knows it is saved, and which events may follow it.
// It keeps two tabs on one exercise from writing the same step twice: the later one is told that it was overtaken.
import type { AttemptStarted, EventBody } from '#model/event.ts';
import type { Hash } from '#model/ids.ts';
import { StorageFailure, type Row } from './port.ts';

interface AttemptLine {
  readonly seq: number;
  readonly closed: boolean;
}

/** The number of a writer's events and the link after the last; `link` is undefined before the first. */
export interface Head {
  readonly n: number;
  readonly link: Hash | undefined;
}

const startKey = ({ course, set, nonce, round, continues }: AttemptStarted): string => JSON.stringify([course, set, nonce, round, continues ?? '']);

export class Line {
  head: Head = { n: 0, link: undefined };
  readonly #attempts = new Map<string, AttemptLine>();
  readonly #starts = new Set<string>();

  /**
   * Takes in what the store holds from `head.n` on. Throws `diverged` when that is not a continuation
   * of what this tab knows: then the store lost events, or another history was put in its place.
   */
  extend(rows: readonly Row[]): void {
    const [first, ...others] = rows;
    if (this.head.n === 0) return this.push(rows);
    if (first?.link !== this.head.link) throw new StorageFailure('diverged');
    this.push(others);
  }

  /** Takes in rows that follow at once. */
  push(rows: readonly Row[]): void {
    for (const row of rows) {
      if (row.n !== this.head.n + 1) throw new StorageFailure('diverged');
      this.head = { n: row.n, link: row.link };
      this.#note(row);
    }
  }

  #note(event: EventBody): void {
    if (event.type === 'attempt.started') {
      this.#attempts.set(event.attempt, { seq: 0, closed: false });
      this.#starts.add(startKey(event));
    }
    const attempt = 'attempt' in event ? this.#attempts.get(event.attempt) : undefined;
    if (attempt === undefined) return;
    if (event.type === 'attempt.moved') this.#attempts.set(event.attempt, { ...attempt, seq: Math.max(attempt.seq, event.seq) });
    if (event.type === 'attempt.closed') this.#attempts.set(event.attempt, { ...attempt, closed: true });
  }

  /** Whether `bodies` may follow this line and then `placed`: each start once, each move next in its attempt, nothing after the end. */
  admits(bodies: readonly EventBody[], placed: readonly EventBody[]): boolean {
    const here = new Map<string, AttemptLine>();
    const starts = new Set<string>();
    const admit = (event: EventBody): boolean => {
      if (event.type === 'attempt.started') {
        const key = startKey(event);
        if (this.#starts.has(key) || starts.has(key)) return false;
        starts.add(key);
        here.set(event.attempt, { seq: 0, closed: false });
        return true;
      }
      if (!('attempt' in event)) return true;
      const attempt = here.get(event.attempt) ?? this.#attempts.get(event.attempt);
      if (attempt === undefined || attempt.closed) return false;
      if (event.type === 'attempt.judged') return event.seq <= attempt.seq;
      if (event.type === 'attempt.moved' && event.seq !== attempt.seq + 1) return false;
      here.set(event.attempt, event.type === 'attempt.moved' ? { seq: event.seq, closed: false } : { ...attempt, closed: true });
      return true;
    };
    placed.forEach(admit);
    return bodies.every(admit);
  }
}

// Puts logs together: the union by writer. Of two logs of one writer the longer wins only when the shorter is its beginning;
// otherwise they are a conflict, which is told and never settled by guess. The order of the logs makes no difference.
import { firstLink, nextLink } from '#model/chain.ts';
import type { JournalEvent } from '#model/event.ts';
import type { WriterId } from '#model/ids.ts';
import type { Log } from '#model/record.ts';
import type { Row } from './port.ts';

/** The first number at which two logs of one writer say different things. */
export interface Conflict {
  readonly writer: WriterId;
  readonly n: number;
}

/** `gap`: the log leaves events out (a hand-in), so it cannot be kept. `chain`: its links do not follow from its events. */
export interface BrokenLog {
  readonly kind: 'broken';
  readonly writer: WriterId;
  readonly why: 'gap' | 'chain';
}

export type MergedRows =
  | { readonly kind: 'merged'; readonly rows: readonly Row[] }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  | BrokenLog;

/** The rows of a log with every link computed anew. */
export const rowsOf = ({ writer, n, head, events }: Log): readonly Row[] | BrokenLog => {
  let link = firstLink(writer);
  const rows: Row[] = [];
  for (const event of events) {
    if ('to' in event) return { kind: 'broken', writer, why: 'gap' };
    if (event.n !== rows.length + 1) return { kind: 'broken', writer, why: 'chain' };
    link = nextLink(link, event);
    rows.push({ ...(event as unknown as JournalEvent), writer, link });
  }
  return rows.length === n && link === head ? rows : { kind: 'broken', writer, why: 'chain' };
};

/** Merges chains of rows (each in order from n = 1, of one writer). Rows come back by writer, then n. */
export const mergeRows = (chains: readonly (readonly Row[])[]): MergedRows => {
  const longest = new Map<WriterId, readonly Row[]>();
  const clashes = new Map<WriterId, number>();
  for (const chain of chains) {
    const writer = chain[0]?.writer;
    if (writer !== undefined && chain.length > (longest.get(writer)?.length ?? 0)) longest.set(writer, chain);
  }
  for (const chain of chains) {
    const writer = chain[0]?.writer;
    const other = writer === undefined ? undefined : longest.get(writer);
    if (writer === undefined || other === undefined || chain.at(-1)?.link === other[chain.length - 1]?.link) continue;
    const at = chain.findIndex((row, i) => row.link !== other[i]?.link) + 1;
    clashes.set(writer, Math.min(at, clashes.get(writer) ?? at));
  }
  const order = <T>(entries: Iterable<readonly [WriterId, T]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  if (clashes.size > 0) return { kind: 'conflict', conflicts: order(clashes).map(([writer, n]) => ({ writer, n })) };
  return { kind: 'merged', rows: order(longest).flatMap(([, chain]) => chain) };
};

/** Merges logs, as files hold them, with the rows of this computer. */
export const mergeLogs = (ours: readonly Row[], logs: readonly Log[]): MergedRows => {
  const writers = [...new Set(ours.map((row) => row.writer))];
  const chains: (readonly Row[])[] = writers.map((writer) => ours.filter((row) => row.writer === writer).sort((a, b) => a.n - b.n));
  for (const log of [...logs].sort((a, b) => (a.writer < b.writer ? -1 : 1))) {
    const rows = rowsOf(log);
    if ('kind' in rows) return rows;
    chains.push(rows);
  }
  return mergeRows(chains);
};

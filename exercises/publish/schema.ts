// What a trainer writes for a `publish` set: a table, the gates it passes on its way to being open, and those who fetched it; and the moves.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, table, text } from '#kit/set-schema.ts';
import { faultsOf } from './set-faults.ts';

/** The gates in their order. `check` treats the table, `recall` has the list of those who fetched; all ask their fields. */
export const gateIds = ['type', 'check', 'describe', 'assess', 'list', 'update', 'recall'] as const;

const option = z.strictObject({ id: idString, text, /** The scenes it is right for; all when left out of every option but wrong ones. */ fits: z._default(z.array(idString), []), why: text });
const field = z.strictObject({ id: idString, label: text, ground, options: z.array(option).check(z.minLength(2)) });

const gate = z.strictObject({
  gate: z.enum(gateIds),
  intro: text,
  fields: z._default(z.array(field), []),
  /** How many answers each field lays out, one of them right. */
  offer: z._default(z.int().check(z.minimum(2)), 3),
});

const column = z.strictObject({
  /** direct: points at a person and must go; needed: others cannot use the table without it; free: may stay or go. */
  role: z.enum(['direct', 'needed', 'free']),
  why: text,
  ground,
  /** Ways to explain it in the dictionary; the first is right. Asked in `describe` while the column stays. */
  entries: z._default(z.array(text), []),
});

export const publishSet = z.strictObject({
  ...setShape,
  kind: z.literal('publish'),
  table,
  /** How many rows one learner gets. */
  draw: z.int().check(z.minimum(1)),
  /** Column id -> what it is. Columns of counts stand under `bands`. */
  columns: z.record(z.string(), column),
  /** Columns of counts, neighbours side by side: whole numbers from 0. */
  bands: z.array(z.string()).check(z.minLength(2)),
  /** How many small figures are planted, each in one of these bands. */
  plant: z.strictObject({ small: z.int().check(z.minimum(0)), bands: z.array(z.string()).check(z.minLength(1)) }),
  /** A count from 1 to below this is a small cell. */
  threshold: z.int().check(z.minimum(2)),
  /** A table that is open already and prints the total of so many drawn rows. */
  outside: z.strictObject({ text, rows: z.int().check(z.minimum(0)) }),
  question: text,
  /** What its users need: is the total printed; per cent of the figures that may be starred; how many bands fewer than the finest that holds. */
  needs: z.strictObject({ total: z.boolean(), lose: z.int(), slack: z.int() }),
  /** One is drawn: how the data come about and are used. */
  scenes: z.array(z.strictObject({ id: idString, facts: z.array(text).check(z.minLength(1)) })).check(z.minLength(1)),
  gates: z.array(gate).check(z.minLength(1)),
  /** Who fetched it, for `recall`: so many are drawn, each with one of `versions`; one version is the faulty one. */
  takers: z._default(z.strictObject({ draw: z.int(), versions: z.array(z.string()), pool: z.array(z.strictObject({ id: idString, text })) }), { draw: 0, versions: [], pool: [] }),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type PublishSet = z.infer<typeof publishSet>;
export type Gate = PublishSet['gates'][number];
export type GateId = Gate['gate'];

export interface DealtField {
  readonly handle: Handle;
  readonly id: string;
  readonly label: Gate['fields'][number]['label'];
  readonly ground: Gate['fields'][number]['ground'];
  readonly options: readonly { readonly handle: Handle; readonly id: string; readonly text: { readonly zh: string; readonly en: string }; readonly why: { readonly zh: string; readonly en: string }; readonly isRight: boolean }[];
  /** The column that this is the dictionary entry of; '' for other fields. */
  readonly column: string;
}

export interface DealtGate {
  readonly gate: Gate;
  readonly fields: readonly DealtField[];
}

export interface DealtRow {
  readonly handle: Handle;
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
  /** The counts, band by band. */
  readonly counts: readonly number[];
  /** Is the row's total printed in the table that is open already? */
  readonly isOutside: boolean;
}

export interface Taker {
  readonly handle: Handle;
  readonly id: string;
  readonly text: { readonly zh: string; readonly en: string };
  readonly version: string;
}

/** One learner's publication. `columns` and `bands`: column id -> handle. */
export interface Variant {
  readonly set: PublishSet;
  readonly scene: PublishSet['scenes'][number];
  readonly rows: readonly DealtRow[];
  readonly columns: Readonly<Record<string, Handle>>;
  readonly bands: Readonly<Record<string, Handle>>;
  readonly gates: readonly DealtGate[];
  readonly takers: readonly Taker[];
  readonly faulty: string;
}

/** How the table goes out: columns left out, bands joined to the one before, small cells starred, total printed. */
export interface Shape {
  readonly dropped: readonly Handle[];
  readonly joined: readonly Handle[];
  readonly stars: 'shown' | 'starred';
  readonly total: 'printed' | 'withheld';
}

export type PublishMove =
  | { readonly type: 'field.choose'; readonly field: Handle; readonly option: Handle }
  | { readonly type: 'column.drop' | 'column.keep'; readonly column: Handle }
  | { readonly type: 'band.join' | 'band.part'; readonly band: Handle }
  | { readonly type: 'cells.treat'; readonly way: 'shown' | 'starred' }
  | { readonly type: 'total.treat'; readonly way: 'printed' | 'withheld' }
  | { readonly type: 'taker.tick' | 'taker.untick'; readonly taker: Handle }
  | { readonly type: 'gate.submit' };

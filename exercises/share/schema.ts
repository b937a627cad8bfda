// What a trainer writes for a `share` set: a calendar, trays of papers to decide, documents to draft, and the moves made in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, table, text } from '#kit/set-schema.ts';
import { faultsOf } from './set-faults.ts';

const columnId = z.string();
const whole = z.int().check(z.minimum(0));

/** What a decision asks for beside its ground: a day, a corrective act, the parts that are missing. */
const asks = z.enum(['day', 'act', 'parts']);

/** When a rule speaks; all that is written must hold. A rule without any of these always speaks. */
const when = z.strictObject({
  /** Column -> codes, one of which stands in the cell; '' is an empty cell. */
  is: z.optional(z.record(z.string(), z.array(z.string()).check(z.minLength(1)))),
  /** Columns of which one at least is empty. */
  blank: z.optional(z.array(columnId)),
  /** A day that lies more than `days` working days after another. */
  late: z.optional(z.array(z.strictObject({ day: columnId, of: columnId, days: whole }))),
});

const rule = z.strictObject({
  id: idString,
  when: z._default(when, {}),
  decision: idString,
  /** The accepted grounds; the first is the one a finding names. */
  basis: z.array(idString).check(z.minLength(1)),
  act: z.optional(z.array(idString)),
  /** The last lawful day: so many working days after the day in this column. Without it the law sets no limit here. */
  due: z.optional(z.strictObject({ of: columnId, days: whole })),
  why: text,
  /** Decision -> what follows when this paper is filed so; shown at once. */
  consequence: z._default(z.record(z.string(), text), {}),
});

const tray = z.strictObject({
  /** Rows whose column `tray` holds this id lie in it. */
  tray: idString,
  label: text,
  intro: text,
  /** The column whose cell names a paper in both languages (a number), and the one that is its title. */
  name: columnId,
  title: columnId,
  show: z.array(columnId).check(z.minLength(1)),
  draw: z.int().check(z.minimum(1)),
  decisions: z.array(z.strictObject({ id: idString, label: text, asks: z._default(z.array(asks), []) })).check(z.minLength(2)),
  bases: z.array(z.strictObject({ id: idString, label: text, ground })).check(z.minLength(1)),
  acts: z._default(z.array(z.strictObject({ id: idString, label: text })), []),
  /** The columns that a paper must have filled. */
  parts: z._default(z.array(columnId), []),
  /** The first that speaks decides. */
  rules: z.array(rule).check(z.minLength(1)),
});

const option = z.strictObject({ id: idString, text, /** The cases it is right for. */ fits: z._default(z.array(idString), []), why: text });

const draft = z.strictObject({
  draft: idString,
  label: text,
  intro: text,
  /** One is drawn: what the document is for. */
  cases: z.array(z.strictObject({ id: idString, text, facts: z.array(text).check(z.minLength(1)) })).check(z.minLength(1)),
  parts: z.array(z.strictObject({ id: idString, label: text, ground, options: z.array(option).check(z.minLength(2)) })).check(z.minLength(1)),
  /** How many ways of writing each part are laid out, one of them right. */
  offer: z.int().check(z.minimum(2)),
});

export const shareSet = z.strictObject({
  ...setShape,
  kind: z.literal('share'),
  /** Days off beside Saturday and Sunday, and Saturdays and Sundays that are worked. */
  calendar: z.strictObject({ off: z.array(z.string()), on: z.array(z.string()) }),
  /** By how many weeks the days of a paper are moved; one is drawn for each paper. */
  weeks: z._default(z.array(whole).check(z.minLength(1)), [0]),
  table,
  /** Worked through in this order: all trays, then all drafts. */
  trays: z._default(z.array(tray), []),
  drafts: z._default(z.array(draft), []),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type ShareSet = z.infer<typeof shareSet>;
export type Tray = z.infer<typeof tray>;
export type Draft = z.infer<typeof draft>;
export type Rule = Tray['rules'][number];
export type When = Rule['when'];
export type Decision = Tray['decisions'][number];

export type Cells = Readonly<Record<string, string>>;

/** A paper as one learner gets it: its days moved, and what is right for it. */
export interface Paper {
  readonly handle: Handle;
  readonly id: string;
  readonly cells: Cells;
  readonly rule: Rule;
  /** A day, or 'none' where the law sets no limit. */
  readonly due: string;
  /** The months in which its day is looked for, as `2026-03`. */
  readonly months: readonly string[];
  /** The columns left empty. */
  readonly missing: readonly string[];
}

export interface TrayVariant {
  readonly kind: 'tray';
  readonly stage: Tray;
  readonly papers: readonly Paper[];
}

export interface DraftPart {
  readonly part: Draft['parts'][number];
  readonly options: readonly { readonly handle: Handle; readonly option: Draft['parts'][number]['options'][number]; readonly isRight: boolean }[];
}

export interface DraftVariant {
  readonly kind: 'draft';
  readonly stage: Draft;
  readonly chosen: Draft['cases'][number];
  readonly parts: readonly DraftPart[];
}

export interface Variant {
  readonly set: ShareSet;
  readonly stages: readonly (TrayVariant | DraftVariant)[];
}

/** What a learner wrote on a paper. A field that the decision does not ask for is '' or []. */
export type Filing = {
  readonly decision: string;
  readonly basis: string;
  readonly act: string;
  readonly day: string;
  readonly parts: readonly string[];
};

export type ShareMove =
  | ({ readonly type: 'paper.file'; readonly paper: Handle } & Filing)
  | { readonly type: 'part.choose'; readonly part: string; readonly option: Handle }
  | { readonly type: 'tray.submit' | 'draft.submit' };

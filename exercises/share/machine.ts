// The states of sharing: deciding the papers of a tray, mending them, drafting a document, mending it, done.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import { draftAt, isFilable, judgeDraft, judgeTray, keyOf, trayAt, type Chosen, type Filed } from './rules.ts';
import type { ShareMove, Variant } from './schema.ts';

export interface ShareContext {
  readonly variant: Variant;
  /** The stage being worked on, from 1. */
  readonly stage: number;
  readonly filed: Filed;
  readonly chosen: Chosen;
  /** What the last hand-in found, less what was touched since. */
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type ShareSnapshot = Snapshot<ShareContext>;

interface At {
  readonly context: ShareContext;
  readonly event: ShareMove;
}

const judged = ({ variant, stage, filed, chosen }: ShareContext): readonly Finding[] => {
  const [tray, draft] = [trayAt(variant, stage), draftAt(variant, stage)];
  if (tray !== undefined) return judgeTray(tray, filed);
  return draft === undefined ? [] : judgeDraft(draft, chosen);
};

const canFile = ({ context, event }: At): boolean => event.type === 'paper.file' && isFilable(trayAt(context.variant, context.stage), event.paper, event);

const canChoose = ({ context, event }: At): boolean => {
  if (event.type !== 'part.choose') return false;
  const draft = draftAt(context.variant, context.stage);
  const part = draft?.parts.find((one) => one.part.id === event.part);
  return draft !== undefined && part !== undefined && part.options.some(({ handle }) => handle === event.option) && context.chosen[keyOf(draft, event.part)] !== event.option;
};

const isIncomplete = ({ context }: At): boolean => judged(context).some(({ weight }) => weight === 'invalid');
const isRight = ({ context }: At): boolean => judged(context).length === 0;
const opensTray = ({ context }: At): boolean => isRight({ context } as At) && trayAt(context.variant, context.stage + 1) !== undefined;
const opensDraft = ({ context }: At): boolean => isRight({ context } as At) && draftAt(context.variant, context.stage + 1) !== undefined;
const beginsWithDraft = ({ context }: At): boolean => context.stage === 1 && draftAt(context.variant, 1) !== undefined;

/** Where a hand-in leads: on to the next stage, to the end, or back to what was found. */
const ways = (mending: string) => [
  { guard: 'isIncomplete', actions: 'noteMissing' },
  { guard: 'opensTray', target: 'deciding', actions: ['judgeWork', 'openNext'] },
  { guard: 'opensDraft', target: 'drafting', actions: ['judgeWork', 'openNext'] },
  { guard: 'isRight', target: 'passed', actions: 'judgeWork' },
  { target: mending, actions: 'judgeWork' },
] as const;

export const machine = setup({
  types: { context: {} as ShareContext, events: {} as ShareMove, input: {} as { variant: Variant } },
  guards: { canFile, canChoose, isIncomplete, isRight, opensTray, opensDraft, beginsWithDraft },
  actions: {
    filePaper: assign(({ context, event }) => {
      if (event.type !== 'paper.file') return {};
      const { paper, decision, basis, act, day, parts } = event;
      return { filed: { ...context.filed, [paper]: { decision, basis, act, day, parts: [...parts].sort() } }, found: leftToMend(context.found, paper) };
    }),
    choosePart: assign(({ context, event }) => {
      const draft = draftAt(context.variant, context.stage);
      if (event.type !== 'part.choose' || draft === undefined) return {};
      const key = keyOf(draft, event.part);
      return { chosen: { ...context.chosen, [key]: event.option }, found: leftToMend(context.found, context.chosen[key] ?? '') };
    }),
    noteMissing: assign(({ context }) => ({ found: judged(context) })),
    judgeWork: assign(({ context }) => {
      const found = judged(context);
      return { found, submissions: context.submissions + 1, wrong: context.wrong + found.length };
    }),
    openNext: assign(({ context }) => ({ stage: context.stage + 1 })),
  },
}).createMachine({
  id: 'share',
  context: ({ input }) => ({ variant: input.variant, stage: 1, filed: {}, chosen: {}, found: [], submissions: 0, wrong: 0 }),
  initial: 'deciding',
  on: {
    'paper.file': { guard: 'canFile', actions: 'filePaper' },
    'part.choose': { guard: 'canChoose', actions: 'choosePart' },
  },
  states: {
    deciding: {
      description: 'Papers of a tray are read, decided and filed; a set may begin with a draft instead.',
      always: { guard: 'beginsWithDraft', target: 'drafting' },
      on: { 'tray.submit': ways('mending') },
    },
    mending: {
      description: 'A tray was handed in and something was found; each finding names its ground.',
      on: { 'tray.submit': ways('mending') },
    },
    drafting: {
      description: 'A document is put together part by part.',
      on: { 'draft.submit': ways('redrafting') },
    },
    redrafting: {
      description: 'The document came back; each part that does not hold says why.',
      on: { 'draft.submit': ways('redrafting') },
    },
    passed: { description: 'Every paper is decided rightly and every part of the document holds.', type: 'final' },
  },
});

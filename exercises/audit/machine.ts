// The states of an audit: sorting cases, reckoning rates, judging claims with the algorithm at hand, moving the line, choosing remedies.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import { partsOf } from './cases.ts';
import { trialName, trialOf } from './claims.ts';
import type { Cell } from './figures.ts';
import { caseOf, isCell, judgeCases, judgeClaims, judgeFigures, judgeLine, judgeRemedies, remedyOf, slotOf, verdicts, type Chosen, type Entered, type Judged, type Labels, type Verdict } from './rules.ts';
import type { AuditMove, AuditVariant } from './schema.ts';

export interface AuditContext {
  readonly variant: AuditVariant;
  readonly labels: Labels;
  readonly entered: Entered;
  readonly judged: Judged;
  /** The claim chosen as the main conclusion; '' before. */
  readonly main: string;
  readonly line: number;
  /** Columns taken away for a trial, in the order of the score's parts. */
  readonly dropped: readonly string[];
  /** Trials that a claim of this learner asks for and that were on the screen, in the claims' order. */
  readonly tried: readonly string[];
  readonly chosen: readonly Chosen[];
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type AuditSnapshot = Snapshot<AuditContext>;

interface At {
  readonly context: AuditContext;
  readonly event: AuditMove;
}

const canDrop = ({ context: { variant, dropped }, event }: At): boolean =>
  event.type === 'column.drop' && variant.set.score.parts.some(({ column, drop }) => drop && column === event.column) && !dropped.includes(event.column);
const canKeep = ({ context, event }: At): boolean => event.type === 'column.keep' && context.dropped.includes(event.column);
const canMoveLine = ({ context, event }: At): boolean => event.type === 'line.move' && context.variant.set.lines.includes(event.to) && event.to !== context.line;
const canEnter = ({ context: { variant, entered }, event }: At): boolean =>
  event.type === 'figure.enter' && (variant.asked as readonly unknown[]).includes(event.rate) && variant.set.table.columns.some(({ id, values }) => id === variant.set.roles.group && values !== undefined && typeof event.group === 'string' && Object.hasOwn(values, event.group))
  && Number.isInteger(event.value) && event.value >= 0 && event.value <= 100 && entered[slotOf(event.rate, event.group)] !== event.value;
const canJudge = ({ context, event }: At): boolean =>
  event.type === 'claim.judge' && context.variant.claims.some(({ handle }) => handle === event.claim) && (verdicts as readonly unknown[]).includes(event.as) && context.judged[event.claim] !== event.as;
const canChooseMain = ({ context, event }: At): boolean => event.type === 'main.choose' && context.variant.claims.some(({ handle }) => handle === event.claim) && context.main !== event.claim;
const canAdd = ({ context: { variant, chosen }, event }: At): boolean =>
  event.type === 'remedy.add' && remedyOf(variant, event.remedy) !== undefined && variant.set.reasons.some(({ id }) => id === event.reason) && !chosen.some(({ remedy, reason }) => remedy === event.remedy && reason === event.reason);
const canTake = ({ context, event }: At): boolean => event.type === 'remedy.take' && context.chosen.some(({ remedy }) => remedy === event.remedy);
const canRaise = ({ context, event }: At): boolean => event.type === 'remedy.raise' && context.chosen.findIndex(({ remedy }) => remedy === event.remedy) > 0;

const of = {
  cases: ({ variant, labels }: AuditContext) => judgeCases(variant, labels),
  figures: ({ variant, entered }: AuditContext) => judgeFigures(variant, entered),
  claims: ({ variant, judged, main, tried }: AuditContext) => judgeClaims(variant, judged, main, tried),
  line: ({ variant, line }: AuditContext) => judgeLine(variant, line),
  remedies: ({ variant, chosen }: AuditContext) => judgeRemedies(variant, chosen),
} as const;

/** What the stage at hand would find. Every hand-in is judged by its own stage alone. */
const judging = ({ context, event }: At): readonly Finding[] => {
  const stages = { 'cases.submit': of.cases, 'figures.submit': of.figures, 'claims.submit': of.claims, 'line.submit': of.line, 'work.submit': of.remedies } as const;
  return Object.hasOwn(stages, event.type) ? stages[event.type as keyof typeof stages](context) : [];
};

/** The run after a change, with the trial noted if a claim asks for it. */
const tryOut = (context: AuditContext, change: Partial<Pick<AuditContext, 'line' | 'dropped'>>): Partial<AuditContext> => {
  const { variant: { set, claims }, line, dropped, tried } = { ...context, ...change };
  const name = trialName({ line, dropped: partsOf(set, dropped) });
  const asked = claims.flatMap(({ claim }) => trialOf(set, claim.says) ?? []);
  return { ...change, tried: [...new Set(asked)].filter((trial) => trial === name || tried.includes(trial)) };
};

/** A remedy that stands there already keeps its place and gets the new reason. */
const withReason = (chosen: readonly Chosen[], next: Chosen): readonly Chosen[] =>
  chosen.some(({ remedy }) => remedy === next.remedy) ? chosen.map((one) => (one.remedy === next.remedy ? next : one)) : [...chosen, next];

const raised = (chosen: readonly Chosen[], handle: string): readonly Chosen[] => {
  const at = chosen.findIndex(({ remedy }) => remedy === handle);
  return chosen.flatMap((one, n) => (n === at - 1 ? [chosen[at] as Chosen, one] : n === at ? [] : [one]));
};

/** An invalid hand-in is only told; a right one goes on; any other is counted and stays. */
const handIn = <T extends string>(target: T) => [{ guard: 'isTooEarly', actions: 'note' }, { guard: 'isRight', target, actions: ['judge', 'begin'] }, { actions: 'judge' }] as const;

export const machine = setup({
  types: { context: {} as AuditContext, events: {} as AuditMove, input: {} as { variant: AuditVariant } },
  guards: {
    canLabel: ({ context, event }: At) => event.type === 'case.label' && caseOf(context.variant, event.case) !== undefined && isCell(event.cell) && context.labels[event.case] !== event.cell,
    canEnter, canDrop, canKeep, canMoveLine, canJudge, canChooseMain, canAdd, canTake, canRaise,
    isTooEarly: (at: At) => judging(at).some(({ weight }) => weight === 'invalid'),
    isRight: (at: At) => judging(at).length === 0,
  },
  actions: {
    labelCase: assign(({ context, event }) => (event.type === 'case.label' ? { labels: { ...context.labels, [event.case]: event.cell as Cell }, found: leftToMend(context.found, event.case) } : {})),
    enterFigure: assign(({ context, event }) => {
      if (event.type !== 'figure.enter') return {};
      const slot = slotOf(event.rate, event.group);
      return { entered: { ...context.entered, [slot]: event.value }, found: leftToMend(context.found, slot) };
    }),
    dropColumn: assign(({ context, event }) => (event.type === 'column.drop' ? tryOut(context, { dropped: context.variant.set.score.parts.flatMap(({ column }) => (column === event.column || context.dropped.includes(column) ? [column] : [])) }) : {})),
    keepColumn: assign(({ context, event }) => (event.type === 'column.keep' ? tryOut(context, { dropped: context.dropped.filter((column) => column !== event.column) }) : {})),
    moveLine: assign(({ context, event }) => (event.type === 'line.move' ? { ...tryOut(context, { line: event.to }), found: leftToMend(context.found, 'line') } : {})),
    judgeClaim: assign(({ context, event }) => (event.type === 'claim.judge' ? { judged: { ...context.judged, [event.claim]: event.as as Verdict }, found: leftToMend(context.found, event.claim) } : {})),
    chooseMain: assign(({ context, event }) => (event.type === 'main.choose' ? { main: event.claim, found: leftToMend(leftToMend(context.found, context.main), event.claim) } : {})),
    addRemedy: assign(({ context, event }) => (event.type === 'remedy.add' ? { chosen: withReason(context.chosen, { remedy: event.remedy, reason: event.reason }), found: leftToMend(context.found, event.remedy) } : {})),
    takeRemedy: assign(({ context, event }) => (event.type === 'remedy.take' ? { chosen: context.chosen.filter(({ remedy }) => remedy !== event.remedy), found: leftToMend(context.found, event.remedy) } : {})),
    raiseRemedy: assign(({ context, event }) => (event.type === 'remedy.raise' ? { chosen: raised(context.chosen, event.remedy), found: leftToMend(context.found, event.remedy) } : {})),
    note: assign(({ context, event }) => ({ found: judging({ context, event }) })),
    judge: assign(({ context, event }) => {
      const found = judging({ context, event });
      return { found, submissions: context.submissions + 1, wrong: context.wrong + found.length };
    }),
    // The algorithm runs as it does today when a stage begins.
    begin: assign(({ context }) => ({ line: context.variant.set.score.line, dropped: [] })),
  },
}).createMachine({
  id: 'audit',
  context: ({ input: { variant } }) => ({ variant, labels: {}, entered: {}, judged: {}, main: '', line: variant.set.score.line, dropped: [], tried: [], chosen: [], found: [], submissions: 0, wrong: 0 }),
  initial: 'sorting',
  states: {
    sorting: {
      description: 'A few cases are put into the matrix by hand: pushed or not, entitled or not.',
      on: { 'case.label': { guard: 'canLabel', actions: 'labelCase' }, 'cases.submit': handIn('reckoning') },
    },
    reckoning: {
      description: 'The shares of each group are reckoned from the counts of a sample that is the learner’s own.',
      on: { 'figure.enter': { guard: 'canEnter', actions: 'enterFigure' }, 'figures.submit': handIn('judging') },
    },
    judging: {
      description: 'With the figures of the whole table and the algorithm at hand, claims are tried and judged, and the main conclusion is chosen.',
      on: {
        'column.drop': { guard: 'canDrop', actions: 'dropColumn' },
        'column.keep': { guard: 'canKeep', actions: 'keepColumn' },
        'line.move': { guard: 'canMoveLine', actions: 'moveLine' },
        'claim.judge': { guard: 'canJudge', actions: 'judgeClaim' },
        'main.choose': { guard: 'canChooseMain', actions: 'chooseMain' },
        'claims.submit': handIn('moving'),
      },
    },
    moving: {
      description: 'The line is moved until few enough are missed, no further than that takes; the counts change before the eyes.',
      on: { 'line.move': { guard: 'canMoveLine', actions: 'moveLine' }, 'line.submit': handIn('remedying') },
    },
    remedying: {
      description: 'Remedies are chosen with a reason each and brought into their order.',
      on: {
        'remedy.add': { guard: 'canAdd', actions: 'addRemedy' },
        'remedy.take': { guard: 'canTake', actions: 'takeRemedy' },
        'remedy.raise': { guard: 'canRaise', actions: 'raiseRemedy' },
        'work.submit': handIn('audited'),
      },
    },
    audited: { description: 'Figures, conclusion, line and remedies stand.', type: 'final' },
  },
});

// How sharing is tried, solved and proved.
import { addDays } from '#kit/calendar.ts';
import type { Proof } from '#kit/exercise.ts';
import type { ShareContext } from './machine.ts';
import { asksBasis, decisionOf, draftAt, isFilable, judgePaper, keyOf, trayAt } from './rules.ts';
import type { DraftVariant, Filing, Paper, ShareMove, ShareSet, Tray, TrayVariant, Variant } from './schema.ts';

export const rightFiling = (stage: Tray, { rule, due, missing }: Paper): Filing => {
  const asked = decisionOf(stage, rule.decision)?.asks ?? [];
  return {
    decision: rule.decision,
    basis: asksBasis(stage) ? (rule.basis[0] as string) : '',
    act: asked.includes('act') ? (rule.act?.[0] ?? '') : '',
    day: asked.includes('day') ? due : '',
    parts: asked.includes('parts') ? [...missing].sort() : [],
  };
};

/** The right filing and one beside it for each field: another decision, ground, act, day, list of parts. */
const filings = (tray: TrayVariant, paper: Paper): readonly Filing[] => {
  const { stage } = tray;
  const right = rightFiling(stage, paper);
  const other = stage.decisions.find(({ id }) => id !== right.decision) as Tray['decisions'][number];
  const beside = {
    decision: other.id, basis: right.basis,
    act: other.asks.includes('act') ? (stage.acts[0]?.id ?? '') : '',
    day: other.asks.includes('day') ? 'none' : '',
    parts: other.asks.includes('parts') ? stage.parts.slice(0, 1) : [],
  };
  const [basis, act] = [stage.bases.find(({ id }) => !paper.rule.basis.includes(id)), stage.acts.find(({ id }) => !(paper.rule.act ?? []).includes(id))];
  const all: Filing[] = [
    right, beside,
    ...(right.basis === '' || basis === undefined ? [] : [{ ...right, basis: basis.id }]),
    ...(right.act === '' || act === undefined ? [] : [{ ...right, act: act.id }]),
    ...(right.day === '' ? [] : [{ ...right, day: right.day === 'none' ? `${paper.months[0] ?? ''}-15` : addDays(right.day, 1) }]),
    ...(right.parts.length === 0 ? [] : [{ ...right, parts: stage.parts.filter((part) => !right.parts.includes(part)).slice(0, 1) }]),
  ];
  return all.filter((filing) => isFilable(tray, paper.handle, filing));
};

const file = (paper: Paper, filing: Filing): ShareMove => ({ type: 'paper.file', paper: paper.handle, ...filing });

/** Of an undecided paper every representative filing, of a decided one the right filing alone: enough to err and to mend. */
const trayMoves = (tray: TrayVariant, { filed }: ShareContext): readonly ShareMove[] => [
  ...tray.papers.flatMap((paper) => (filed[paper.handle] === undefined ? filings(tray, paper) : [rightFiling(tray.stage, paper)]).map((filing) => file(paper, filing))),
  { type: 'tray.submit' },
];

const draftMoves = (draft: DraftVariant, { chosen }: ShareContext): readonly ShareMove[] => [
  ...draft.parts.flatMap(({ part, options }) =>
    options.filter(({ handle }) => chosen[keyOf(draft, part.id)] !== handle).map(({ handle }): ShareMove => ({ type: 'part.choose', part: part.id, option: handle }))),
  { type: 'draft.submit' },
];

const stageSolution = ({ variant, filed, chosen }: ShareContext, n: number): readonly ShareMove[] => {
  const tray = trayAt(variant, n);
  if (tray !== undefined) {
    const open = tray.papers.filter((paper) => {
      const filing = filed[paper.handle];
      return filing === undefined || judgePaper(tray.stage, paper, filing).length > 0;
    });
    return [...open.map((paper) => file(paper, rightFiling(tray.stage, paper))), { type: 'tray.submit' }];
  }
  const draft = draftAt(variant, n) as DraftVariant;
  const moves = draft.parts.flatMap(({ part, options }): ShareMove[] => {
    const right = options.find(({ isRight }) => isRight);
    return right === undefined || chosen[keyOf(draft, part.id)] === right.handle ? [] : [{ type: 'part.choose', part: part.id, option: right.handle }];
  });
  return [...moves, { type: 'draft.submit' }];
};

/** Blind filing of one paper: a decision, a ground, and of each further field one of all that may be written. */
const paperChance = (stage: Tray, paper: Paper): number => {
  const asked = decisionOf(stage, paper.rule.decision)?.asks ?? [];
  return (1 / stage.decisions.length) *
    (asksBasis(stage) ? paper.rule.basis.length / stage.bases.length : 1) *
    (asked.includes('act') ? (paper.rule.act?.length ?? 1) / stage.acts.length : 1) *
    (asked.includes('day') ? 1 / (paper.months.length * 30 + 1) : 1) *
    (asked.includes('parts') ? 1 / (2 ** stage.parts.length - 1) : 1);
};

const stageChance = (stage: TrayVariant | DraftVariant): number =>
  stage.kind === 'tray'
    ? stage.papers.reduce((product, paper) => product * paperChance(stage.stage, paper), 1)
    : stage.parts.reduce((product, { options }) => product / options.length, 1);

export const proof: Proof<ShareSet, Variant, ShareContext, ShareMove> = {
  moves: ({ status, context }) => {
    if (status === 'done') return [];
    const tray = trayAt(context.variant, context.stage);
    return tray === undefined ? draftMoves(draftAt(context.variant, context.stage) as DraftVariant, context) : trayMoves(tray, context);
  },
  solve: ({ status, context }) => (status === 'done' ? [] : context.variant.stages.flatMap((_, at) => (at + 1 < context.stage ? [] : stageSolution(context, at + 1)))),
  /** All stages at one go: the least likely of what a blind learner could do, and each stage is judged by itself. */
  chance: ({ stages }) => Math.max(...stages.map(stageChance)),
  finds: ({ trays, drafts }) => {
    const asked = (what: 'day' | 'act' | 'parts'): boolean => trays.some(({ decisions, rules }) => rules.some(({ decision }) => decisions.some(({ id, asks }) => id === decision && asks.includes(what))));
    const limits = trays.flatMap(({ decisions, rules }) => rules.filter(({ decision }) => decisions.some(({ id, asks }) => id === decision && asks.includes('day'))).map(({ due }) => due !== undefined));
    return [
      ...(trays.length > 0 ? ['unfiled', 'wrong-decision'] : []),
      ...(trays.some(asksBasis) ? ['wrong-basis'] : []),
      ...(asked('act') ? ['wrong-act'] : []),
      ...(limits.includes(true) ? ['wrong-day'] : []),
      ...(limits.includes(false) ? ['no-limit'] : []),
      ...(asked('parts') ? ['wrong-parts'] : []),
      ...(drafts.length > 0 ? ['unwritten', 'unfit'] : []),
    ];
  },
  properties: [
    {
      id: 'papers-wanting-are-never-refused',
      text: { zh: '有一份办错的，这一叠就过不去；材料不全直接回绝的，走不到终点。', en: 'A tray with a wrongly decided paper is never closed: a request refused for missing papers does not reach the end.' },
      holds: ({ context: { variant, stage, filed } }) =>
        variant.stages.slice(0, stage - 1).every((done) => done.kind === 'draft' || done.papers.every((paper) => filed[paper.handle] !== undefined && judgePaper(done.stage, paper, filed[paper.handle] as Filing).length === 0)),
    },
  ],
};

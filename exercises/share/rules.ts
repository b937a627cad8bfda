// What may be written on a paper and what is right: pure, without machine and screen.
import { isDay } from '#kit/calendar.ts';
import type { Finding } from '#kit/exercise.ts';
import type { Ground } from '#kit/set.ts';
import type { Text } from '#kit/text.ts';
import type { Decision, DraftVariant, Filing, Paper, Tray, TrayVariant, Variant } from './schema.ts';

export type Filed = Readonly<Record<string, Filing>>;
/** Part id (with its draft before it, as `keyOf` writes it) -> handle of the option chosen. */
export type Chosen = Readonly<Record<string, string>>;

export const keyOf = ({ stage }: DraftVariant, part: string): string => `${stage.draft}/${part}`;

/** The tray that is stage `n`, counted from 1; undefined where that is a draft, or nothing. */
export const trayAt = ({ stages }: Variant, n: number): TrayVariant | undefined => {
  const stage = stages[n - 1];
  return stage?.kind === 'tray' ? stage : undefined;
};

export const draftAt = ({ stages }: Variant, n: number): DraftVariant | undefined => {
  const stage = stages[n - 1];
  return stage?.kind === 'draft' ? stage : undefined;
};

export const paperOf = (tray: TrayVariant | undefined, handle: unknown): Paper | undefined => tray?.papers.find((paper) => paper.handle === handle);

export const decisionOf = ({ decisions }: Tray, id: unknown): Decision | undefined => decisions.find((one) => one.id === id);

/** Does a tray ask which ground a decision has? With one ground there is nothing to choose. */
export const asksBasis = ({ bases }: Tray): boolean => bases.length > 1;

const isPartsList = (parts: unknown, known: readonly string[]): parts is readonly string[] =>
  Array.isArray(parts) && parts.length > 0 && parts.every((part, at) => known.includes(part) && parts.indexOf(part) === at);

/** May this be written on a paper of the tray: every field that the decision asks for, and no other? */
export const isFilable = (tray: TrayVariant | undefined, paper: unknown, { decision, basis, act, day, parts }: Filing): boolean => {
  const found = paperOf(tray, paper);
  const chosen = tray === undefined ? undefined : decisionOf(tray.stage, decision);
  if (tray === undefined || found === undefined || chosen === undefined) return false;
  const { stage } = tray;
  const fits = {
    basis: asksBasis(stage) ? stage.bases.some(({ id }) => id === basis) : basis === '',
    act: chosen.asks.includes('act') ? stage.acts.some(({ id }) => id === act) : act === '',
    day: chosen.asks.includes('day') ? day === 'none' || (typeof day === 'string' && isDay(day) && found.months.includes(day.slice(0, 7))) : day === '',
    parts: chosen.asks.includes('parts') ? isPartsList(parts, stage.parts) : Array.isArray(parts) && parts.length === 0,
  };
  return fits.basis && fits.act && fits.day && fits.parts;
};

/** What follows from a paper as it is filed, where the set tells it. */
export const consequenceOf = ({ rule }: Paper, filing: Filing | undefined): Text | undefined => (filing === undefined ? undefined : rule.consequence[filing.decision]);

export const groundOf = ({ bases }: Tray, { rule }: Paper): Ground => (bases.find(({ id }) => id === rule.basis[0]) ?? (bases[0] as Tray['bases'][number])).ground;

const dayFinding = ({ rule, due, cells }: Paper): { readonly code: string; readonly params?: Readonly<Record<string, string | number>> } =>
  rule.due === undefined || due === 'none' ? { code: 'no-limit' } : { code: 'wrong-day', params: { from: cells[rule.due.of] ?? '', days: rule.due.days } };

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one));

/** What is wrong on one filed paper: the decision alone, or else each field that does not fit it. */
export const judgePaper = (stage: Tray, paper: Paper, filing: Filing): readonly Finding[] => {
  const { rule, handle, cells } = paper;
  const asked = decisionOf(stage, rule.decision)?.asks ?? [];
  const no = cells[stage.name] ?? '';
  const found = (code: string, params = {}, isTold = true): Finding => ({
    code, weight: 'wrong', at: [handle], params: { no, ...params }, ground: groundOf(stage, paper), ...(isTold ? { text: rule.why } : {}),
  });
  if (filing.decision !== rule.decision) return [found('wrong-decision')];
  const day = dayFinding(paper);
  return [
    ...(asksBasis(stage) && !rule.basis.includes(filing.basis) ? [found('wrong-basis')] : []),
    ...(asked.includes('act') && !(rule.act ?? []).includes(filing.act) ? [found('wrong-act')] : []),
    ...(asked.includes('day') && filing.day !== paper.due ? [found(day.code, day.params, false)] : []),
    ...(asked.includes('parts') && !isSame(filing.parts, paper.missing) ? [found('wrong-parts', {}, false)] : []),
  ];
};

/** All that is wrong in a tray; one `unfiled` while a paper lies undecided. */
export const judgeTray = ({ stage, papers }: TrayVariant, filed: Filed): readonly Finding[] => {
  const left = papers.filter(({ handle }) => filed[handle] === undefined);
  const [first] = papers;
  if (left.length > 0 && first !== undefined) return [{ code: 'unfiled', weight: 'invalid', at: left.map(({ handle }) => handle), params: { count: left.length }, ground: groundOf(stage, first) }];
  return papers.flatMap((paper) => judgePaper(stage, paper, filed[paper.handle] as Filing));
};

/** All that is wrong in a draft; one `unwritten` while a part is open. */
export const judgeDraft = (draft: DraftVariant, chosen: Chosen): readonly Finding[] => {
  const open = draft.parts.filter(({ part }) => chosen[keyOf(draft, part.id)] === undefined);
  const [first] = open;
  if (first !== undefined) return [{ code: 'unwritten', weight: 'invalid', at: [], params: { count: open.length }, ground: first.part.ground }];
  return draft.parts.flatMap(({ part, options }): readonly Finding[] => {
    const option = options.find(({ handle }) => handle === chosen[keyOf(draft, part.id)]);
    return option === undefined || option.isRight ? [] : [{ code: 'unfit', weight: 'wrong', at: [option.handle], text: option.option.why, ground: part.ground }];
  });
};

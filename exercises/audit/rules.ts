// The rules of an audit, pure: what is wrong with a sorted case, a reckoned rate, a judged claim, a line, an order of remedies.
import type { Finding } from '#kit/exercise.ts';
import type { Text } from '#kit/text.ts';
import { casesOf, groupsOf, today } from './cases.ts';
import { holds, lineFor, sampleMatrices, trialOf } from './claims.ts';
import { cellOf, cells, rateOf, type Cell, type Rate } from './figures.ts';
import { groupName, told } from './naming.ts';
import type { AuditVariant, DealtCase, DealtRemedy } from './schema.ts';

const ground = { convention: true } as const;
export const verdicts = ['holds', 'refuted'] as const;
export type Verdict = (typeof verdicts)[number];

/** A remedy that was chosen, and the reason given. */
export interface Chosen {
  readonly remedy: string;
  readonly reason: string;
}

export type Labels = Readonly<Record<string, Cell>>;
export type Entered = Readonly<Record<string, number>>;
export type Judged = Readonly<Record<string, Verdict>>;

export const caseOf = ({ cases }: AuditVariant, handle: unknown): DealtCase | undefined => cases.find((one) => one.handle === handle);
export const remedyOf = ({ remedies }: AuditVariant, handle: unknown): DealtRemedy | undefined => remedies.find((one) => one.handle === handle);
export const isCell = (cell: unknown): cell is Cell => (cells as readonly unknown[]).includes(cell);
/** The name under which an entered rate is kept. */
export const slotOf = (rate: string, group: string): string => `${rate}.${group}`;

/** Every rate that is asked of this learner, for each group: its slot and what it is. */
export const slotsOf = ({ set, sample, asked }: AuditVariant): readonly { readonly slot: string; readonly rate: Rate; readonly group: string; readonly is: number }[] => {
  const matrices = sampleMatrices(set, sample);
  return asked.flatMap((rate) => groupsOf(set).map((group, at) => ({ slot: slotOf(rate, group), rate, group, is: rateOf(matrices[at] as (typeof matrices)[number], rate) })));
};

const rightCell = ({ set }: AuditVariant, { id }: DealtCase): Cell => cellOf(casesOf(set).find((one) => one.id === id) as ReturnType<typeof casesOf>[number], today(set));
export { rightCell };

/** What a finding is about and why, as one text. */
const about = (name: Text, why: Text): Text => ({ zh: `“${name.zh}”：${why.zh}`, en: `“${name.en}”: ${why.en}` });

const early = (code: string, at: readonly string[], count: number): readonly Finding[] => [{ code, weight: 'invalid', at, params: { count }, ground }];

export const judgeCases = (variant: AuditVariant, labels: Labels): readonly Finding[] => {
  const left = variant.cases.filter(({ handle }) => labels[handle] === undefined).map(({ handle }) => handle);
  if (left.length > 0) return early('unsorted', left, left.length);
  return variant.cases.flatMap((one): Finding[] => {
    const is = rightCell(variant, one);
    return labels[one.handle] === is ? [] : [{ code: `is-${is}`, weight: 'wrong', at: [one.handle], params: { id: one.id }, ground }];
  });
};

/** Both whole numbers are right where the rate lies half-way between them. */
const isReckoned = (entered: number, is: number): boolean => Math.abs(entered - 100 * is) <= 0.5 + 1e-9;

export const judgeFigures = (variant: AuditVariant, entered: Entered): readonly Finding[] => {
  const slots = slotsOf(variant);
  const left = slots.filter(({ slot }) => entered[slot] === undefined).map(({ slot }) => slot);
  if (left.length > 0) return early('unreckoned', left, left.length);
  const { set } = variant;
  return slots.flatMap(({ slot, rate, group, is }): Finding[] => (isReckoned(entered[slot] as number, is) ? [] : [
    { code: `wrong-${rate}`, weight: 'wrong', at: [slot], text: { zh: groupName(set, group, 'zh'), en: groupName(set, group, 'en') }, ground }]));
};

/** Claims without a verdict, then trials that were left out, then what is wrong with verdicts and main conclusion. */
export const judgeClaims = (variant: AuditVariant, judged: Judged, main: string, tried: readonly string[]): readonly Finding[] => {
  const { set, claims } = variant;
  const left = claims.filter(({ handle }) => judged[handle] === undefined).map(({ handle }) => handle);
  if (left.length > 0 || main === '') return early('unjudged', left, left.length + (main === '' ? 1 : 0));
  const untried = claims.filter(({ claim }) => { const trial = trialOf(set, claim.says); return trial !== undefined && !tried.includes(trial); }).map(({ handle }) => handle);
  if (untried.length > 0) return early('untried', untried, untried.length);
  return claims.flatMap(({ handle, claim }): Finding[] => {
    const is = holds(set, claim.says) ? 'holds' : 'refuted';
    const why = { zh: told(set, claim.says, claim.why, 'zh'), en: told(set, claim.says, claim.why, 'en') };
    return [
      ...(judged[handle] === is ? [] : [{ code: `claim-${is}`, weight: 'wrong', at: [handle], text: about(claim.label, why), ground: claim.ground } as const]),
      ...(handle === main && claim.main !== true ? [{ code: 'not-main', weight: 'wrong', at: [handle], text: claim.label, ground } as const] : []),
    ];
  });
};

export const judgeLine = ({ set, limit }: AuditVariant, line: number): readonly Finding[] => {
  const is = lineFor(set, limit) as number;
  if (line === is) return [];
  if (line === set.score.line) return [{ code: 'line-unmoved', weight: 'invalid', at: [], params: { limit }, ground }];
  return [{ code: line > is ? 'line-high' : 'line-low', weight: 'wrong', at: ['line'], params: { limit }, ground }];
};

/** The remedies that are due, in their order. */
export const dueOf = ({ remedies }: AuditVariant): readonly DealtRemedy[] => remedies.filter(({ remedy }) => remedy.step > 0).sort((a, b) => a.remedy.step - b.remedy.step);

export const judgeRemedies = (variant: AuditVariant, chosen: readonly Chosen[]): readonly Finding[] => {
  if (chosen.length === 0) return early('no-remedy', [], 0);
  const steps = chosen.map(({ remedy }) => remedyOf(variant, remedy)?.remedy.step ?? 0);
  return [
    ...chosen.flatMap(({ remedy: handle, reason }, at): Finding[] => {
      const remedy = remedyOf(variant, handle)?.remedy;
      if (remedy === undefined) return [];
      const name = { at: [handle], text: about(remedy.text, remedy.why), ground: remedy.ground };
      if (remedy.step === 0) return [{ code: 'remedies-nothing', weight: 'wrong', ...name }];
      if (steps.slice(0, at).some((step) => step > remedy.step)) return [{ code: 'too-late', weight: 'wrong', at: [handle], text: remedy.text, ground }];
      return remedy.reasons.includes(reason) ? [] : [{ code: 'wrong-reason', weight: 'wrong', ...name }];
    }),
    ...dueOf(variant).filter(({ handle }) => !chosen.some(({ remedy }) => remedy === handle)).map(({ handle, remedy }): Finding => ({ code: 'remedy-missed', weight: 'wrong', at: [handle], text: about(remedy.text, remedy.why), ground: remedy.ground })),
  ];
};

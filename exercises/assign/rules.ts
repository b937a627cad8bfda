// What is judged in a matrix: how often a value stands in a row, what a row demands, and the decision that follows. Pure.
import type { Finding } from '#kit/exercise.ts';
import type { Handle } from '#kit/variant.ts';
import type { AssignSet, AssignVariant, Field, DealtCard, Demand } from './schema.ts';

/** Cell -> value; a cell is a row under a field. What nobody touched is not in it. */
export type Cells = Readonly<Record<string, string>>;

export const cellOf = (card: Handle, field: string): string => `${card}/${field}`;

export const cardOf = ({ cards }: AssignVariant, handle: unknown): DealtCard | undefined => cards.find((dealt) => dealt.handle === handle);

/** What stands in a cell; '' where nothing does. */
export const valueIn = (cells: Cells, handle: Handle, { id, start = '' }: Field): string => cells[cellOf(handle, id)] ?? start;

/** The row as it reads: field -> value. */
export const rowOf = ({ fields }: AssignSet, cells: Cells, handle: Handle): Readonly<Record<string, string>> => Object.fromEntries(fields.map((field) => [field.id, valueIn(cells, handle, field)]));

/** Too little done to judge: a cell is empty, or all are as they were before anybody chose. */
export const isOpen = ({ fields }: AssignSet, row: Readonly<Record<string, string>>): boolean =>
  fields.some(({ id }) => row[id] === '') || fields.every(({ id, start }) => row[id] === start);

const meets = (row: Readonly<Record<string, string>>, { fields, values }: Demand): boolean => fields.some((field) => values.includes(row[field] ?? ''));

/** What is found in one row; empty when it is right. */
export const judgeRow = (set: AssignSet, dealt: DealtCard, row: Readonly<Record<string, string>>): readonly Finding[] => {
  const about = { weight: 'wrong', at: [dealt.handle] } as const;
  const counted = set.counts.flatMap(({ label, values, min, max, why, ground }): Finding[] => {
    const count = Object.values(row).filter((value) => values.includes(value)).length;
    const params = { labelZh: label.zh, labelEn: label.en, count, min, max: max ?? 0 };
    if (count < min) return [{ ...about, code: 'too-few', params, text: why, ground }];
    return max !== undefined && count > max ? [{ ...about, code: 'too-many', params, text: why, ground }] : [];
  });
  const missing = dealt.case.needs.filter((need) => !meets(row, need)).map(({ why, ground }): Finding => ({ ...about, code: 'need-missing', text: why, ground }));
  const barred = [...set.nots, ...dealt.case.nots].filter((not) => meets(row, not)).map(({ why, ground }): Finding => ({ ...about, code: 'not-allowed', text: why, ground }));
  return asOne([...counted, ...missing, ...barred]);
};

/** One finding a row: the first with its ground, and all the reasons, each once. */
const asOne = (found: readonly Finding[]): readonly Finding[] => {
  const [first] = found;
  if (first === undefined) return [];
  const said = (lang: 'zh' | 'en'): string => [...new Set(found.flatMap(({ text }) => text?.[lang] ?? []))].join(lang === 'zh' ? '' : ' ');
  return [{ ...first, text: { zh: said('zh'), en: said('en') } }];
};

const groundOf = (set: AssignSet): Finding['ground'] => set.rule.grounds[0] ?? { convention: true };

export const judgeMatrix = ({ set, cards }: AssignVariant, cells: Cells): readonly Finding[] => {
  const rows = cards.map((dealt) => ({ dealt, row: rowOf(set, cells, dealt.handle) }));
  const open = rows.filter(({ row }) => isOpen(set, row));
  if (open.length > 0) return [{ code: 'unfilled', weight: 'invalid', at: open.map(({ dealt }) => dealt.handle), params: { count: open.length }, ground: groundOf(set) }];
  return rows.flatMap(({ dealt, row }) => judgeRow(set, dealt, row));
};

/** The option that the rows, as they stand, lead to; '' where the set asks for none. */
export const decisionOf = ({ set, cards }: AssignVariant, cells: Cells): string => {
  const { decision } = set;
  if (decision === undefined) return '';
  const rows = cards.map(({ handle }) => rowOf(set, cells, handle));
  return decision.rules.find(({ field, values }) => rows.some((row) => values.includes(row[field] ?? '')))?.option ?? decision.otherwise;
};

export const judgeDecision = (variant: AssignVariant, cells: Cells, option: string): readonly Finding[] => {
  const { decision } = variant.set;
  if (decision === undefined) return [];
  if (option === '') return [{ code: 'undecided', weight: 'invalid', at: ['decision'], ground: decision.ground }];
  if (option === decisionOf(variant, cells)) return [];
  const why = decision.options.find(({ id }) => id === option)?.why;
  return [{ code: 'decision-wrong', weight: 'wrong', at: ['decision'], ...(why === undefined ? {} : { text: why }), ground: decision.ground }];
};

// What was found, in full: the words' figures, the set's own reason and the ground of each.
import type { Finding } from '#kit/exercise.ts';
import { rightOf, type Right } from './right.ts';
import { askOf, type Found, isUnanswered, placeOf } from './rules.ts';
import type { DealtAsk, QueryVariant } from './variant.ts';

const convention = { convention: true } as const;

/** The figures by which it shows how far a conclusion carries. */
export const weakness = ({ set: { weak } }: QueryVariant, { cells, result, sure }: Right): Readonly<Record<string, string | number>> => ({
  n: Math.min(...cells.map(({ n }) => n)), cell: weak.cell, blank: result.blank, total: result.total, most: weak.blank, periods: result.periods, least: weak.periods, is: sure[0] ?? '',
});

type Rest = Pick<Finding, 'ground'> & Partial<Pick<Finding, 'text' | 'params'>>;

const restOf = (variant: QueryVariant, dealt: DealtAsk, code: string, part: string, detail: string): Rest => {
  const { ask } = dealt;
  if (ask.kind === 'mend') {
    const text = ask.parts[part as keyof typeof ask.parts]?.why;
    return { ground: ask.ground, ...(text === undefined ? {} : { text }) };
  }
  if (code === 'wrong-confidence') return { ground: convention, params: weakness(variant, rightOf(variant, dealt)) };
  const claim = code === 'wrong-claim' ? ask.claims.find(({ id }) => id === detail) : undefined;
  if (claim !== undefined) return { ground: claim.ground ?? ask.ground, text: claim.why };
  const field = code === 'wrong-basis' ? ask.basis.find(({ id }) => id === part) : undefined;
  if (field !== undefined) return { ground: field.ground ?? ask.ground, text: field.why, params: { fieldZh: field.label.zh, fieldEn: field.label.en } };
  return { ground: ask.ground, text: ask.why };
};

export const findingsOf = (variant: QueryVariant, found: Found): readonly Finding[] => {
  if (isUnanswered(found)) {
    const at = (found[0] as string).split(' ').slice(1);
    return [{ code: 'unanswered', weight: 'invalid', at, params: { count: at.length }, ground: convention }];
  }
  return found.flatMap((one): Finding[] => {
    const [place = '', code = '', detail = ''] = one.split(' ');
    const [handle = '', part = ''] = place.split('.');
    const dealt = askOf(variant, handle);
    if (dealt === undefined) return [];
    const { params, ...rest } = restOf(variant, dealt, code, part, detail);
    return [{ code, weight: 'wrong', at: [handle, placeOf(handle, part)], params: { no: variant.asks.indexOf(dealt) + 1, ...params }, ...rest }];
  });
};

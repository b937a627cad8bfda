// Why the solution asks the table as it does, and what the figures then say.
import type { Because } from '#kit/exercise.ts';
import { fill, type Lang, type Text } from '#kit/text.ts';
import type { QuerySnapshot } from './machine.ts';
import { cellName, columnName, drawnText, filterName, measureName } from './naming.ts';
import { type Cell, queryRead, resultOf } from './result.ts';
import { rightOf } from './right.ts';
import { type Answer, askOf, basisOptions } from './rules.ts';
import type { Op, QueryMove } from './schema.ts';
import type { DealtAsk, QueryVariant } from './variant.ts';
import { words } from './words.ts';

const told = (key: string, values: (lang: Lang) => Readonly<Record<string, string | number>> = () => ({})): Text => {
  const label = (lang: Lang): string => fill((words[lang].labels as Readonly<Record<string, string>>)[key], values(lang));
  return { zh: label('zh'), en: label('en') };
};

const both = (text: (lang: Lang) => string): Text => ({ zh: text('zh'), en: text('en') });

const ofBench = (variant: QueryVariant, move: QueryMove): Because | undefined => {
  switch (move.type) {
    case 'filter.set': return { what: told('becauseFilter', (lang) => ({ filter: filterName(variant, { column: move.column, op: move.op as Op, value: move.value }, words[lang], lang) })) };
    case 'group.set': return { what: told('becauseGroup', (lang) => ({ column: columnName(variant, move.column, lang) })) };
    case 'across.set': return { what: told('becauseAcross', (lang) => ({ column: columnName(variant, move.column, lang) })) };
    case 'measure.set': return { what: told('becauseMeasure', (lang) => ({ measure: measureName(variant, move.measure, lang) })) };
    case 'fix.toggle': return { what: told('becauseFix', (lang) => ({ fix: variant.fixes.find(({ handle }) => handle === move.fix)?.fix.label[lang] ?? '' })) };
    default: return undefined;
  }
};

/** How sure, with the figures that say so: the sentence of the finding that a wrong answer would bring. */
const ofSure = (variant: QueryVariant, dealt: DealtAsk, reason: string): Because => {
  const right = rightOf(variant, dealt);
  const why = both((lang) => fill((words[lang].labels as Readonly<Record<string, string>>)['facts'], { total: right.result.total, blank: right.result.blank, periods: right.result.periods }));
  return { what: told('becauseOption', (lang) => ({ field: words[lang].labels.sure, option: (words[lang].labels as Readonly<Record<string, string>>)[reason] ?? '' })), why, ground: { convention: true } };
};

const ofConclusion = (variant: QueryVariant, dealt: DealtAsk, answer: Answer, move: QueryMove): Because | undefined => {
  const { ask } = dealt;
  if (ask.kind === 'mend') {
    if (move.type !== 'chart.set') return undefined;
    const why = ask.parts[move.part as keyof typeof ask.parts]?.why;
    return { what: told('becauseOption', (lang) => ({ field: (words[lang].labels as Readonly<Record<string, string>>)[move.part] ?? '', option: (words[lang].labels as Readonly<Record<string, string>>)[`${move.part}-${move.value}`] ?? '' })), ...(why === undefined ? {} : { why }), ground: ask.ground };
  }
  if (move.type === 'claim.state') {
    const claim = ask.claims.find(({ id }) => id === move.claim);
    return claim === undefined ? undefined : { what: both((lang) => drawnText(variant, dealt, claim.label, lang)), why: both((lang) => drawnText(variant, dealt, claim.why, lang)), ground: claim.ground ?? ask.ground };
  }
  if (move.type === 'basis.state') {
    const field = ask.basis.find(({ id }) => id === move.field);
    const option = field === undefined ? undefined : basisOptions(variant, field).find(({ id }) => id === move.option);
    return field === undefined || option === undefined ? undefined : { what: told('becauseOption', (lang) => ({ field: field.label[lang], option: option.label[lang] })), why: field.why, ground: field.ground ?? ask.ground };
  }
  if (move.type === 'cell.choose' && answer.pinned !== undefined) {
    const pinned = queryRead(answer.pinned);
    const cell = resultOf(variant, pinned).cells.get(`${move.row}|${move.column}`);
    return cell === undefined ? undefined : { what: told('becauseCell', (lang) => ({ cell: cellName(variant, pinned, cell as Cell, words[lang], lang) })) };
  }
  return move.type === 'confidence.state' ? ofSure(variant, dealt, move.reason) : undefined;
};

export const because = ({ context }: QuerySnapshot, move: QueryMove): Because | undefined => {
  const { variant, open, answers } = context;
  const dealt = askOf(variant, move.type === 'ask.open' ? move.ask : open) as DealtAsk;
  const no = variant.asks.indexOf(dealt) + 1;
  if (move.type === 'ask.open') return { what: told('ask', () => ({ n: no })), why: both((lang) => drawnText(variant, dealt, dealt.ask.ask, lang)) };
  if (move.type === 'evidence.pin') return { what: told('becausePin'), why: both((lang) => drawnText(variant, dealt, dealt.ask.why, lang)), ground: dealt.ask.ground };
  return ofBench(variant, move) ?? ofConclusion(variant, dealt, answers[open] ?? {}, move);
};

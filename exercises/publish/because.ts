// Why the solution drops a column, joins bands, stars figures, gives an answer: the set's own reasons and the figures themselves.
import type { Because } from '#kit/exercise.ts';
import { fill, type Lang, say } from '#kit/text.ts';
import type { PublishContext } from './machine.ts';
import { bandName } from './naming.ts';
import type { PublishMove, Variant } from './schema.ts';
import { words } from './words.ts';

const both = (of: (lang: Lang) => string): { readonly zh: string; readonly en: string } => ({ zh: of('zh'), en: of('en') });
const label = (lang: Lang, key: keyof typeof words.zh.labels): string => words[lang].labels[key];

const columnOf = ({ columns, set }: Variant, handle: string): { readonly id: string; readonly name: (lang: Lang) => string } | undefined => {
  const id = Object.keys(columns).find((one) => columns[one] === handle);
  const found = set.table.columns.find((one) => one.id === id)?.label;
  return id === undefined || found === undefined ? undefined : { id, name: (lang) => say(found, lang) };
};

const ofField = ({ variant, gate }: PublishContext, move: Extract<PublishMove, { type: 'field.choose' }>): Because | undefined => {
  const field = variant.gates[gate - 1]?.fields.find(({ handle }) => handle === move.field);
  const option = field?.options.find(({ handle }) => handle === move.option);
  if (field === undefined || option === undefined) return undefined;
  return { what: both((lang) => `${say(field.label, lang)}${lang === 'zh' ? '：' : ': '}${say(option.text, lang)}`), why: option.why, ground: field.ground };
};

export const because = ({ context }: { readonly context: PublishContext }, move: PublishMove): Because | undefined => {
  const { variant } = context;
  const convention = { convention: true } as const;
  switch (move.type) {
    case 'field.choose': return ofField(context, move);
    case 'column.drop': case 'column.keep': {
      const column = columnOf(variant, move.column);
      const spec = column === undefined ? undefined : variant.set.columns[column.id];
      if (column === undefined || spec === undefined) return undefined;
      return { what: both((lang) => `${column.name(lang)}${lang === 'zh' ? '：' : ': '}${label(lang, move.type === 'column.drop' ? 'dropped' : 'stays')}`), why: spec.why, ground: spec.ground };
    }
    case 'band.join': case 'band.part':
      return { what: both((lang) => fill(label(lang, move.type === 'band.join' ? 'join' : 'part'), { band: bandName(variant, move.band, lang) })), why: both((lang) => fill(label(lang, 'whyJoin'), { n: variant.set.threshold })), ground: convention };
    case 'cells.treat': return { what: both((lang) => label(lang, move.way)), why: both((lang) => fill(label(lang, 'whyStar'), { n: variant.set.threshold })), ground: convention };
    case 'total.treat': return { what: both((lang) => label(lang, move.way)), why: both((lang) => label(lang, 'whyTotal')), ground: convention };
    case 'taker.tick': case 'taker.untick': {
      const taker = variant.takers.find(({ handle }) => handle === move.taker);
      return taker === undefined ? undefined : { what: both((lang) => `${label(lang, move.type === 'taker.tick' ? 'tell' : 'spare')}${lang === 'zh' ? '：' : ': '}${say(taker.text, lang)}`), why: both((lang) => fill(label(lang, 'whyTaker'), { version: taker.version, faulty: variant.faulty })), ground: convention };
    }
    default: return undefined;
  }
};

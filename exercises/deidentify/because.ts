// Why the solution treats each column as it does, and what the figures then say.
import type { Because } from '#kit/exercise.ts';
import type { Ground } from '#kit/set.ts';
import { fill, say, type Lang, type Text } from '#kit/text.ts';
import { homogeneousOf } from './attack.ts';
import { shortOf } from './choices.ts';
import { type BenchContext, type BenchSnapshot, forceOf, stageOf } from './machine.ts';
import { capOf } from './plan.ts';
import { measuresOf, wayIn } from './product.ts';
import type { BenchColumn, DeidentifyMove, Role, Variant } from './schema.ts';
import { codeLabel, wayOf } from './techniques.ts';
import { words } from './words.ts';

type Values = Readonly<Record<string, string | number>>;

const told = (key: string, values: (lang: Lang) => Values = () => ({})): Text => {
  const label = (lang: Lang): string => fill((words[lang].labels as Readonly<Record<string, string>>)[key], values(lang));
  return { zh: label('zh'), en: label('en') };
};

const convention: Ground = { convention: true };
const least: Ground = { law: 'pipl', article: '6' };
const whyGone: Readonly<Record<Role, readonly [string, Ground]>> = {
  direct: ['becauseDirect', { law: 'pipl', article: '73', item: '三' }],
  quasi: ['becauseQuasi', least],
  sensitive: ['becauseSensitive', least],
  other: ['becauseQuasi', least],
};

const reasonFor = ({ set }: Variant, { role, id }: BenchColumn, way: string): readonly [string, Ground] => {
  if (way === 'keep') return ['becauseKept', convention];
  if (way === 'delete') return whyGone[role];
  return [set.question.needs[id] === undefined ? 'becauseCoarser' : 'becauseNeeded', convention];
};

const ofColumn = ({ variant }: BenchContext, handle: string, way: string): Because | undefined => {
  const column = variant.columns.find((one) => one.handle === handle);
  if (column === undefined) return undefined;
  const [why, ground] = reasonFor(variant, column, way);
  const label = (lang: Lang): string => {
    const named = wayOf(column, way);
    return named === undefined ? words[lang].labels[way === 'keep' ? 'keep' : 'delete'] : say(named.label, lang);
  };
  return { what: told('becauseColumn', (lang) => ({ column: say(column.column.label, lang), way: label(lang) })), why: told(why), ground };
};

/** The figures at a hand-in, as far as they count there. */
const ofSubmit = (context: BenchContext): Because => {
  const what = told('submit');
  if (stageOf(context) === 'strip') return { what, why: told('becauseStripped') };
  const { k, l, t } = measuresOf(context);
  const force = forceOf(context);
  const { variant } = context;
  const parts = [
    told('becauseK', () => ({ k, need: variant.k })),
    ...(force === 'k' || l === undefined ? [] : [told('becauseL', () => ({ l, need: variant.l }))]),
    ...(force !== 't' || t === undefined ? [] : [told('becauseT', () => ({ t: String(t), most: String(variant.t) }))]),
  ];
  return { what, why: { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') }, ground: convention };
};

const ofGuess = (context: BenchContext, value: string): Because | undefined => {
  const alike = homogeneousOf(context);
  if (alike === undefined) return undefined;
  const way = wayIn(context.ways, alike.column);
  const what = told('becauseColumn', (lang) => ({ column: say(alike.column.column.label, lang), way: codeLabel(alike.column, way, value, lang) }));
  return { what, why: told('becauseAlike', () => ({ n: alike.rows.length })) };
};

export const because = ({ context }: BenchSnapshot, move: DeidentifyMove): Because | undefined => {
  const { variant } = context;
  switch (move.type) {
    case 'column.treat': return ofColumn(context, move.column, move.way);
    case 'table.submit': return ofSubmit(context);
    case 'value.guess': return ofGuess(context, move.value);
    case 'row.pick': return { what: told('row', () => ({ n: variant.rows.findIndex(({ handle }) => handle === move.row) + 1 })), why: told('becauseFits') };
    case 'rows.suppress': return { what: told('suppressShort'), why: told('becauseSuppressed', () => ({ n: shortOf(context, forceOf(context)).length, most: capOf(variant) })), ground: convention };
    case 'rows.restore': return { what: told('restoreRows'), why: told('becauseRestored') };
    case 'product.send': return { what: told(`send-${move.to}`), why: told('becauseInternal'), ground: { law: 'pipl', article: '4' } };
    default: return undefined;
  }
};

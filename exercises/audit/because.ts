// Why the solution sorts, reckons, judges and orders as it does.
import type { Because } from '#kit/exercise.ts';
import { fill, say, type Lang, type Text } from '#kit/text.ts';
import { groupsOf, matricesOf } from './cases.ts';
import { sampleMatrices, worstOf } from './claims.ts';
import { rateOf, type Matrix, type Rate } from './figures.ts';
import type { AuditSnapshot } from './machine.ts';
import { columnOf, groupName, percent, rateName, told as figured } from './naming.ts';
import { caseOf, remedyOf } from './rules.ts';
import type { AuditMove } from './schema.ts';
import { words } from './words.ts';

type Params = Readonly<Record<string, string | number>>;
const labels = (lang: Lang): Readonly<Record<string, string>> => words[lang].labels;
const both = (build: (lang: Lang) => string): Text => ({ zh: build('zh'), en: build('en') });
const told = (key: string, params: (lang: Lang) => Params = () => ({})): Text => both((lang) => fill(labels(lang)[key], params(lang)));
const convention = { convention: true } as const;

/** The division behind a rate: what is counted over what. */
const division = ({ hit, missed, alarm, left }: Matrix, rate: Rate): string => {
  if (rate === 'selection') return `(${hit} + ${alarm}) ÷ ${hit + missed + alarm + left}`;
  if (rate === 'alarm') return `${alarm} ÷ ${alarm + left}`;
  return `${rate === 'reached' ? hit : missed} ÷ ${hit + missed}`;
};

const ofFigure = ({ context: { variant } }: AuditSnapshot, { rate, group }: { readonly rate: string; readonly group: string }): Because => {
  const matrix = sampleMatrices(variant.set, variant.sample)[groupsOf(variant.set).indexOf(group)] as Matrix;
  const name = (lang: Lang): string => `${groupName(variant.set, group, lang)} · ${rateName(rate, labels(lang))}`;
  return { what: both((lang) => `${name(lang)} = ${percent(rateOf(matrix, rate as Rate))}`), why: both(() => division(matrix, rate as Rate)), ground: convention };
};

const ofLine = ({ context: { variant }, value }: AuditSnapshot, to: number): Because => {
  const matrix = matricesOf(variant.set, { line: to, dropped: [] })[worstOf(variant.set)] as Matrix;
  const group = (lang: Lang): string => groupName(variant.set, groupsOf(variant.set)[worstOf(variant.set)] ?? '', lang);
  const what = told('becauseLine', () => ({ line: to }));
  return { what, why: told('becauseLineWhy', (lang) => ({ group: group(lang), missed: matrix.missed, alarm: matrix.alarm })), ...(value === 'moving' ? { ground: convention } : {}) };
};

export const because = (snapshot: AuditSnapshot, move: AuditMove): Because | undefined => {
  const { variant } = snapshot.context;
  const { set } = variant;
  if (move.type === 'case.label') {
    const id = caseOf(variant, move.case)?.id ?? '';
    return { what: both((lang) => `${id}${lang === 'zh' ? '：' : ': '}${labels(lang)[move.cell] ?? ''}`), why: told(`why-${move.cell}`), ground: convention };
  }
  if (move.type === 'figure.enter') return ofFigure(snapshot, move);
  if (move.type === 'line.move') return ofLine(snapshot, move.to);
  if (move.type === 'column.drop' || move.type === 'column.keep') return { what: told(move.type === 'column.drop' ? 'becauseDrop' : 'becauseKeep', (lang) => ({ column: say(columnOf(set, move.column).label, lang) })) };
  if (move.type === 'claim.judge' || move.type === 'main.choose') {
    const claim = variant.claims.find(({ handle }) => handle === move.claim)?.claim;
    if (claim === undefined) return undefined;
    const verdict = move.type === 'main.choose' ? 'main' : move.as;
    return { what: both((lang) => `${figured(set, claim.says, claim.text, lang)} → ${labels(lang)[verdict] ?? ''}`), why: both((lang) => figured(set, claim.says, claim.why, lang)), ground: claim.ground };
  }
  if (move.type !== 'remedy.add' && move.type !== 'remedy.take') return undefined;
  const remedy = remedyOf(variant, move.remedy)?.remedy;
  if (remedy === undefined) return undefined;
  const reason = move.type === 'remedy.add' ? set.reasons.find(({ id }) => id === move.reason)?.label : undefined;
  return { what: both((lang) => `${say(remedy.text, lang)}${reason === undefined ? '' : ` → ${say(reason, lang)}`}`), why: remedy.why, ground: remedy.ground };
};

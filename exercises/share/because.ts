// Why the solution decides a paper as it does, and why a part is written so: the set's own reasons, with their ground.
import type { Because } from '#kit/exercise.ts';
import { type Lang, say } from '#kit/text.ts';
import type { ShareContext } from './machine.ts';
import { decisionOf, draftAt, groundOf, paperOf, trayAt } from './rules.ts';
import type { ShareMove, Tray } from './schema.ts';
import { words } from './words.ts';

const both = (of: (lang: Lang) => string): { readonly zh: string; readonly en: string } => ({ zh: of('zh'), en: of('en') });

const fieldsOf = (stage: Tray, move: Extract<ShareMove, { type: 'paper.file' }>, context: ShareContext, lang: Lang): string => {
  const label = (key: string): string => words[lang].labels[key as 'day'] ?? key;
  const column = (id: string): string => {
    const found = context.variant.set.table.columns.find((one) => one.id === id)?.label;
    return found === undefined ? id : say(found, lang);
  };
  const act = stage.acts.find(({ id }) => id === move.act)?.label;
  const comma = lang === 'zh' ? '；' : '; ';
  const colon = lang === 'zh' ? '：' : ': ';
  return [
    ...(act === undefined ? [] : [`${label('act')}${colon}${say(act, lang)}`]),
    ...(move.day === '' ? [] : [`${label('day')}${colon}${move.day === 'none' ? label('noLimit') : move.day}`]),
    ...(move.parts.length === 0 ? [] : [`${label('parts')}${colon}${move.parts.map(column).join(lang === 'zh' ? '、' : ', ')}`]),
  ].map((field) => comma + field).join('');
};

export const because = ({ context }: { readonly context: ShareContext }, move: ShareMove): Because | undefined => {
  if (move.type === 'paper.file') {
    const tray = trayAt(context.variant, context.stage);
    const paper = paperOf(tray, move.paper);
    const decision = tray === undefined ? undefined : decisionOf(tray.stage, move.decision);
    if (tray === undefined || paper === undefined || decision === undefined) return undefined;
    const { stage } = tray;
    const what = both((lang) => `${paper.cells[stage.name] ?? ''} → ${say(decision.label, lang)}${fieldsOf(stage, move, context, lang)}`);
    return { what, why: paper.rule.why, ground: groundOf(stage, paper) };
  }
  if (move.type !== 'part.choose') return undefined;
  const part = draftAt(context.variant, context.stage)?.parts.find((one) => one.part.id === move.part);
  const option = part?.options.find(({ handle }) => handle === move.option)?.option;
  if (part === undefined || option === undefined) return undefined;
  return { what: both((lang) => `${say(part.part.label, lang)}${lang === 'zh' ? '：' : ': '}${say(option.text, lang)}`), why: option.why, ground: part.part.ground };
};

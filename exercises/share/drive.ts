// How a person makes each move of sharing by keyboard alone.
import type { Drive, Press } from '#kit/view-props.ts';
import type { KindWords, Move } from '#kit/exercise.ts';
import { type Lang, say } from '#kit/text.ts';
import type { ShareContext, ShareSnapshot } from './machine.ts';
import { columnName, dayName, monthName, paperName } from './naming.ts';
import { asksBasis, decisionOf, draftAt, paperOf, trayAt } from './rules.ts';
import type { ShareMove } from './schema.ts';

const dayPresses = (day: string, { variant: { set } }: ShareContext, words: KindWords): readonly Press[] => {
  if (day === '') return [];
  if (day === 'none') return [{ role: 'button', name: words.labels['noLimit'] ?? '', key: 'Enter' }];
  return [
    { role: 'combobox', name: words.labels['month'] ?? '', choose: monthName(day.slice(0, 7), words) },
    { role: 'gridcell', name: dayName(set.calendar, day, words), key: 'Enter' },
  ];
};

const filePresses = (move: Extract<ShareMove, { type: 'paper.file' }>, context: ShareContext, words: KindWords, lang: Lang): readonly Press[] => {
  const tray = trayAt(context.variant, context.stage);
  const paper = paperOf(tray, move.paper);
  const decision = tray === undefined ? undefined : decisionOf(tray.stage, move.decision);
  if (tray === undefined || paper === undefined || decision === undefined) return [];
  const { stage } = tray;
  const { set } = context.variant;
  const label = (key: string): string => words.labels[key] ?? '';
  const pick = (name: 'basis' | 'act', all: readonly { id: string; label: { zh: string; en: string } }[]): readonly Press[] => {
    const found = all.find(({ id }) => id === move[name]);
    return found === undefined ? [] : [{ role: 'combobox', name: label(name), choose: say(found.label, lang) }];
  };
  const ticked = context.filed[move.paper]?.parts ?? [];
  const toggled = decision.asks.includes('parts') ? stage.parts.filter((part) => ticked.includes(part) !== move.parts.includes(part)) : [];
  return [
    { within: { role: 'group', name: label('tray') }, role: 'button', name: paperName(set, stage, paper, lang), key: 'Enter' },
    { within: { role: 'group', name: label('decision') }, role: 'button', name: say(decision.label, lang), key: 'Enter' },
    ...(asksBasis(stage) ? pick('basis', stage.bases) : []),
    ...pick('act', stage.acts),
    ...toggled.map((part): Press => ({ role: 'checkbox', name: columnName(set, part, lang), key: ' ' })),
    ...dayPresses(move.day, context, words),
    { role: 'button', name: label('file'), key: 'Enter' },
  ];
};

const shareDrive = (move: Move, { context }: ShareSnapshot, words: KindWords, lang: Lang): readonly Press[] => {
  const one = move as ShareMove;
  if (one.type === 'paper.file') return filePresses(one, context, words, lang);
  if (one.type !== 'part.choose') return [{ role: 'button', name: words.labels[one.type === 'tray.submit' ? 'submitTray' : 'submitDraft'] ?? '', key: 'Enter' }];
  const draft = draftAt(context.variant, context.stage);
  const part = draft?.parts.find((each) => each.part.id === one.part);
  const option = part?.options.find(({ handle }) => handle === one.option)?.option;
  if (draft === undefined || part === undefined || option === undefined) return [];
  // A part that came back bears 待改 in its legend, so the way is found by its own words.
  return [{ role: 'button', name: say(option.text, lang), key: 'Enter' }];
};

export const drive = shareDrive as Drive;

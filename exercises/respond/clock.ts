// What the view and the drive both say: spans of time, moments with their weekday, the name of each control.
import { addMinutes, dayOf, weekday } from '#kit/calendar.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import type { KindWords } from '#kit/exercise.ts';
import type { Case, DealtAct } from './deal.ts';
import type { Deed } from './rules.ts';
import type { RespondSet } from './schema.ts';
import { stampText, told } from './told.ts';

/** 95 -> 1 小时 35 分钟 */
export const spanText = (all: number, { labels }: KindWords): string => {
  const parts = [['days', Math.floor(all / 1440)], ['hours', Math.floor((all % 1440) / 60)], ['minutes', all % 60]] as const;
  const shown = parts.filter(([, n]) => n > 0);
  return (shown.length === 0 ? [parts[2]] : shown).map(([unit, n]) => fill(labels[unit], { n })).join(' ');
};

/** The moment `minutes` after the incident was found, with its weekday. */
export const momentText = ({ found }: Case, minutes: number, { labels }: KindWords): string => {
  const stamp = addMinutes(found, minutes);
  const days = labels['weekday'] ?? '';
  const width = days.length / 7;
  const at = (weekday(dayOf(stamp)) - 1) * width;
  return stampText(stamp).replace(' ', ` ${days.slice(at, at + width)} `);
};

export const receiverText = ({ receivers }: RespondSet, to: string | undefined, lang: Lang): string => {
  const found = receivers.find(({ id }) => id === to);
  return found === undefined ? '' : say(found.label, lang);
};

/** An act's button: what it is, and how long it takes or when it was done. */
export const actText = (now: Case, { act, handle }: DealtAct, deeds: readonly Deed[], words: KindWords, lang: Lang): string => {
  const done = deeds.find((deed) => deed.handle === handle);
  const note = done === undefined ? spanText(act.minutes, words) : fill(words.labels['did'], { at: momentText(now, done.at, words) });
  return `${say(act.label, lang)} · ${note}`;
};

export const sendText = (set: RespondSet, to: string, { labels }: KindWords, lang: Lang): string => fill(labels['send'], { to: receiverText(set, to, lang) });

/** A line of the journal: an act with what came of it, or a paper with its receiver. */
export const deedText = (set: RespondSet, now: Case, { handle, to }: Deed, lang: Lang): string => {
  const act = now.acts.find((one) => one.handle === handle)?.act;
  if (act !== undefined) return say(act.label, lang);
  const paper = now.papers.find((one) => one.handle === handle)?.paper;
  return paper === undefined ? '' : `${say(paper.label, lang)} → ${receiverText(set, to, lang)}`;
};

/** What came of an act, in this learner's figures. */
export const outcomeText = (now: Case, handle: string, lang: Lang): string | undefined => {
  const id = now.acts.find((one) => one.handle === handle)?.act.id;
  const text = id === undefined ? undefined : now.incident.tells[id];
  return text === undefined ? undefined : say(told(text, now), lang);
};

// How acts, lines and figures are called; shared by the view and `drive.ts`.
import type { KindWords } from '#kit/exercise.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import type { DealtAct, DealtLine } from './deal.ts';
import type { Change } from './play.ts';
import type { ScenarioSet } from './schema.ts';

export const handsText = (n: number, { labels }: KindWords): string => fill(labels[n === 1 ? 'hand' : 'hands'], { n });

/** `先联系 · 1 人` */
export const actText = ({ act }: DealtAct, words: KindWords, lang: Lang): string => (act.hands === 0 ? say(act.label, lang) : `${say(act.label, lang)} · ${handsText(act.hands, words)}`);

/** The name of the group of acts that belong to `line`, or to none. */
export const deskText = (line: DealtLine | undefined, words: KindWords, lang: Lang): string => (line === undefined ? (words.labels['common'] ?? '') : say(line.line.label, lang));

/** `积水 +15` */
export const changeText = ({ gauges }: ScenarioSet, { gauge, by }: Change, lang: Lang): string => {
  const found = gauges.find(({ id }) => id === gauge);
  return `${found === undefined ? gauge : say(found.label, lang)} ${by > 0 ? '+' : '−'}${Math.abs(by)}`;
};

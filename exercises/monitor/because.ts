// Why the solution sends each sensor where it does, sets what it sets, and believes or does not.
import type { Because } from '#kit/exercise.ts';
import { fill, say, type Lang, type Text } from '#kit/text.ts';
import type { MonitorSnapshot } from './machine.ts';
import { doubtLabel, pairTexts, valueText, verdictLabel } from './naming.ts';
import type { MonitorMove } from './schema.ts';
import { factsOf } from './twin.ts';
import type { MonitorVariant } from './variant.ts';
import { words } from './words.ts';

const convention = { convention: true } as const;
const labelIn = (lang: Lang, key: string): string => (words[lang].labels as Readonly<Record<string, string>>)[key] ?? '';
const both = (text: (lang: Lang) => string): Text => ({ zh: text('zh'), en: text('en') });
const told = (name: (lang: Lang) => string, option: (lang: Lang) => string): Text => both((lang) => fill(labelIn(lang, 'becauseOption'), { name: name(lang), option: option(lang) }));

const ofSensor = (variant: MonitorVariant, handle: string, option: string): Because | undefined => {
  const sensor = variant.sensors.find((one) => one.handle === handle);
  if (sensor === undefined) return undefined;
  const params = { nameZh: sensor.label.zh, nameEn: sensor.label.en };
  const why = sensor.fault === 'none' ? both((lang) => labelIn(lang, 'becauseNone')) : both((lang) => words[lang].findings[`not-${sensor.fault}` as const](params));
  return { what: told((lang) => say(sensor.label, lang), (lang) => labelIn(lang, option)), why, ground: convention };
};

const ofTwin = (variant: MonitorVariant, handle: string, option: string): Because | undefined => {
  const at = variant.types.findIndex((one) => one.handle === handle);
  const deal = variant.types[at];
  if (deal === undefined) return undefined;
  const { age, due, come } = factsOf(variant, at);
  const why = both((lang) => fill(labelIn(lang, 'becauseTwin'), { age, due, come, pairs: pairTexts(variant, at, words[lang], lang).join(lang === 'zh' ? '；' : '; ') }));
  return { what: told((lang) => say(deal.type.label, lang), (lang) => labelIn(lang, option)), why, ground: convention };
};

const ofSetting = (variant: MonitorVariant, key: 'threshold' | 'hysteresis', handle: string, value: number): Because | undefined => {
  const at = variant.types.findIndex((one) => one.handle === handle);
  const deal = variant.types[at];
  if (deal === undefined) return undefined;
  return { what: told((lang) => `${say(deal.type.label, lang)}${lang === 'zh' ? '，' : ', '}${labelIn(lang, key)}`, () => valueText(variant, at, value)), ...(key === 'hysteresis' ? { why: both((lang) => labelIn(lang, 'becauseQuiet')) } : {}), ground: convention };
};

export const because = ({ context: { variant } }: MonitorSnapshot, move: MonitorMove): Because | undefined => {
  switch (move.type) {
    case 'fault.set': return ofSensor(variant, move.sensor, move.fault);
    case 'route.set': return ofSensor(variant, move.sensor, move.route);
    case 'threshold.set': return ofSetting(variant, 'threshold', move.of, move.value);
    case 'hysteresis.set': return ofSetting(variant, 'hysteresis', move.of, move.value);
    case 'samples.set': return { what: told((lang) => labelIn(lang, 'samples'), (lang) => fill(labelIn(lang, 'times'), { n: move.value })), why: both((lang) => labelIn(lang, 'becauseSamples')), ground: convention };
    case 'stale.set': return { what: told((lang) => labelIn(lang, 'stale'), (lang) => fill(labelIn(lang, 'minutes'), { n: move.value })), why: both((lang) => labelIn(lang, 'becauseStale')), ground: convention };
    case 'verdict.set': return ofTwin(variant, move.of, verdictLabel(move.verdict));
    case 'doubt.toggle': return ofTwin(variant, move.of, doubtLabel(move.doubt));
    case 'screen.toggle': {
      const item = variant.screen.find(({ handle }) => handle === move.item)?.item;
      return item === undefined ? undefined : { what: item.label, why: item.why, ground: item.ground };
    }
    default: return undefined;
  }
};

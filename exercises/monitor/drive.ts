// How a person makes each move of `monitor` by keyboard alone.
import type { KindWords, Move } from '#kit/exercise.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import type { Drive, Press } from '#kit/view-props.ts';
import type { MonitorSnapshot } from './machine.ts';
import { doubtLabel, valueText, verdictLabel } from './naming.ts';

const buttons: Readonly<Record<string, string>> = { 'consequence.read': 'read', 'checks.submit': 'submitChecks', 'settings.submit': 'submitSettings', 'trust.submit': 'submitTrust' };

const monitorDrive = (move: Move, { context: { variant } }: MonitorSnapshot, words: KindWords, lang: Lang): readonly Press[] => {
  const label = (key: string): string => words.labels[key] ?? '';
  const button = buttons[move.type];
  if (button !== undefined) return [{ role: 'button', name: label(button), key: 'Enter' }];
  const sensor = variant.sensors.find(({ handle }) => handle === move['sensor']);
  const at = variant.types.findIndex(({ handle }) => handle === move['of']);
  const type = variant.types[at]?.type;
  const named = type === undefined ? '' : say(type.label, lang);
  const open: readonly Press[] = sensor === undefined ? [] : [{ within: { role: 'group', name: label('sensors') }, role: 'button', name: say(sensor.label, lang), key: 'Enter' }];
  const value = Number(move['value']);
  const twin = { role: 'group', name: fill(label('verdict'), { name: named }) };
  switch (move.type) {
    case 'fault.set': return [...open, { role: 'combobox', name: label('fault'), choose: label(String(move['fault'])) }];
    case 'route.set': return [...open, { role: 'combobox', name: label('route'), choose: label(String(move['route'])) }];
    case 'threshold.set': case 'hysteresis.set':
      return [{ within: { role: 'group', name: named }, role: 'combobox', name: label(move.type === 'threshold.set' ? 'threshold' : 'hysteresis'), choose: valueText(variant, at, value) }];
    case 'samples.set': return [{ role: 'combobox', name: label('samples'), choose: fill(label('times'), { n: value }) }];
    case 'stale.set': return [{ role: 'combobox', name: label('stale'), choose: fill(label('minutes'), { n: value }) }];
    case 'verdict.set': return [{ within: twin, role: 'button', name: label(verdictLabel(String(move['verdict']))), key: 'Enter' }];
    case 'doubt.toggle': return [{ within: { role: 'group', name: `${label('doubt')} ${named}` }, role: 'checkbox', name: label(doubtLabel(String(move['doubt']))), key: ' ' }];
    default: {
      const item = variant.screen.find(({ handle }) => handle === move['item'])?.item;
      return item === undefined ? [] : [{ within: { role: 'group', name: label('screen') }, role: 'checkbox', name: say(item.label, lang), key: ' ' }];
    }
  }
};

export const drive = monitorDrive as Drive;

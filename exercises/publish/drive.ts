// How a person makes each move of publishing by keyboard alone.
import type { Drive, Press } from '#kit/view-props.ts';
import type { KindWords, Move } from '#kit/exercise.ts';
import { fill, type Lang, say } from '#kit/text.ts';
import type { PublishSnapshot } from './machine.ts';
import { bandName, columnName, takerName } from './naming.ts';
import type { PublishMove } from './schema.ts';

const publishDrive = (move: Move, { context }: PublishSnapshot, words: KindWords, lang: Lang): readonly Press[] => {
  const { variant, gate } = context;
  const label = (key: string): string => words.labels[key] ?? '';
  const choice = (legend: string, name: string): readonly Press[] => [{ within: { role: 'group', name: legend }, role: 'button', name, key: 'Enter' }];
  const one = move as PublishMove;
  switch (one.type) {
    case 'field.choose': {
      const option = variant.gates[gate - 1]?.fields.find(({ handle }) => handle === one.field)?.options.find(({ handle }) => handle === one.option);
      return option === undefined ? [] : [{ role: 'button', name: say(option.text, lang), key: 'Enter' }];
    }
    case 'column.drop': case 'column.keep': {
      const id = Object.keys(variant.columns).find((column) => variant.columns[column] === one.column) ?? '';
      return [{ within: { role: 'group', name: label('columns') }, role: 'checkbox', name: columnName(variant, id, lang), key: ' ' }];
    }
    case 'band.join': case 'band.part':
      return choice(label('bands'), fill(label(one.type === 'band.join' ? 'join' : 'part'), { band: bandName(variant, one.band, lang) }));
    case 'cells.treat': return choice(fill(label('cells'), { n: variant.set.threshold }), label(one.way));
    case 'total.treat': return choice(label('total'), label(one.way));
    case 'taker.tick': case 'taker.untick': {
      const taker = variant.takers.find(({ handle }) => handle === one.taker);
      return taker === undefined ? [] : [{ role: 'checkbox', name: takerName(taker, lang), key: ' ' }];
    }
    default: return [{ role: 'button', name: label('submit'), key: 'Enter' }];
  }
};

export const drive = publishDrive as Drive;

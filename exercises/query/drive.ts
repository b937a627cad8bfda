// How a person makes each move of `query` by keyboard alone.
import type { KindWords, Move } from '#kit/exercise.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import type { Drive, Press } from '#kit/view-props.ts';
import type { QueryContext, QuerySnapshot } from './machine.ts';
import { askName, cellName, codeName, columnName, drawnText, filterName, measureName } from './naming.ts';
import { askOf, basisOptions, benchFor, cellsOf } from './rules.ts';
import type { DealtAsk } from './variant.ts';

const conclusion = ({ variant, open, answers }: QueryContext, move: Move, words: KindWords, lang: Lang): readonly Press[] => {
  const dealt = askOf(variant, open) as DealtAsk;
  const label = (key: string): string => words.labels[key] ?? '';
  if (dealt.ask.kind !== 'find') return [];
  if (move.type === 'claim.state') {
    const claim = dealt.ask.claims.find(({ id }) => id === move['claim']);
    return claim === undefined ? [] : [{ within: { role: 'group', name: label('claim') }, role: 'button', name: drawnText(variant, dealt, claim.label, lang), key: 'Enter' }];
  }
  if (move.type === 'basis.state') {
    const field = dealt.ask.basis.find(({ id }) => id === move['field']);
    const option = field === undefined ? undefined : basisOptions(variant, field).find(({ id }) => id === move['option']);
    return field === undefined || option === undefined ? [] : [{ role: 'combobox', name: say(field.label, lang), choose: say(option.label, lang) }];
  }
  if (move.type === 'confidence.state') return [{ within: { role: 'group', name: label('sure') }, role: 'button', name: label(String(move['reason'])), key: 'Enter' }];
  const answer = answers[open] ?? {};
  const cell = cellsOf(variant, answer).find(({ row, column }) => row === move['row'] && column === move['column']);
  return cell === undefined ? [] : [{ role: 'combobox', name: label('cell'), choose: cellName(variant, benchFor(variant, answer), cell, words, lang) }];
};

const filtering = ({ variant, query }: QueryContext, move: Move, words: KindWords, lang: Lang): readonly Press[] => {
  const label = (key: string): string => words.labels[key] ?? '';
  const within = { role: 'group', name: label('filters') };
  const column = String(move['column']);
  if (move.type === 'filter.clear') {
    const filter = query.where.find((one) => one.column === column);
    return filter === undefined ? [] : [{ within, role: 'button', name: fill(label('drop'), { filter: filterName(variant, filter, words, lang) }), key: 'Enter' }];
  }
  return [
    { within, role: 'combobox', name: label('column'), choose: columnName(variant, column, lang) },
    { within, role: 'combobox', name: label('op'), choose: label(String(move['op'])) },
    { within, role: 'combobox', name: label('value'), choose: codeName(variant, column, String(move['value']), words, lang) },
    { within, role: 'button', name: label('add'), key: 'Enter' },
  ];
};

const queryDrive = (move: Move, { context }: QuerySnapshot, words: KindWords, lang: Lang): readonly Press[] => {
  const { variant, open } = context;
  const label = (key: string): string => words.labels[key] ?? '';
  const button = (name: string): readonly Press[] => [{ role: 'button', name, key: 'Enter' }];
  const group = (key: string, name: string): readonly Press[] => [{ within: { role: 'group', name: label(key) }, role: 'button', name, key: 'Enter' }];
  const chosen = (key: string): readonly Press[] => [{ role: 'combobox', name: label(key), choose: move['column'] === '' ? label('none') : columnName(variant, String(move['column']), lang) }];
  switch (move.type) {
    case 'ask.open': return [{ within: { role: 'group', name: label('asks') }, role: 'button', name: askName(variant, String(move['ask']), words), key: 'Enter' }];
    case 'filter.set': case 'filter.clear': return filtering(context, move, words, lang);
    case 'group.set': return chosen('by');
    case 'across.set': return chosen('across');
    case 'measure.set': return [{ role: 'combobox', name: label('measure'), choose: measureName(variant, String(move['measure']), lang) }];
    case 'fix.toggle': return [{ within: { role: 'group', name: label('fixes') }, role: 'checkbox', name: variant.fixes.find(({ handle }) => handle === move['fix'])?.fix.label[lang] ?? '', key: ' ' }];
    case 'sort.set': return [{ role: 'combobox', name: label('sort'), choose: label(`sort-${String(move['by'])}`) }];
    case 'evidence.pin': return button(fill(label('pin'), { n: variant.asks.findIndex(({ handle }) => handle === open) + 1 }));
    case 'chart.set': return group(String(move['part']), label(`${String(move['part'])}-${String(move['value'])}`));
    case 'consequence.read': return button(label('read'));
    case 'work.submit': return button(label('submit'));
    default: return conclusion(context, move, words, lang);
  }
};

export const drive = queryDrive as Drive;

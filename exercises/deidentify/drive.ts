// How a person makes each move on the bench by keyboard alone.
import { fill, say, type Lang } from '#kit/text.ts';
import type { KindWords, Move, Snapshot } from '#kit/exercise.ts';
import type { Drive, Press } from '#kit/view-props.ts';
import { homogeneousOf } from './attack.ts';
import { pageName, pagesOf } from './pages.ts';
import type { BenchContext } from './machine.ts';
import { wayIn } from './product.ts';
import { codeLabel, wayOf } from './techniques.ts';

const columnPress = (move: Move, { variant }: BenchContext, words: KindWords, lang: Lang): readonly Press[] => {
  const column = variant.columns.find(({ handle }) => handle === move['column']);
  if (column === undefined) return [];
  const way = wayOf(column, String(move['way']));
  const choose = way === undefined ? (words.labels[String(move['way'])] ?? '') : say(way.label, lang);
  return [{ within: { role: 'group', name: words.labels['treatTitle'] ?? '' }, role: 'combobox', name: say(column.column.label, lang), choose }];
};

const rowPress = (move: Move, { variant }: BenchContext, words: KindWords): readonly Press[] => {
  const number = variant.rows.findIndex(({ handle }) => handle === move['row']);
  const pages = pagesOf(variant.rows.length);
  const page = pages.filter((from) => from <= number).at(-1) ?? 0;
  const turn: readonly Press[] = pages.length === 1 ? [] : [{ role: 'combobox', name: words.labels['page'] ?? '', choose: pageName(words.labels['pageOf'], page, variant.rows.length) }];
  return [...turn, { role: 'gridcell', name: fill(words.labels['row'], { n: number + 1 }), key: 'Enter' }];
};

const guessPress = (move: Move, context: BenchContext, words: KindWords, lang: Lang): readonly Press[] => {
  const alike = homogeneousOf(context);
  if (alike === undefined) return [];
  const legend = fill(words.labels['guess'], { column: say(alike.column.column.label, lang) });
  return [{ within: { role: 'group', name: legend }, role: 'button', name: codeLabel(alike.column, wayIn(context.ways, alike.column), String(move['value']), lang), key: 'Enter' }];
};

const buttons: Readonly<Record<string, string>> = {
  'work.begin': 'begin', 'table.submit': 'submit', 'rows.suppress': 'suppressShort', 'rows.restore': 'restoreRows', 'table.reopen': 'reopen',
};

const deidentifyDrive = (move: Move, { context }: Snapshot<BenchContext>, words: KindWords, lang: Lang): readonly Press[] => {
  const label = (key: string): string => words.labels[key] ?? '';
  const choice = (legend: string, name: string): readonly Press[] => [{ within: { role: 'group', name: legend }, role: 'button', name: label(name), key: 'Enter' }];
  switch (move.type) {
    case 'column.treat': return columnPress(move, context, words, lang);
    case 'row.pick': case 'row.suppress': case 'row.restore': return rowPress(move, context, words);
    case 'value.guess': return guessPress(move, context, words, lang);
    case 'table.shape': return choice(label('form'), `form-${String(move['form'])}`);
    case 'cells.treat': return choice(fill(label('cells'), { n: context.variant.set.counts.below }), move['way'] === 'hide' ? 'cells-hidden' : 'cells-shown');
    case 'product.send': return choice(label('send'), `send-${String(move['to'])}`);
    default: return [{ role: 'button', name: label(buttons[move.type] ?? ''), key: 'Enter' }];
  }
};

export const drive = deidentifyDrive as Drive;

// How a person makes each move on the cleaning bench by keyboard alone.
import type { Drive, Press } from '#kit/view-props.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import type { KindWords, Move, Snapshot } from '#kit/exercise.ts';
import { columnOf, rowAt } from './bench.ts';
import { type Case, caseOf, casesOf } from './cases.ts';
import type { CleanContext } from './machine.ts';
import { sumOf } from './rules.ts';
import { rowName } from './row-name.ts';

interface At {
  readonly context: CleanContext;
  readonly words: KindWords;
  readonly lang: Lang;
}

const label = ({ words }: At, key: string): string => words.labels[key] ?? '';
const group = (at: At, key: string): { readonly role: string; readonly name: string } => ({ role: 'group', name: label(at, key) });

const pickCase = (at: At, found: Case): Press => {
  const { context: { variant }, words, lang } = at;
  const name = rowName(variant, found.rows, words, lang);
  return casesOf(variant).includes(found) ? { within: group(at, 'casesTitle'), role: 'button', name, key: 'Enter' } : { role: 'combobox', name: label(at, 'otherRows'), choose: name };
};

const digitPresses = (at: At, move: Move): readonly Press[] => {
  const { context: { variant }, words } = at;
  const row = String(move['row']);
  const within = { role: 'group', name: fill(words.labels['row'], { n: rowAt(variant, row) + 1 }) };
  return [
    { within, role: 'textbox', name: fill(words.labels['remainder'], { modulus: sumOf(variant, row)?.modulus ?? 0 }), type: String(move['remainder']) },
    { within, role: 'textbox', name: label(at, 'mark'), type: String(move['mark']) },
    { within, role: 'button', name: label(at, 'record'), key: 'Enter' },
  ];
};

const columnPresses = (at: At, move: Move): readonly Press[] => {
  const column = columnOf(at.context.variant, String(move['column']));
  if (column === undefined) return [];
  const name = move.type === 'column.drop' ? 'drop' : move.type === 'column.restore' ? 'restore' : `fix-${String(move['fix'])}`;
  return [
    { within: group(at, 'columnsTitle'), role: 'button', name: say(column.column.label, at.lang), key: 'Enter' },
    { within: group(at, 'thisColumn'), role: 'button', name: label(at, name), key: 'Enter' },
  ];
};

const correctPresses = (at: At, move: Move, found: Case): readonly Press[] => {
  const { context: { variant }, words, lang } = at;
  const within = group(at, 'correctTitle');
  const column = columnOf(variant, String(move['column']));
  if (column === undefined) return [];
  const value = String(move['value']);
  const code = column.work.rule === 'code' ? column.column.values?.[value] : undefined;
  const evidence = variant.set.evidence.find(({ id }) => id === move['evidence']);
  return [
    ...(found.rows.length < 2 ? [] : [{ within, role: 'combobox', name: label(at, 'whichRow'), choose: fill(words.labels['row'], { n: rowAt(variant, String(move['row'])) + 1 }) } as const]),
    { within, role: 'combobox', name: label(at, 'whichColumn'), choose: say(column.column.label, lang) },
    code === undefined ? { within, role: 'textbox', name: label(at, 'newValue'), type: value } : { within, role: 'combobox', name: label(at, 'newValue'), choose: say(code, lang) },
    { within, role: 'combobox', name: label(at, 'evidence'), choose: evidence === undefined ? '' : say(evidence.label, lang) },
    { within, role: 'button', name: label(at, 'correct'), key: 'Enter' },
  ];
};

const rowPresses = (at: At, move: Move): readonly Press[] => {
  const { context: { variant }, words } = at;
  const found = caseOf(variant, String(move['row']));
  if (found === undefined) return [];
  if (move.type === 'cell.correct') return [pickCase(at, found), ...correctPresses(at, move, found)];
  if (move.type === 'row.reset') return [pickCase(at, found), { within: group(at, 'thisCase'), role: 'button', name: label(at, 'reset'), key: 'Enter' }];
  const name = move.type === 'row.merge' ? fill(words.labels['merge'], { n: rowAt(variant, String(move['row'])) + 1 }) : label(at, move.type === 'row.keep' ? 'keep' : 'check');
  return [pickCase(at, found), { within: group(at, 'decide'), role: 'button', name, key: 'Enter' }];
};

const submits: Readonly<Record<string, string>> = { 'digits.submit': 'digitsSubmit', 'columns.submit': 'columnsSubmit', 'rows.submit': 'rowsSubmit' };

const cleanDrive = (move: Move, { context }: Snapshot<CleanContext>, words: KindWords, lang: Lang): ReturnType<Drive> => {
  const at: At = { context, words, lang };
  const submit = submits[move.type];
  if (submit !== undefined) return [{ role: 'button', name: label(at, submit), key: 'Enter' }];
  if (move.type === 'digit.answer') return digitPresses(at, move);
  return move.type.startsWith('column.') ? columnPresses(at, move) : rowPresses(at, move);
};

export const drive = cleanDrive as Drive;

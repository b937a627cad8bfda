// How a person makes each move of `audit` by keyboard alone.
import type { Drive, Press } from '#kit/view-props.ts';
import type { KindWords, Move } from '#kit/exercise.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import type { AuditSnapshot } from './machine.ts';
import { columnOf, groupName, rateName } from './naming.ts';
import { caseOf, remedyOf } from './rules.ts';

const buttons: Readonly<Record<string, string>> = { 'cases.submit': 'submitCases', 'figures.submit': 'submitFigures', 'claims.submit': 'submitClaims', 'line.submit': 'submitLine', 'work.submit': 'submitRemedies' };

const auditDrive = (move: Move, snapshot: AuditSnapshot, { labels }: KindWords, lang: Lang): readonly Press[] => {
  const { variant } = snapshot.context;
  const { set } = variant;
  const text = (field: string): string => String(move[field]);
  const press = (name: string, within?: string): Press => ({ ...(within === undefined ? {} : { within: { role: 'group', name: within } }), role: 'button', name, key: 'Enter' });
  const button = buttons[move.type];
  if (button !== undefined) return [press(labels[button] ?? button)];
  if (move.type === 'case.label') return [{ role: 'combobox', name: caseOf(variant, move['case'])?.id ?? '', choose: labels[text('cell')] ?? '' }];
  if (move.type === 'figure.enter') return [{ role: 'spinbutton', name: fill(labels['enter'], { rate: rateName(text('rate'), labels), group: groupName(set, text('group'), lang) }), type: text('value'), key: 'Enter' }];
  if (move.type === 'column.drop' || move.type === 'column.keep') return [{ role: 'checkbox', name: fill(labels['drop'], { column: say(columnOf(set, text('column')).label, lang) }), key: ' ' }];
  if (move.type === 'line.move') return [{ role: 'combobox', name: labels['line'] ?? '', choose: fill(labels[Number(move['to']) === set.score.line ? 'today' : 'points'], { line: text('to') }) }];
  if (move.type === 'claim.judge' || move.type === 'main.choose') {
    const at = variant.claims.findIndex(({ handle }) => handle === move['claim']);
    return [press(labels[move.type === 'main.choose' ? 'main' : text('as')] ?? '', fill(labels['claim'], { n: at + 1 }))];
  }
  const remedy = remedyOf(variant, move['remedy'])?.remedy;
  if (remedy === undefined) return [];
  const name = say(remedy.text, lang);
  if (move.type !== 'remedy.add') return [press(fill(labels['named'], { act: labels[move.type === 'remedy.take' ? 'take' : 'raise'] ?? '', text: name }))];
  const reason = set.reasons.find(({ id }) => id === move['reason'])?.label;
  return [press(name, labels['offered']), press(reason === undefined ? '' : say(reason, lang), name)];
};

export const drive = auditDrive as Drive;

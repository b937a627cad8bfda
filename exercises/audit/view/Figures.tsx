// Counts and shares of each group side by side; beside what they were, where something was changed.
import type { ReactElement } from 'react';
import { fill } from '#kit/text.ts';
import { groupsOf } from '../cases.ts';
import { accuracyOf, cells, ratioOf, rateOf, rates, type Matrix } from '../figures.ts';
import { decimal, groupName, percent, rateName } from '../naming.ts';
import type { Props } from '../view.tsx';

export interface FiguresProps extends Props {
  readonly caption: string;
  readonly now: readonly Matrix[];
  /** What the figures were before the change on the screen. */
  readonly before?: readonly Matrix[];
  /** The four counts alone. */
  readonly isBare?: boolean;
}

const changed = (words: Props['words'], before: string | undefined, after: string): string => (before === undefined || before === after ? after : fill(words.labels['now'], { before, after }));

export const Figures = ({ snapshot, words, lang, caption, now, before, isBare = false }: FiguresProps): ReactElement => {
  const { set } = snapshot.context.variant;
  const label = (key: string): string => words.labels[key] ?? key;
  const row = (key: string, name: string, of: (matrix: Matrix) => string): ReactElement => (
    <tr key={key}>
      <th scope="row">{name}</th>
      {now.map((matrix, at) => {
        const [was, is] = [before?.[at] === undefined ? undefined : of(before[at]), of(matrix)];
        return <td key={at} className="numeric" data-tone={was !== undefined && was !== is ? 'changed' : undefined}>{changed(words, was, is)}</td>;
      })}
    </tr>
  );
  const over = (key: string, of: (matrices: readonly Matrix[]) => string): ReactElement => (
    <tr><th scope="row">{label(key)}</th><td className="numeric" colSpan={now.length}>{changed(words, before === undefined ? undefined : of(before), of(now))}</td></tr>
  );
  return (
    <div className="audit-figures">
      <table className="grid">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{label('figure')}</th>{groupsOf(set).map((group) => <th key={group} scope="col" className="numeric">{groupName(set, group, lang)}</th>)}</tr></thead>
        <tbody>
          {cells.map((cell) => row(cell, label(cell), (matrix) => String(matrix[cell])))}
          {isBare ? null : rates.map((rate) => row(rate, rateName(rate, words.labels), (matrix) => percent(rateOf(matrix, rate))))}
          {isBare ? null : over('ratio', (matrices) => decimal(ratioOf(matrices)))}
          {isBare ? null : over('accuracy', (matrices) => percent(accuracyOf(matrices)))}
        </tbody>
      </table>
      {isBare ? null : <p className="audit-quiet">{label('ratioNote')}</p>}
    </div>
  );
};

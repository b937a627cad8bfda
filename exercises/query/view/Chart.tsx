// A chart of one series, drawn as the settings say; the figures stand beside it as text, so that nothing is told by shape alone.
import type { ReactElement } from 'react';
import type { Drawn, Point } from '../chart.ts';

export interface ChartProps {
  readonly drawn: Drawn;
  readonly nameOf: (row: string) => string;
  readonly textOf: (value: number) => string;
  /** A second series laid over the first, each on its own scale. */
  readonly over?: Drawn | undefined;
}

const Bar = ({ length }: { readonly length: number }): ReactElement => (
  <svg className="query-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width={Math.max(0.6, length * 100)} height="4" /></svg>
);

const pathOf = (points: readonly Point[]): string =>
  points.map(({ length }, at) => `${at === 0 ? 'M' : 'L'}${points.length === 1 ? 50 : (at / (points.length - 1)) * 100} ${40 - length * 38}`).join(' ');

const Line = ({ drawn, over }: Pick<ChartProps, 'drawn' | 'over'>): ReactElement => (
  <svg className="query-line" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
    <path className="query-axis" d="M0 40H100" />
    <path d={pathOf(drawn.points)} />
    {over === undefined ? null : <path className="query-over" d={pathOf(over.points)} />}
  </svg>
);

const at = (turn: number, radius: number): string => `${100 + radius * Math.sin(turn * 2 * Math.PI)} ${100 - radius * Math.cos(turn * 2 * Math.PI)}`;

const Pie = ({ points }: { readonly points: readonly Point[] }): ReactElement => {
  const sum = points.reduce((all, { value }) => all + value, 0) || 1;
  const ends = points.reduce<readonly number[]>((turns, { value }) => [...turns, (turns.at(-1) ?? 0) + value / sum], []);
  return (
    <svg className="query-pie" viewBox="0 0 200 200" aria-hidden="true">
      {points.map(({ row, value }, n) => {
        const from = ends[n - 1] ?? 0;
        const share = value / sum;
        const middle = at(from + share / 2, 68).split(' ');
        return (
          <g key={row}>
            <path d={`M100 100L${at(from, 96)}A96 96 0 ${share > 0.5 ? 1 : 0} 1 ${at(Math.min(from + share, from + 0.9999), 96)}Z`} data-slice={n % 3} />
            {share < 0.04 ? null : <text x={middle[0]} y={middle[1]}>{n + 1}</text>}
          </g>
        );
      })}
    </svg>
  );
};

export const Chart = ({ drawn, nameOf, textOf, over }: ChartProps): ReactElement => {
  const { form, points } = drawn;
  return (
    <div className="query-chart" data-form={form}>
      {form === 'line' ? <Line drawn={drawn} over={over} /> : form === 'pie' ? <Pie points={points} /> : null}
      <ol className="query-points">
        {points.map(({ row, value, length }, n) => (
          <li key={row}>
            <span>{form === 'pie' ? `${n + 1}. ` : ''}{nameOf(row)}</span>
            {form === 'bars' ? <Bar length={length} /> : null}
            <strong>{textOf(value)}</strong>
          </li>
        ))}
      </ol>
    </div>
  );
};

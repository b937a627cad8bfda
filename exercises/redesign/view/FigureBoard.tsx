// Days, visits, papers, fields: as a table, and as two maps whose shaded corner is where the design has to be.
import type { ReactElement } from 'react';
import { figures } from '../names.ts';
import { figuresOf, lawfulPlan, leaning } from '../plan.ts';
import type { Figures } from '../schema.ts';
import type { Props } from '../view.tsx';

type Figure = (typeof figures)[number];

const size = 160;
const edge = 14;

interface MapProps {
  readonly x: Figure;
  readonly y: Figure;
  readonly before: Figures;
  readonly now: Figures;
  readonly floor: Figures;
  readonly others: readonly Figures[];
}

/** Two figures against each other: less is better, so the good corner is below on the left. */
const Pareto = ({ x, y, before, now, floor, others }: MapProps): ReactElement => {
  const most = (figure: Figure): number => Math.max(1, ...[before, now, floor, ...others].map((one) => one[figure])) * 1.1;
  const [mostX, mostY] = [most(x), most(y)];
  const across = (value: number): number => edge + (value / mostX) * (size - edge);
  const up = (value: number): number => size - edge - (value / mostY) * (size - edge);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden="true" className="redesign-map">
      <rect className="redesign-goal" x={edge} y={up(floor[y])} width={across(floor[x]) - edge} height={size - edge - up(floor[y])} />
      <path className="redesign-axes" d={`M${edge} 0V${size - edge}H${size}`} />
      <path className="redesign-way" d={`M${across(before[x])} ${up(before[y])}L${across(now[x])} ${up(now[y])}`} />
      {others.map((one, at) => <path key={at} className="redesign-other" d={`M${across(one[x])} ${up(one[y]) - 7}l7 7-7 7-7-7z`} />)}
      <circle className="redesign-before" cx={across(before[x])} cy={up(before[y])} r="5" />
      <circle className="redesign-now" cx={across(now[x])} cy={up(now[y])} r="5" />
    </svg>
  );
};

export const FigureBoard = ({ snapshot, words }: Props): ReactElement => {
  const { variant, plan } = snapshot.context;
  const { before, floor } = variant;
  const now = figuresOf(variant, plan);
  const isOver = snapshot.status === 'done';
  const leant = (['promise', 'copy'] as const).map((way) => figuresOf(variant, lawfulPlan(variant, leaning(way))));
  const others = isOver && leant[0]?.papers !== leant[1]?.papers ? leant : [];
  const label = (key: string): string => words.labels[key] ?? '';
  return (
    <div role="group" className="redesign-board" aria-label={label('figuresTitle')}>
      <table className="redesign-figures">
        <caption>{label('figuresTitle')}</caption>
        <thead><tr>{['figure', 'before', 'now', 'floor'].map((key) => <th key={key} scope="col">{label(key)}</th>)}</tr></thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure}>
              <th scope="row">{label(figure)}</th>
              <td>{before[figure]}</td>
              <td><strong>{now[figure]}</strong> <small className="mark" data-reached={now[figure] <= floor[figure] ? '' : undefined}>{label(now[figure] <= floor[figure] ? 'isReached' : 'isBehind')}</small></td>
              <td>{floor[figure]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="redesign-plots">
        {([['papers', 'days', 'plotFirst'], ['fields', 'visits', 'plotSecond']] as const).map(([x, y, title]) => (
          <div key={title} className="redesign-plot">
            <Pareto x={x} y={y} before={before} now={now} floor={floor} others={others} />
            <p>{label(title)}</p>
          </div>
        ))}
      </div>
      <p className="redesign-note">{label('plotNote')}{others.length > 0 ? ` ${label('others')}` : ''}</p>
    </div>
  );
};

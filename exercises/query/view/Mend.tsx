// A chart that misleads, its settings, and what a reader takes from it as it now stands.
import type { ReactElement } from 'react';
import { Choices } from '#kit/view/Choices.tsx';
import { fill } from '#kit/text.ts';
import { type Drawn, drawnOf, partIds, partOptions } from '../chart.ts';
import { codeName, drawnText, figureText, measureName } from '../naming.ts';
import { measureOf, resultOf } from '../result.ts';
import { rightOf } from '../right.ts';
import { type Answer, partsOf, placeOf } from '../rules.ts';
import type { Mend as MendAsk } from '../schema.ts';
import type { DealtAsk } from '../variant.ts';
import { Chart } from './Chart.tsx';
import type { Props } from './Result.tsx';

export interface MendProps extends Props {
  readonly dealt: DealtAsk;
  readonly ask: MendAsk;
  readonly answer: Answer;
}

/** What the shape alone tells: how many times longer, how much of the height, how much of the circle. */
const readingOf = ({ form, points }: Drawn, isDual: boolean, name: (row: string) => string, label: (key: string) => string): string => {
  const sorted = [...points].sort((a, b) => b.length - a.length);
  const [top, low] = [sorted[0], sorted.at(-1)];
  const [first, last] = [points[0], points.at(-1)];
  if (top === undefined || low === undefined || first === undefined || last === undefined) return '';
  if (form === 'pie') {
    const sum = points.reduce((all, { value }) => all + value, 0) || 1;
    return fill(label('readingPie'), { top: name(top.row), share: Math.round((top.value / sum) * 100) });
  }
  if (form === 'line') {
    const way = label(last.length >= first.length ? 'up' : 'down');
    return `${fill(label('readingLine'), { first: name(first.row), last: name(last.row), way, share: Math.round(Math.abs(last.length - first.length) * 100) })}${isDual ? ` ${label('readingDual')}` : ''}`;
  }
  return fill(label('reading'), { top: name(top.row), low: name(low.row), times: Math.min(99, Math.round((top.length / Math.max(low.length, 0.001)) * 10) / 10) });
};

export const Mend = (props: MendProps): ReactElement => {
  const { snapshot: { context: { variant } }, words, lang, send, readOnly, findings, dealt, ask, answer } = props;
  const { query, result } = rightOf(variant, dealt);
  const label = (key: string): string => words.labels[key] ?? '';
  const parts = partsOf(dealt, answer);
  const drawn = drawnOf(result, parts, measureOf(variant, query.measure).kind === 'share');
  const name = (row: string): string => codeName(variant, query.by, row, words, lang);
  const second = variant.measures.find(({ measure }) => measure.id === ask.second);
  const other = second === undefined ? undefined : drawnOf(resultOf(variant, { ...query, measure: second.handle }), { ...parts, axis: parts['axes'] === 'dual' ? 'cut' : 'zero', form: drawn.form }, false);
  const isDual = parts['axes'] === 'dual';
  return (
    <div role="group" className="query-mend" aria-label={label('mend')}>
      <p className="query-says">{label('says')}{drawnText(variant, dealt, ask.says, lang)}</p>
      <div className="query-figure" role="figure" aria-label={measureName(variant, query.measure, lang)}>
        <p className="query-caption">{measureName(variant, query.measure, lang)}</p>
        <Chart drawn={drawn} nameOf={name} textOf={(value) => figureText(variant, query.measure, value)} over={isDual ? other : undefined} />
        {drawn.form === 'pie' ? null : <p className="query-note">{fill(label('axisFrom'), { from: figureText(variant, query.measure, drawn.from), to: figureText(variant, query.measure, drawn.to) })}</p>}
        {second === undefined || other === undefined ? null : (
          <>
            <p className="query-note">{fill(label('second'), { name: measureName(variant, second.handle, lang) })}</p>
            <Chart drawn={isDual ? { ...other, form: 'list' } : other} nameOf={name} textOf={(value) => figureText(variant, second.handle, value)} />
          </>
        )}
        <p className="query-reading"><strong>{label('reads')}</strong>{readingOf(drawn, isDual, name, label)}</p>
      </div>
      {partIds(ask).map((part) => (
        <div key={part} className="query-part">
          <Choices legend={label(part)} choices={partOptions[part].map((id) => ({ id, label: label(`${part}-${id}`) }))} chosen={parts[part] ?? ''} disabled={readOnly} onChoose={(value) => send({ type: 'chart.set', part, value })} />
          {findings.some(({ weight, at }) => weight === 'wrong' && at.includes(placeOf(dealt.handle, part))) ? <small className="mark mark-wrong">{label('found')}</small> : null}
        </div>
      ))}
    </div>
  );
};

// The figures of the table as it now stands: how many look alike, how different they are, what was lost.
import type { ReactElement } from 'react';
import { fill } from '#kit/text.ts';
import type { Props } from './BenchTable.tsx';
import { forceOf } from '../machine.ts';
import { capOf } from '../plan.ts';
import { measuresOf } from '../product.ts';
import { Groups } from './Groups.tsx';

interface FigureProps {
  readonly props: Props;
  readonly label: string;
  readonly value: string;
  readonly need?: string;
  readonly isMet?: boolean;
}

const Figure = ({ props: { words }, label, value, need, isMet }: FigureProps): ReactElement => (
  <div className="figure" data-met={isMet}>
    <dt>{words.labels[label]}</dt>
    <dd>
      <strong>{value}</strong>
      {need === undefined ? null : <span>{need}</span>}
      {isMet === undefined ? null : <span className="mark">{words.labels[isMet ? 'met' : 'unmet']}</span>}
    </dd>
  </div>
);

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

export const Measures = (props: Props): ReactElement => {
  const { words, snapshot: { context } } = props;
  const { variant, dropped } = context;
  const { k, l, t, risk, loss } = measuresOf(context);
  const force = forceOf(context);
  const none = words.labels['none'] ?? '';
  const need = (label: string, n: number): string => fill(words.labels[label], { n });
  const cap = capOf(variant);
  return (
    <div role="group" className="bench-measures" aria-label={words.labels['measures']}>
      <h4>{words.labels['measures']}</h4>
      <dl>
        <Figure props={props} label="k" value={String(k)} need={need('atLeast', variant.k)} isMet={k >= variant.k} />
        {force === 'k' ? null : <Figure props={props} label="l" value={l === undefined ? none : String(l)} need={need('atLeast', variant.l)} isMet={l === undefined || l >= variant.l} />}
        {force !== 't' ? null : <Figure props={props} label="t" value={t === undefined ? none : String(t)} need={need('atMost', variant.t)} isMet={t === undefined || t <= variant.t} />}
        <Figure props={props} label="risk" value={percent(risk)} />
        <Figure props={props} label="loss" value={percent(loss)} />
        {variant.set.lose === 0 ? null : <Figure props={props} label="suppressed" value={fill(words.labels['ofMost'], { n: dropped.length, most: cap })} {...(dropped.length > cap ? { isMet: false } : {})} />}
      </dl>
      <Groups {...props} />
    </div>
  );
};

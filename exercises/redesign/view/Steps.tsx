// The steps, each with its bar on the days of the whole process; where one may stand and whether it goes.
import { useEffect, useRef, type ReactElement } from 'react';
import { fill, say } from '#kit/text.ts';
import { roundName, stepLabel } from '../naming.ts';
import { type Bar, barsOf, neededBy } from '../plan.ts';
import type { Step } from '../schema.ts';
import type { Props } from '../view.tsx';

export const Steps = (props: Props): ReactElement => {
  const { snapshot, words } = props;
  const { variant, plan } = snapshot.context;
  const bars = barsOf(variant, plan);
  const total = Math.max(1, variant.before.days, ...bars.map(({ to }) => to));
  const isOpen = variant.set.parts.includes('steps');
  const out = variant.steps.filter(({ handle }) => plan.dropped.includes(handle));
  return (
    <div role="group" aria-label={words.labels['stepsTitle']}>
      <h3>{words.labels['stepsTitle']} <span className="count">{bars.length}</span></h3>
      {isOpen ? <p className="redesign-lead">{words.labels['stepsLead']}</p> : null}
      <ol className="redesign-steps">
        {variant.steps.filter(({ handle }) => !plan.dropped.includes(handle)).map((step) => <StepLine key={step.handle} {...props} step={step} bar={bars.find((bar) => bar.step.handle === step.handle)} total={total} />)}
        {out.map((step) => <StepLine key={step.handle} {...props} step={step} bar={undefined} total={total} />)}
      </ol>
    </div>
  );
};

interface LineProps extends Props {
  readonly step: Step;
  readonly bar: Bar | undefined;
  readonly total: number;
}

const spanText = ({ from, to }: Bar, { words }: Props): string =>
  to === from ? (words.labels['instant'] ?? '') : `${fill(words.labels['lasts'], { n: to - from })} · ${fill(words.labels['span'], { from: from + 1, to })}`;

const StepLine = (props: LineProps): ReactElement => {
  const { step, bar, total, snapshot, words, lang, findings } = props;
  const { variant, plan } = snapshot.context;
  const { label, office, legal } = step.step;
  const waits = neededBy(variant, plan, step).map((one) => say(one.step.label, lang)).join(lang === 'zh' ? '、' : ', ');
  return (
    <li data-out={bar === undefined ? '' : undefined}>
      <p>
        <b>{say(label, lang)}</b> <span className="redesign-office">{say(office, lang)}</span>
        {legal === undefined ? null : <small className="mark">{words.labels['legal']}</small>}
        {bar === undefined ? <small className="mark">{words.labels['dropped']}</small> : null}
        {findings.some(({ at }) => at.includes(step.handle)) ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}
        <small className="redesign-span">{bar === undefined ? say(step.step.why, lang) : spanText(bar, props)}{waits === '' || bar === undefined ? '' : ` · ${fill(words.labels['waits'], { steps: waits })}`}</small>
      </p>
      {bar === undefined ? null : (
        <svg className="redesign-bar" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
          <rect className="redesign-rail" x="0" y="0.45" width={total} height="0.1" />
          <rect className={legal === undefined ? 'redesign-needless' : 'redesign-legal'} x={bar.from} y="0.1" width={Math.max(bar.to - bar.from, total / 100)} height="0.8" />
        </svg>
      )}
      <Controls {...props} />
    </li>
  );
};

const Controls = ({ step, bar, snapshot, words, lang, send, readOnly }: LineProps): ReactElement | null => {
  const { variant, plan } = snapshot.context;
  const button = useRef<HTMLButtonElement>(null);
  const acted = useRef(false);
  // The line moves when it is taken out or restored; the focus goes with it.
  useEffect(() => {
    if (acted.current) button.current?.focus();
    acted.current = false;
  }, [bar === undefined]);
  if (readOnly || snapshot.status === 'done' || !variant.set.parts.includes('steps')) return null;
  const act = (): void => {
    acted.current = true;
    send({ type: bar === undefined ? 'step.restore' : 'step.drop', step: step.handle });
  };
  const name = stepLabel(bar === undefined ? 'restoreOf' : 'dropOf', step, words, lang);
  return (
    <p className="redesign-controls">
      {bar === undefined ? null : (
        <select aria-label={stepLabel('placeOf', step, words, lang)} value={plan.rounds[step.handle]} onChange={({ target }) => send({ type: 'step.place', step: step.handle, round: Number(target.value) })}>
          {variant.steps.map((_, at) => <option key={at} value={at + 1}>{roundName(at + 1, words)}</option>)}
        </select>
      )}
      <button ref={button} type="button" className="act act-quiet" aria-label={name} onClick={act}>{words.labels[bar === undefined ? 'restore' : 'takeOut']}</button>
    </p>
  );
};

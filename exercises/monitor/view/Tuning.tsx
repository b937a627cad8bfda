// Threshold and hysteresis for each type, against the events that did happen; readings in a row and the limit of silence for all.
import type { ReactElement } from 'react';
import { fill, say } from '#kit/text.ts';
import { alarmsOf, type Settings, silenceOf, thresholdsOf, usable } from '../alarms.ts';
import { alarmsText, eventsText, valueText } from '../naming.ts';
import type { Sensor } from '../variant.ts';
import { isFound, type Props, Select } from './Checking.tsx';
import { Trace } from './Trace.tsx';

const SensorTrace = ({ sensor, settings, ...props }: Props & { readonly sensor: Sensor; readonly settings: Partial<Settings> }): ReactElement => {
  const { snapshot: { context: { variant } }, words, lang } = props;
  const { threshold, hysteresis, samples } = settings;
  const lines = threshold === undefined || hysteresis === undefined ? undefined : { threshold, hysteresis };
  const alarms = lines === undefined || samples === undefined ? undefined : alarmsOf(sensor, { ...lines, samples });
  const told = [eventsText(variant, sensor, words, lang), alarms === undefined ? '' : alarmsText(variant, alarms, words, lang), fill(words.labels['silence'], { n: silenceOf(variant, sensor) })].filter((one) => one !== '');
  const name = say(sensor.label, lang);
  return (
    <div className="monitor-figure" role="figure" aria-label={name}>
      <p className="monitor-caption">{name}</p>
      <Trace values={sensor.readings.map(({ value }) => value)} events={sensor.events} settings={lines} alarms={alarms ?? []} label={`${name}: ${told.join(' ')}`} />
      <ul>{told.map((one) => <li key={one}>{one}</li>)}</ul>
    </div>
  );
};

const TypePanel = ({ at, ...props }: Props & { readonly at: number }): ReactElement | null => {
  const { snapshot: { context: { variant, settings, samples } }, words, lang, send, readOnly } = props;
  const deal = variant.types[at];
  if (deal === undefined) return null;
  const { handle, type } = deal;
  const set = settings[handle] ?? {};
  const options = (values: readonly number[]): (readonly [string, string])[] => values.map((value) => [String(value), valueText(variant, at, value)]);
  const now = (value: number | undefined): string => (value === undefined ? '' : String(value));
  return (
    <div role="group" className="monitor-type" aria-label={say(type.label, lang)}>
      <h4>{say(type.label, lang)} {isFound(props, handle) ? <small className="mark mark-wrong">{words.labels['found']}</small> : null}</h4>
      <div className="monitor-row">
        <Select id={`monitor-threshold-${handle}`} label={words.labels['threshold']} value={now(set.threshold)} options={options(thresholdsOf(variant, at))} empty={words.labels['choose']} disabled={readOnly} onChoose={(value) => send({ type: 'threshold.set', of: handle, value: Number(value) })} />
        <Select id={`monitor-hysteresis-${handle}`} label={words.labels['hysteresis']} value={now(set.hysteresis)} options={options(type.hysteresis)} empty={words.labels['choose']} disabled={readOnly} onChoose={(value) => send({ type: 'hysteresis.set', of: handle, value: Number(value) })} />
      </div>
      <div className="monitor-traces">
        {usable(variant, at).map((sensor) => <SensorTrace key={sensor.handle} {...props} sensor={sensor} settings={{ ...set, ...(samples === undefined ? {} : { samples }) }} />)}
      </div>
    </div>
  );
};

export const Tuning = (props: Props): ReactElement => {
  const { snapshot: { context: { variant, samples, stale } }, words, send, readOnly } = props;
  const label = (key: string): string => words.labels[key] ?? '';
  return (
    <>
      <p className="monitor-note">{label('legend')}</p>
      <p className="monitor-note">{label('notYet')}</p>
      <div className="monitor-row">
        <Select id="monitor-samples" label={label('samples')} value={samples === undefined ? '' : String(samples)} options={variant.set.samples.map((n) => [String(n), fill(label('times'), { n })])} empty={label('choose')} disabled={readOnly} onChoose={(value) => send({ type: 'samples.set', value: Number(value) })} />
        <Select id="monitor-stale" label={label('stale')} value={stale === undefined ? '' : String(stale)} options={variant.set.stale.map((n) => [String(n), fill(label('minutes'), { n })])} empty={label('choose')} disabled={readOnly} onChoose={(value) => send({ type: 'stale.set', value: Number(value) })} />
        {isFound(props, 'stale') ? <small className="mark mark-wrong">{label('found')}</small> : null}
      </div>
      {variant.types.map(({ handle }, at) => <TypePanel key={handle} {...props} at={at} />)}
      {readOnly ? null : <p><button type="button" className="act" onClick={() => send({ type: 'settings.submit' })}>{label('submitSettings')}</button></p>}
    </>
  );
};

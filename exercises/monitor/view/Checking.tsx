// One sensor after another: its line, its readings, its place; what is wrong with it and where it goes.
import { type ReactElement, type RefObject, useState } from 'react';
import type { ViewProps } from '#kit/view-props.ts';
import { fill, say } from '#kit/text.ts';
import type { MonitorContext } from '../machine.ts';
import { readingText, reported, timeOf, valueText } from '../naming.ts';
import { faults, isChecked, routes } from '../rules.ts';
import type { Sensor } from '../variant.ts';
import { Trace } from './Trace.tsx';

export type Props = ViewProps<MonitorContext>;

export interface SelectProps {
  readonly id: string;
  readonly label: string | undefined;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly empty: string | undefined;
  readonly disabled: boolean;
  readonly onChoose: (value: string) => void;
}

export const Select = ({ id, label, value, options, empty, disabled, onChoose }: SelectProps): ReactElement => (
  <div className="monitor-field">
    <label htmlFor={id}>{label}</label>
    <select id={id} value={value} disabled={disabled} onChange={(event) => onChoose(event.currentTarget.value)}>
      {value === '' ? <option value="">{empty}</option> : null}
      {options.map(([one, name]) => <option key={one} value={one}>{name}</option>)}
    </select>
  </div>
);

export const isFound = ({ findings }: Props, handle: string): boolean => findings.some(({ weight, at }) => weight === 'wrong' && at.includes(handle));

const Readings = ({ sensor, ...props }: Props & { readonly sensor: Sensor }): ReactElement => {
  const { snapshot: { context: { variant } }, words } = props;
  const title = words.labels['twinTable'];
  return (
    <details className="monitor-readings">
      <summary>{title}</summary>
      <div className="grid-frame" role="group" aria-label={title} tabIndex={0}>
        <table className="grid">
          <thead><tr><th scope="col">{words.labels['at']}</th><th scope="col" className="numeric">{words.labels['value']}</th></tr></thead>
          <tbody>{sensor.readings.map((_, at) => <tr key={at}><td>{timeOf(variant, sensor, at, true)}</td><td className="numeric">{readingText(variant, sensor, at, words)}</td></tr>)}</tbody>
        </table>
      </div>
    </details>
  );
};

const SensorPanel = (props: Props & { readonly sensor: Sensor; readonly title?: RefObject<HTMLHeadingElement | null> }): ReactElement => {
  const { snapshot: { context: { variant, checks } }, words, lang, send, readOnly, sensor, title } = props;
  const { handle, type, readings, register, reported: place } = sensor;
  const values = reported(variant, sensor);
  const come = values.filter((value) => value !== undefined);
  const name = say(sensor.label, lang);
  const label = (key: string): string => words.labels[key] ?? '';
  const seen = fill(label('chart'), { name, low: valueText(variant, type, Math.min(...come)), high: valueText(variant, type, Math.max(...come)), gaps: readings.length - come.length });
  const options = (ids: readonly string[]): SelectProps['options'] => ids.map((id) => [id, label(id)]);
  return (
    <div role="group" className="monitor-sensor" aria-label={name}>
      <h4 ref={title} tabIndex={-1}>{name} {isFound(props, handle) ? <small className="mark mark-wrong">{label('found')}</small> : null}</h4>
      <Trace values={values} label={seen} />
      <p className="monitor-note">{seen}</p>
      <p>{fill(label('time'), { from: timeOf(variant, sensor, 0, true), to: timeOf(variant, sensor, readings.length - 1, true), step: variant.set.step })}</p>
      <p>{fill(label('place'), { x: register[0], y: register[1], a: place[0], b: place[1] })}</p>
      <Readings {...props} />
      <div className="monitor-row">
        <Select id={`monitor-fault-${handle}`} label={label('fault')} value={checks[handle]?.fault ?? ''} options={options(faults)} empty={label('choose')} disabled={readOnly} onChoose={(fault) => send({ type: 'fault.set', sensor: handle, fault })} />
        <Select id={`monitor-route-${handle}`} label={label('route')} value={checks[handle]?.route ?? ''} options={options(routes)} empty={label('choose')} disabled={readOnly} onChoose={(route) => send({ type: 'route.set', sensor: handle, route })} />
      </div>
    </div>
  );
};

export const Checking = (props: Props & { readonly title: RefObject<HTMLHeadingElement | null> }): ReactElement => {
  const { snapshot: { context }, words, lang, send, readOnly, title } = props;
  const { variant, checks } = context;
  const [picked, setPicked] = useState('');
  const shown = variant.sensors.find(({ handle }) => handle === picked) ?? variant.sensors[0];
  // Who only reads sees all sensors: there is nothing to press.
  if (readOnly) return <>{variant.sensors.map((sensor) => <SensorPanel key={sensor.handle} {...props} sensor={sensor} />)}</>;
  return (
    <>
      <div role="group" className="monitor-tabs" aria-label={words.labels['sensors']}>
        {variant.sensors.map((sensor) => (
          <div key={sensor.handle}>
            <button type="button" className="act act-quiet" aria-current={shown?.handle === sensor.handle ? 'true' : undefined} onClick={() => setPicked(sensor.handle)}>{say(sensor.label, lang)}</button>
            <small className={isFound(props, sensor.handle) ? 'mark mark-wrong' : 'mark'}>{words.labels[isFound(props, sensor.handle) ? 'found' : isChecked({ checks }, sensor) ? 'said' : 'open']}</small>
          </div>
        ))}
      </div>
      {shown === undefined ? null : <SensorPanel key={shown.handle} {...props} sensor={shown} title={title} />}
      <p><button type="button" className="act" onClick={() => send({ type: 'checks.submit' })}>{words.labels['submitChecks']}</button></p>
    </>
  );
};

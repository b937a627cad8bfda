// The line of one sensor over time; shaded where something did happen, with threshold and alarms once they are set.
import type { ReactElement } from 'react';
import type { Alarm, Settings } from '../alarms.ts';

export interface TraceProps {
  readonly values: readonly (number | undefined)[];
  readonly events?: readonly (readonly [number, number])[];
  readonly settings?: Pick<Settings, 'threshold' | 'hysteresis'> | undefined;
  readonly alarms?: readonly Alarm[];
  /** What the line shows, in words. */
  readonly label: string;
}

const [width, height] = [100, 40];

export const Trace = ({ values, events = [], settings, alarms = [], label }: TraceProps): ReactElement => {
  const come = values.filter((value) => value !== undefined);
  const lines = settings === undefined ? [] : [settings.threshold, settings.threshold - settings.hysteresis];
  const [low, high] = [Math.min(...come, ...lines), Math.max(...come, ...lines)];
  const step = width / Math.max(1, values.length - 1);
  // A line that never moves lies in the middle.
  const y = (value: number): number => (high === low ? height / 2 : height - 3 - ((value - low) / (high - low)) * (height - 6));
  const path = values.map((value, at) => (value === undefined ? '' : `${values[at - 1] === undefined ? 'M' : 'L'}${at * step} ${y(value)}`)).join(' ');
  return (
    <svg className="monitor-trace" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {events.map(([from, to]) => <rect key={from} className="monitor-event" x={(from - 0.5) * step} width={(to - from + 1) * step} y="0" height={height} />)}
      {settings === undefined ? null : <path className="monitor-threshold" d={`M0 ${y(settings.threshold)}H${width}`} />}
      {settings === undefined || settings.hysteresis === 0 ? null : <path className="monitor-release" d={`M0 ${y(settings.threshold - settings.hysteresis)}H${width}`} />}
      <path className="monitor-line" d={path} />
      {alarms.map(({ from }) => <path key={from} className="monitor-alarm" d={`M${from * step} 0V${height}`} />)}
    </svg>
  );
};

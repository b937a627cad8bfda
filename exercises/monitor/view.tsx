// Draws the duty desk: sensors to check, alarms to tune, twins to believe or not. It sends moves and holds no rule.
import { type ReactElement, useEffect, useRef } from 'react';
import { alarmsOf, usable } from './alarms.ts';
import { alarmsText } from './naming.ts';
import { Checking, type Props } from './view/Checking.tsx';
import { Trusting } from './view/Trusting.tsx';
import { Tuning } from './view/Tuning.tsx';
import style from './view.css?url';

/** What rings now in the type that was just set. */
const spoken = ({ snapshot: { context }, words, lang }: Props, before: Props['snapshot']['context']): string => {
  const { variant, settings, samples } = context;
  const at = variant.types.findIndex(({ handle }) => settings[handle] !== before.settings[handle]);
  const { threshold, hysteresis } = settings[variant.types[at]?.handle ?? ''] ?? {};
  if (at < 0 || threshold === undefined || hysteresis === undefined || samples === undefined) return '';
  return usable(variant, at).map((sensor) => `${sensor.label[lang]}: ${alarmsText(variant, alarmsOf(sensor, { threshold, hysteresis, samples }), words, lang)}`).join(' ');
};

const MonitorView = (props: Props): ReactElement => {
  const { snapshot, words, send, announce, readOnly } = props;
  const state = snapshot.value;
  const [title, warned, sensor] = [useRef<HTMLHeadingElement>(null), useRef<HTMLHeadingElement>(null), useRef<HTMLHeadingElement>(null)];
  const before = useRef(snapshot);
  useEffect(() => {
    const old = before.current;
    before.current = snapshot;
    if (readOnly || snapshot.status === 'done' || old === snapshot) return;
    if (old.value === snapshot.value) {
      const message = spoken(props, old.context);
      if (message !== '') announce(message);
    } else if (snapshot.value === 'warned') warned.current?.focus();
    else if (old.value === 'warned') sensor.current?.focus();
    else title.current?.focus();
  }, [snapshot, readOnly, announce, props, title, warned, sensor]);
  const isWarned = state === 'warned';
  const { variant } = snapshot.context;
  return (
    <div className="monitor">
      <h3 ref={title} tabIndex={-1}>{words.states[state]}</h3>
      {isWarned ? (
        <div className="monitor-warned">
          <h4 ref={warned} tabIndex={-1}>{words.labels['consequence']}</h4>
          <p>{variant.set.consequence[props.lang]}</p>
          {readOnly ? null : <button type="button" className="act" onClick={() => send({ type: 'consequence.read' })}>{words.labels['read']}</button>}
        </div>
      ) : null}
      {state === 'checking' || isWarned ? <div hidden={isWarned}><Checking {...props} title={sensor} /></div> : null}
      {state === 'tuning' ? <Tuning {...props} /> : null}
      {state === 'passed' ? <p className="monitor-done">{words.labels['done']}</p> : null}
      {state === 'trusting' || state === 'passed' ? <Trusting {...props} readOnly={readOnly || state === 'passed'} /> : null}
    </div>
  );
};

export default MonitorView;

export { style };

// Draws a play: the gauges, the round on the desk, what came of it, how it ended. It sends moves and holds no rule.
import { useEffect, useRef, type ReactElement } from 'react';
import { fill, say } from '#kit/text.ts';
import { stateName } from '#kit/replay.ts';
import { handsText } from './naming.ts';
import { handsOf, standingOf } from './play.ts';
import { Desk, type Props } from './view/Desk.tsx';
import { Ended, Report } from './view/Told.tsx';
import style from './view.css?url';

const Gauges = ({ snapshot: { context: { variant, past } }, words, lang }: Props): ReactElement => {
  const { gauges } = standingOf(variant, past);
  return (
    <ul className="scenario-gauges" aria-label={words.labels['gauges']}>
      {variant.set.gauges.map(({ id, label, min, max, good, alarm, unit }) => {
        const value = gauges[id] as number;
        const isTight = good === 'high' ? value <= alarm : value >= alarm;
        return (
          <li key={id} data-tight={isTight}>
            <span>{say(label, lang)}</span>
            <strong>{value}{say(unit, lang)}</strong>
            {isTight ? <small className="mark mark-wrong">{words.labels['alarm']}</small> : null}
            <meter aria-hidden="true" min={min} max={max} value={value} />
          </li>
        );
      })}
    </ul>
  );
};

const Bottoms = ({ snapshot: { context: { variant } }, words, lang }: Props): ReactElement => (
  <div className="scenario-bottoms">
    <h4>{words.labels['bottoms']}</h4>
    <ul>{variant.set.bottoms.map(({ id, label }) => <li key={id}>{say(label, lang)}</li>)}</ul>
  </div>
);

const Briefing = (props: Props): ReactElement => {
  const { words, send, readOnly } = props;
  return (
    <>
      <Bottoms {...props} />
      {readOnly ? null : <p className="acts"><button type="button" className="act" onClick={() => send({ type: 'story.begin' })}>{words.labels['begin']}</button></p>}
    </>
  );
};

const Stage = (props: Props): ReactElement => {
  switch (stateName(props.snapshot)) {
    case 'briefing': return <Briefing {...props} />;
    case 'deciding': return <Desk {...props} />;
    case 'reporting': return <Report {...props} />;
    default: return <Ended {...props} />;
  }
};

const titleOf = ({ snapshot, words, lang }: Props): string => {
  const { variant, past } = snapshot.context;
  const state = stateName(snapshot);
  const { rounds } = variant.set;
  const shown = state === 'deciding' ? rounds[past.length] : state === 'reporting' ? rounds[past.length - 1] : undefined;
  if (shown === undefined) return words.states[state] ?? '';
  const n = state === 'deciding' ? past.length + 1 : past.length;
  return `${fill(words.labels['round'], { n, of: rounds.length })} · ${say(shown.label, lang)}`;
};

/** The focus goes to the title of each new stage; hands that are left are said as they are placed. */
const useVoice = ({ snapshot, words, announce, readOnly }: Props) => {
  const title = useRef<HTMLHeadingElement>(null);
  const { variant, past, placed } = snapshot.context;
  const state = stateName(snapshot);
  const before = useRef({ state, past, placed });
  useEffect(() => {
    const then = before.current;
    before.current = { state, past, placed };
    if (readOnly || snapshot.status === 'done') return;
    if (then.state !== state) title.current?.focus();
    else if (then.placed !== placed && state === 'deciding') {
      const hands = variant.set.rounds[past.length]?.hands ?? 0;
      if (hands > 0) announce(fill(words.labels['left'], { hands: handsText(hands - handsOf(variant, placed), words) }));
    }
  }, [state, past, placed, snapshot.status, variant, words, announce, readOnly]);
  return title;
};

const ScenarioView = (props: Props): ReactElement => {
  const title = useVoice(props);
  const state = stateName(props.snapshot);
  return (
    <div className="scenario" data-stage={state}>
      <Gauges {...props} />
      <div role="group" className="scenario-stage" aria-label={props.words.states[state]}>
        <h3 ref={title} tabIndex={-1}>{titleOf(props)}</h3>
        <Stage {...props} />
      </div>
      {state === 'briefing' || props.snapshot.status === 'done' || state === 'broken' ? null : <Bottoms {...props} />}
    </div>
  );
};

export default ScenarioView;

export { style };

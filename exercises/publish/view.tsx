// Draws a gate: the facts, the table as it would go out, the fields to fill, the record of downloads. It sends moves and holds no rule.
import type { ReactElement } from 'react';
import { useStageFocus } from '#kit/view/use-stage-focus.ts';
import { fill, say } from '#kit/text.ts';
import type { ViewProps } from '#kit/view-props.ts';
import type { PublishContext } from './machine.ts';
import { takerName } from './naming.ts';
import { Fields, Sheet } from './view/Fields.tsx';
import { Preview, TableDesk } from './view/TableDesk.tsx';
import style from './view.css?url';

export type Props = ViewProps<PublishContext>;

const Takers = ({ snapshot: { context }, lang, words, send, readOnly, findings }: Props): ReactElement => {
  const { variant, ticked } = context;
  return (
    <fieldset className="publish-takers" disabled={readOnly}>
      <legend>{words.labels['takersAsk']}</legend>
      <p>{fill(words.labels['version'], { version: variant.faulty })}</p>
      <ul aria-label={words.labels['takers']}>
        {variant.takers.map((taker) => {
          const isFound = findings.some(({ at }) => at.includes(taker.handle));
          return (
            <li key={taker.handle} data-found={isFound}>
              <label>
                <input type="checkbox" checked={ticked.includes(taker.handle)} onChange={({ currentTarget: { checked } }) => send({ type: checked ? 'taker.tick' : 'taker.untick', taker: taker.handle })} />
                {takerName(taker, lang)}
              </label>
              {isFound ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
};

const Facts = ({ snapshot: { context: { variant } }, lang, words }: Props): ReactElement => (
  <div role="group" className="publish-facts" aria-label={words.labels['facts']}>
    <h4>{words.labels['facts']}</h4>
    <ul>{variant.scene.facts.map((fact) => <li key={fact.en}>{say(fact, lang)}</li>)}</ul>
    <p><strong>{words.labels['question']}</strong> {say(variant.set.question, lang)}</p>
  </div>
);

const PublishView = (props: Props): ReactElement => {
  const { snapshot, lang, words, send, readOnly } = props;
  const { variant, gate } = snapshot.context;
  const title = useStageFocus(props, gate);
  const now = variant.gates[gate - 1];
  if (snapshot.status === 'done' || now === undefined) {
    return <div className="publish"><h3>{words.labels['over']}</h3><Preview {...props} /><Sheet {...props} /></div>;
  }
  const { gate: id, intro } = now.gate;
  return (
    <div className="publish">
      <h3 ref={title} tabIndex={-1}>{words.states[snapshot.value]}<small>{fill(words.labels['gate'], { n: gate, of: variant.gates.length })}</small></h3>
      <p className="publish-intro">{say(intro, lang)}</p>
      <Facts {...props} />
      {id === 'check' ? <TableDesk {...props} /> : null}
      {id === 'type' || id === 'describe' || id === 'assess' ? <Preview {...props} /> : null}
      {id === 'recall' && variant.takers.length > 0 ? <Takers {...props} /> : null}
      <Fields {...props} gate={now} />
      {readOnly ? null : <p className="acts"><button type="button" className="act" onClick={() => send({ type: 'gate.submit' })}>{words.labels['submit']}</button></p>}
      <Sheet {...props} />
    </div>
  );
};

export default PublishView;

export { style };

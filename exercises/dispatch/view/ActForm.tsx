// What an act asks for before it is taken: a select for each field, boxes for the elements, and what will go out.
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { fill } from '#kit/text.ts';
import { isSecret } from '../desk.ts';
import { actName, cellOf, fieldsOf, moveOf } from '../naming.ts';
import type { Act, CaseMove } from '../schema.ts';
import type { TicketProps } from './TicketPanel.tsx';

interface FormProps extends TicketProps {
  readonly act: Act;
  readonly onDone: (move: CaseMove) => void;
  readonly onBack: () => void;
}

/** Name and telephone taken out wherever they stand. */
const withoutIdentity = (text: string, who: string, masked: string): string => (who === '' ? text : text.split(who).join(masked));

const Preview = ({ scene, words, lang }: FormProps): ReactElement => {
  const { variant: { set }, ticket } = scene;
  const masked = words.labels['masked'] ?? '';
  return (
    <div className="dispatch-preview">
      <strong>{words.labels['preview']}</strong>
      <p>{withoutIdentity(cellOf(set, ticket, 'text', lang), cellOf(set, ticket, 'who', lang), masked)}</p>
      <p>{words.labels['who']} {masked} · {words.labels['phone']} {masked}</p>
    </div>
  );
};

export const ActForm = (props: FormProps): ReactElement => {
  const { scene, act, words, onDone, onBack } = props;
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const frame = useRef<HTMLDivElement>(null);
  const fields = fieldsOf(scene, act, props);
  const isAsk = act === 'case.ask';
  const isReady = isAsk ? ticked.length > 0 : fields.every(({ name, choices }) => choices.some(({ id }) => id === chosen[name]));
  // What opens must not open out of sight.
  useEffect(() => { frame.current?.scrollIntoView({ block: 'nearest' }); }, []);
  const tick = (id: string): void => setTicked((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  return (
    <div ref={frame} className="dispatch-form">
      {fields.map(({ name, legend, choices }) => (isAsk ? (
        <div key={name} role="group" aria-label={legend} className="dispatch-boxes">
          {choices.map(({ id, label }) => <label key={id}><input type="checkbox" checked={ticked.includes(id)} onChange={() => tick(id)} /> <span>{label}</span></label>)}
        </div>
      ) : (
        <label key={name} className="dispatch-field">
          <span>{legend}</span>
          <select value={chosen[name] ?? ''} onChange={(event) => setChosen({ ...chosen, [name]: event.currentTarget.value })}>
            <option value="" disabled>{words.labels['pick']}</option>
            {choices.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
          </select>
        </label>
      )))}
      {chosen['identity'] === 'closed' && (isSecret(scene.ticket) || cellOf(scene.variant.set, scene.ticket, 'who', props.lang) !== '') ? <Preview {...props} /> : null}
      <p className="acts">
        <button type="button" className="act" disabled={!isReady} onClick={() => onDone(moveOf(scene, act, chosen, ticked))}>{fill(words.labels['sure'], { act: actName(scene.variant.set, act, props) })}</button>
        <button type="button" className="act act-quiet" onClick={onBack}>{words.labels['back']}</button>
      </p>
    </div>
  );
};

// The papers, each with how it stands and what is done about it.
import { useId, type ReactElement } from 'react';
import { say } from '#kit/text.ts';
import { ways } from '../names.ts';
import type { Paper } from '../schema.ts';
import type { Props } from '../view.tsx';

export const Papers = (props: Props): ReactElement | null => {
  const { snapshot, words } = props;
  const { papers } = snapshot.context.variant;
  if (papers.length === 0) return null;
  return (
    <div role="group" aria-label={words.labels['papersTitle']}>
      <h3>{words.labels['papersTitle']} <span className="count">{papers.length}</span></h3>
      <p className="redesign-lead">{words.labels['papersLead']}</p>
      <ul className="redesign-papers">{papers.map((paper) => <li key={paper.handle}><PaperLine {...props} paper={paper} /></li>)}</ul>
    </div>
  );
};

const PaperLine = ({ paper: { handle, paper, state }, snapshot, words, lang, send, readOnly, findings }: Props & { readonly paper: Paper }): ReactElement => {
  const id = useId();
  const { variant: { set }, plan } = snapshot.context;
  const way = plan.ways[handle];
  const isOver = snapshot.status === 'done';
  const isFixed = readOnly || isOver || !set.parts.includes('papers');
  const isFound = findings.some(({ at }) => at.includes(handle));
  const name = say(paper.label, lang);
  return (
    <div className="redesign-paper" data-way={way}>
      <p>
        {isFixed ? <b>{name}</b> : <label htmlFor={id}>{name}</label>}
        {isFound ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}
        <small>{say(isOver ? state.why : state.note, lang)}</small>
      </p>
      {isFixed ? <span className="mark">{words.labels[way ?? 'undecided']}</span> : (
        <select id={id} value={way ?? ''} onChange={({ target }) => target.value !== '' && send({ type: 'paper.treat', paper: handle, way: target.value })}>
          {way === undefined ? <option value="">{words.labels['undecided']}</option> : null}
          {ways.map((one) => <option key={one} value={one}>{words.labels[one]}</option>)}
        </select>
      )}
    </div>
  );
};

// What has happened to the open ticket, oldest first, with what units and verifiers said.
import type { ReactElement } from 'react';
import { linesOf, scriptOf, type Scene } from '../desk.ts';
import { actName, cellOf, dayName, idName, type Tongue } from '../naming.ts';
import type { TicketProps } from './TicketPanel.tsx';

const ownUnits = ({ variant: { set }, ticket: { cells } }: Scene): readonly string[] =>
  [cells['entry'], cells['then']].flatMap((id) => set.catalogue.find((one) => one.id === id)?.units ?? []);

/** What was said with the `nth` note of its sort. */
const saidWith = (scene: Scene, what: string, whom: string, nth: number, { words, lang }: Tongue): string => {
  const { variant: { set }, ticket } = scene;
  const script = scriptOf(ticket);
  const note = cellOf(set, ticket, 'note', lang);
  const label = (key: string): string => words.labels[key] ?? '';
  switch (what) {
    case 'asks-return': return script.startsWith('return-') && ownUnits(scene).includes(whom) ? note : label('duty');
    case 'asks-extend': case 'asks-hang': return note;
    case 'reported': return nth === 0 && (script === 'contact' || script === 'stale') ? note : label(set.process === 'events' ? 'report' : 'report2');
    case 'case.verify': return nth === 0 && script === 'undone' ? note : label('solved');
    default: return '';
  }
};

export const History = (props: TicketProps): ReactElement => {
  const { scene, words } = props;
  const { variant: { set }, ticket, case: one } = scene;
  const notes = linesOf(one).map((note) => note.split('|') as [string, string, string]);
  return (
    <div className="dispatch-history">
      <h4>{words.labels['history']}</h4>
      <ol>
        <li><span>{dayName(ticket.at, props)}</span> {cellOf(set, ticket, 'source', props.lang)}</li>
        {notes.map(([stamp, what, whom], at) => {
          const said = saidWith(scene, what, whom, notes.slice(0, at).filter(([, other]) => other === what).length, props);
          const named = whom === '' ? '' : whom.split(' ').map((id) => idName(set, id, props)).join(words.labels['comma']);
          return <li key={`${stamp}${what}${at}`}><span>{dayName(stamp, props)}</span> {actName(set, what, props)}{named === '' ? '' : ` · ${named}`}{said === '' ? null : <q>{said}</q>}</li>;
        })}
      </ol>
    </div>
  );
};


// What time it is, what has just come, and the two acts that are about no single ticket.
import { type ReactElement, useEffect, useRef } from 'react';
import { linesOf, type Scene } from '../desk.ts';
import { cellOf, dayName, nameOf } from '../naming.ts';
import type { Props } from '../view.tsx';
import { nextAt } from '../world.ts';

interface News {
  readonly scene: Scene;
  readonly what: string;
}

/** What came from outside at this very stamp: new tickets, and the last thing that happened to others. */
const newsOf = (scenes: readonly Scene[]): readonly News[] =>
  scenes.flatMap((scene): readonly News[] => {
    const [stamp, what = ''] = (linesOf(scene.case).at(-1) ?? '').split('|');
    if (stamp === scene.now && !what.includes('.')) return [{ scene, what }];
    return scene.ticket.at === scene.now && scene.case.notes === '' ? [{ scene, what: '' }] : [];
  });

export const Clock = (props: Props & { readonly scenes: readonly Scene[]; readonly onPick: (handle: string) => void }): ReactElement => {
  const { snapshot, words, lang, send, readOnly, announce, scenes, onPick } = props;
  const { context, status } = snapshot;
  const { set } = context.variant;
  const title = useRef<HTMLHeadingElement>(null);
  const advanced = useRef(false);
  const news = context.now === context.variant.start ? [] : newsOf(scenes);
  const told = ({ scene, what }: News): string => (what === '' ? cellOf(set, scene.ticket, 'source', lang) : (words.labels[what] ?? what));
  const isStill = nextAt(context) === '';
  useEffect(() => {
    if (!advanced.current) return;
    advanced.current = false;
    announce([dayName(context.now, props), ...newsOf(scenes).map((one) => `${nameOf(set, one.scene.ticket, props)} ${told(one)}`)].join(words.labels['comma']));
    if (isStill) title.current?.focus();
  }, [context.now]);
  const advance = (): void => {
    advanced.current = true;
    send({ type: 'clock.advance' });
  };
  return (
    <div role="group" className="dispatch-clock" aria-label={words.labels['clock']}>
      <h3 ref={title} tabIndex={-1}><small>{words.labels['clock']}</small> {dayName(context.now, props)}</h3>
      {news.length === 0 ? null : (
        <div className="dispatch-news">
          <strong>{words.labels['came']}</strong>
          <ul>{news.map((one) => (
            <li key={one.scene.ticket.handle}>{readOnly ? nameOf(set, one.scene.ticket, props) : <button type="button" className="dispatch-link" onClick={() => onPick(one.scene.ticket.handle)}>{nameOf(set, one.scene.ticket, props)}</button>} {told(one)}</li>
          ))}</ul>
        </div>
      )}
      {status === 'done' ? <p>{words.labels['allDone']}</p> : isStill ? <p>{words.labels['nothing']}</p> : null}
      {readOnly || status === 'done' ? null : (
        <p className="acts">
          {isStill ? null : <button type="button" className="act act-quiet" onClick={advance}>{words.labels['clock.advance']}</button>}
          <button type="button" className="act act-quiet" onClick={() => send({ type: 'shift.end' })}>{words.labels['shift.end']}</button>
        </p>
      )}
    </div>
  );
};

// Deleting is complete: the profile's database, its marks, its assignment, its entry in the list; said only after a second look.
import { useState, type ReactElement } from 'react';
import { profilesAt } from '#journal/profiles.ts';
import type { PanelProps } from './shared.ts';

export const DeletePanel = ({ base, words, mine, reload }: PanelProps): ReactElement => {
  const [state, setState] = useState<'idle' | 'asking' | 'erased' | 'other-tab' | 'remains'>('idle');
  const remove = async (): Promise<void> => {
    const profile = mine.journal?.profile;
    if (profile === undefined) return;
    mine.journal?.close();
    // Where the browser gives no answer nothing is called deleted.
    setState(await profilesAt(base).remove(profile).catch(() => 'remains' as const));
    reload();
  };
  return (
    <section aria-labelledby="delete">
      <h2 id="delete">{words.deleteTitle}</h2>
      <p>{words.deleteNote}</p>
      {state === 'asking' ? (
        <div className="notice notice-warn">
          <p>{words.deleteAsk}</p>
          <p className="acts">
            <button type="button" className="act act-warn" onClick={() => void remove()}>{words.deleteYes}</button>
            <button type="button" className="act act-quiet" onClick={() => setState('idle')}>{words.keep}</button>
          </p>
        </div>
      ) : (
        <button type="button" className="act act-warn" disabled={mine.journal === undefined} onClick={() => setState('asking')}>{words.delete}</button>
      )}
      <p role="status">{state === 'erased' ? words.deleted : state === 'other-tab' ? words.deleteOther : state === 'remains' ? words.deleteRemains : ''}</p>
    </section>
  );
};

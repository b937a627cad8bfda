// A copy beyond the browser, and the way back: merging twice is once, a foreign or broken file changes nothing.
import { useState, type ChangeEvent, type ReactElement } from 'react';
import { currentJournal } from '#journal/open.ts';
import type { Merged } from '#journal/journal.ts';
import { Fault, type FaultData } from '#faults/fault.ts';
import { backupBroken, backupConflict } from '#faults/journal.ts';
import { download } from '../files.ts';
import { backupFile, openBackupFile, type OpenedBackup } from '../records.ts';
import { mergeApart, whose } from './other-profile.ts';
import type { PanelProps } from './shared.ts';

type Backup = Extract<OpenedBackup, { kind: 'backup' }>;

interface Asking {
  readonly backup: Backup;
  /** Whether it may come into the present record at all. */
  readonly here: boolean;
}

const faultOf = (merged: Merged): FaultData | undefined => {
  if (merged.kind === 'broken') return backupBroken(merged.why);
  const first = merged.kind === 'conflict' ? merged.conflicts[0] : undefined;
  return first === undefined ? undefined : backupConflict(first.writer, first.n);
};

export const BackupPanel = ({ lang, base, courses, words, mine, reload }: PanelProps): ReactElement => {
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<FaultData>();
  const [asking, setAsking] = useState<Asking>();
  const say = (text: string, trouble?: FaultData): void => {
    setAsking(undefined);
    setSaid(text);
    setFault(trouble);
  };
  const save = async (): Promise<void> => {
    try {
      const events = (await mine.journal?.forFile()) ?? mine.events;
      const file = backupFile({ events, learner: mine.progress.learner, edition: courses[0]?.edition ?? '' });
      download(file.name, file.text);
      say(words.backupSaved(file.name));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      say('', error.data);
    }
  };
  const tell = (merged: Merged, where = ''): void => {
    const done = merged.kind === 'merged' ? `${words.restored(merged.added)}${where}` : merged.kind === 'unsaved' ? words.restoreUnsaved : '';
    say(done, faultOf(merged));
    reload();
  };
  const here = async ({ logs }: Backup): Promise<void> => tell(await (await currentJournal(base)).merge(logs));
  const apart = async ({ code, logs }: Backup): Promise<void> => tell(await mergeApart(base, code, logs), words.restoredApart);
  const restore = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    say('');
    const opened = await openBackupFile(file);
    if (opened.kind === 'refused') return say('', opened.fault);
    if (opened.kind === 'hand-in') return say(words.handInNotBackup);
    const owner = whose(opened.code, opened.logs, mine.events, mine.progress.learner);
    if (owner === 'own') return here(opened);
    setAsking({ backup: opened, here: owner === 'unclear' });
  };
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{words.backupTitle}</h2>
      <p>{words.backupNote}</p>
      <p>{words.backupWhen}</p>
      <p className="acts">
        <button type="button" className="act" disabled={mine.events.length === 0} onClick={() => void save()}>{words.backup}</button>
        <label className="act act-quiet picker">{words.restore}<input type="file" className="visually-hidden" accept=".json,application/json" onChange={(event) => void restore(event)} /></label>
      </p>
      <div role="status">
        {said === '' ? null : <p className="notice">{said}</p>}
        {fault === undefined ? null : <p className="notice notice-warn"><strong>{fault.title[lang]}</strong> {fault.message[lang]}</p>}
        {asking === undefined ? null : (
          <div className="notice" data-restore={asking.here ? 'unclear' : 'other'}>
            <p>{asking.here ? words.restoreUnclear(asking.backup.code) : words.restoreOther(asking.backup.code)}</p>
            <p className="acts">
              <button type="button" className="act" onClick={() => void apart(asking.backup)}>{words.restoreApart}</button>
              {asking.here ? <button type="button" className="act act-quiet" onClick={() => void here(asking.backup)}>{words.restoreHere}</button> : null}
              <button type="button" className="act act-quiet" onClick={() => say('')}>{words.restoreNot}</button>
            </p>
          </div>
        )}
      </div>
    </section>
  );
};

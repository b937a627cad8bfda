// A copy beyond the browser, and the way back: merging twice is once, a foreign or broken file changes nothing.
import { useState, type ChangeEvent, type ReactElement } from 'react';
import { currentJournal } from '#journal/open.ts';
import type { FaultData } from '#faults/fault.ts';
import { download } from '../files.ts';
import { backupFile, openBackupFile } from '../records.ts';
import type { PanelProps } from './shared.ts';

export const BackupPanel = ({ lang, base, courses, words, mine, reload }: PanelProps): ReactElement => {
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<FaultData>();
  const save = async (): Promise<void> => {
    const events = (await mine.journal?.forFile()) ?? mine.events;
    const file = backupFile({ events, learner: mine.progress.learner, edition: courses[0]?.edition ?? '' });
    download(file.name, file.text);
  };
  const restore = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    setFault(undefined);
    setSaid('');
    const opened = await openBackupFile(file);
    if (opened.kind === 'refused') return setFault(opened.fault);
    if (opened.kind === 'hand-in') return setSaid(words.handInNotBackup);
    const mineCode = mine.progress.learner?.code;
    if (mineCode !== undefined && opened.code !== '' && opened.code !== mineCode) return setSaid(words.restoreOther(opened.code));
    const merged = await (await currentJournal(base)).merge(opened.logs);
    if (merged.kind === 'merged') setSaid(words.restored(merged.added));
    else if (merged.kind === 'conflict') setSaid(words.restoreConflict);
    else setSaid(merged.kind === 'unsaved' ? words.restoreUnsaved : words.restoreBroken);
    reload();
  };
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{words.backupTitle}</h2>
      <p>{words.backupNote}</p>
      <p className="acts">
        <button type="button" className="act" disabled={mine.events.length === 0} onClick={() => void save()}>{words.backup}</button>
        <label className="act act-quiet picker">{words.restore}<input type="file" className="visually-hidden" accept=".json,application/json" onChange={(event) => void restore(event)} /></label>
      </p>
      <div role="status">
        {said === '' ? null : <p className="notice">{said}</p>}
        {fault === undefined ? null : <p className="notice notice-warn"><strong>{fault.title[lang]}</strong> {fault.message[lang]}</p>}
      </div>
    </section>
  );
};

// The learner's code: asked only for handing in, free to mend until assigned work was done under it.
import { useState, type FormEvent, type ReactElement } from 'react';
import { currentJournal } from '#journal/open.ts';
import type { Journal } from '#journal/journal.ts';
import { readCode, readName, readUnit } from '#model/schema/text.ts';
import type { PanelProps } from './shared.ts';

/** `local-…` is kept for practice without a code. */
const cleanCode = (typed: string): string | undefined => {
  const code = readCode(typed);
  return code === undefined || code.startsWith('local-') ? undefined : code;
};

/** Undefined for what no record may hold; '' for nothing entered. */
const optional = (typed: string, read: (typed: string) => string | undefined): string | undefined => (typed.trim() === '' ? '' : read(typed));

/** Settles as soon as the browser does not save: an answer must not wait for it. */
const notSaving = (journal: Journal): Promise<{ readonly kind: 'unsaved' }> =>
  new Promise((resolve) => {
    const look = (): void => void (journal.state().kind !== 'ready' && resolve({ kind: 'unsaved' }));
    journal.onChange(look);
    look();
  });

export const CodePanel = ({ base, words, mine, reload }: PanelProps): ReactElement => {
  const { learner, settled } = mine.progress;
  const [code, setCode] = useState(learner?.code ?? '');
  const [name, setName] = useState(learner?.name ?? '');
  const [unit, setUnit] = useState(learner?.unit ?? '');
  const [said, setSaid] = useState<'' | 'saved' | 'bad' | 'badName' | 'unsaved'>('');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const clean = cleanCode(code);
    const ownName = optional(name, readName);
    const ownUnit = optional(unit, readUnit);
    if (clean === undefined) return setSaid('bad');
    if (ownName === undefined || ownUnit === undefined) return setSaid('badName');
    const journal = await currentJournal(base);
    const done = await Promise.race([notSaving(journal), journal.append([{ type: 'learner.named', code: settled ? (learner?.code ?? clean) : clean, ...(ownName === '' ? {} : { name: ownName }), ...(ownUnit === '' ? {} : { unit: ownUnit }) }])]);
    setSaid(done.kind === 'saved' ? 'saved' : 'unsaved');
    reload();
  };
  return (
    <section aria-labelledby="code">
      <h2 id="code">{words.codeTitle}</h2>
      <p>{settled ? words.codeSettled : words.codeNote}</p>
      <form onSubmit={(event) => void save(event)} noValidate>
        <label className="field"><span>{words.code}</span><input value={code} readOnly={settled} autoComplete="off" spellCheck={false} maxLength={32} aria-invalid={said === 'bad'} onChange={(event) => setCode(event.target.value)} /></label>
        <label className="field"><span>{words.name}</span><input value={name} autoComplete="off" maxLength={60} onChange={(event) => setName(event.target.value)} /></label>
        <label className="field"><span>{words.unit}</span><input value={unit} autoComplete="off" maxLength={60} onChange={(event) => setUnit(event.target.value)} /></label>
        <button className="act">{words.saveCode}</button>
        <p role="status" className={said.startsWith('bad') || said === 'unsaved' ? 'notice notice-warn' : undefined}>{said === 'bad' ? words.codeBad : said === 'badName' ? words.nameBad : said === 'unsaved' ? words.restoreUnsaved : said === 'saved' || learner !== undefined ? words.codeSaved : ''}</p>
      </form>
    </section>
  );
};

// Several people, one computer: each a name and a journal. No PIN, and the page says so.
import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import { profilesAt, type Profile } from '#journal/profiles.ts';
import type { PanelProps } from './shared.ts';

const longest = 40;

interface NamingProps {
  readonly legend: string;
  readonly label: string;
  readonly act: string;
  readonly before: string;
  readonly onName: (label: string) => Promise<void>;
}

const Naming = ({ legend, label, act, before, onName }: NamingProps): ReactElement => {
  const [typed, setTyped] = useState(before);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const clean = typed.trim().slice(0, longest);
    if (clean === '') return;
    await onName(clean);
    setTyped(before === '' ? '' : clean);
  };
  return (
    <details>
      <summary>{legend}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <label className="field"><span>{label}</span><input value={typed} maxLength={longest} autoComplete="off" onChange={(event) => setTyped(event.target.value)} /></label>
        <button className="act">{act}</button>
      </form>
    </details>
  );
};

export const ProfilesPanel = ({ base, words, mine, reload }: PanelProps): ReactElement => {
  const [profiles, setProfiles] = useState<readonly Profile[]>([]);
  const [unsaved, setUnsaved] = useState(false);
  const id = mine.journal?.profile;
  const current = profiles.find((profile) => profile.id === id);
  useEffect(() => void profilesAt(base).list().then(setProfiles, () => setProfiles([])), [base, mine]);
  const change = async (work: Promise<unknown>): Promise<void> => {
    setUnsaved(await work.then(() => false, () => true));
    reload();
  };
  const nameOf = ({ label, n }: Profile): string => (label === '' ? words.unnamed(n) : label);
  return (
    <section aria-labelledby="who">
      <h2 id="who">{words.whoTitle}</h2>
      <p>{words.whoNote}</p>
      <ul className="plain profiles">
        {profiles.map((profile) => (
          <li key={profile.id}>
            <span>{nameOf(profile)}</span>
            {profile.id === id ? <strong>{words.current}</strong> : <button type="button" className="act act-quiet" onClick={() => void change(profilesAt(base).choose(profile.id))}>{words.use}</button>}
          </li>
        ))}
      </ul>
      {current === undefined ? null : <Naming key={`${current.id} ${current.label}`} legend={words.renameThis(nameOf(current))} label={words.newLabel} act={words.rename} before={current.label} onName={(label) => change(profilesAt(base).rename(current.id, label))} />}
      <Naming legend={words.newName} label={words.newLabel} act={words.create} before="" onName={(label) => change(profilesAt(base).create(label))} />
      <p role="status">{unsaved ? words.restoreUnsaved : ''}</p>
    </section>
  );
};

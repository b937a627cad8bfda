// Several people, one computer: each a name and a journal. No PIN, and the page says so.
import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import { profilesAt, type Profile } from '#journal/profiles.ts';
import type { PanelProps } from './shared.ts';

export const ProfilesPanel = ({ base, words, mine, reload }: PanelProps): ReactElement => {
  const [profiles, setProfiles] = useState<readonly Profile[]>([]);
  const [label, setLabel] = useState('');
  const current = mine.journal?.profile;
  useEffect(() => void profilesAt(base).list().then(setProfiles, () => setProfiles([])), [base, mine]);
  const choose = async (id: string): Promise<void> => {
    await profilesAt(base).choose(id);
    reload();
  };
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (label.trim() === '') return;
    await profilesAt(base).create(label.trim().slice(0, 40));
    setLabel('');
    reload();
  };
  return (
    <section aria-labelledby="who">
      <h2 id="who">{words.whoTitle}</h2>
      <p>{words.whoNote}</p>
      <ul className="plain profiles">
        {profiles.map((profile) => (
          <li key={profile.id}>
            <span>{profile.label === '' ? words.unnamed(profile.n) : profile.label}</span>
            {profile.id === current ? <strong>{words.current}</strong> : <button type="button" className="act act-quiet" onClick={() => void choose(profile.id)}>{words.use}</button>}
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.newName}</summary>
        <form onSubmit={(event) => void create(event)}>
          <label className="field"><span>{words.newLabel}</span><input value={label} maxLength={40} onChange={(event) => setLabel(event.target.value)} /></label>
          <button className="act">{words.create}</button>
        </form>
      </details>
    </section>
  );
};

// Every file that came in, with what became of it. A refused one says why, where and what to do; the others are not touched by it.
import { memo, type ReactElement } from 'react';
import type { Lang } from '#kit/text.ts';
import type { FaultData } from '#faults/fault.ts';
import type { ReviewWords } from '#words/review.ts';
import { verdictWords } from '#words/verdicts.ts';
import type { DeskState } from './desk-state.ts';

/** Where in the file, when the message knows it closer than by the file's name. */
const placeIn = ({ where }: FaultData): string | undefined => {
  const [, ...place] = where.split(' · ');
  return place.length === 0 ? undefined : place.join(' · ');
};

export const FilesPanel = memo(({ taken, refused, lang, words }: Pick<DeskState, 'taken' | 'refused'> & { readonly lang: Lang; readonly words: ReviewWords }): ReactElement | null => {
  if (taken.length + refused.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{words.filesTitle}</h2>
      <p>{words.filesCount(taken.length, refused.length)}</p>
      <div className="grid-frame" tabIndex={0} role="group" aria-label={words.filesTitle}>
        <table className="board" data-files>
          <thead><tr>{words.fileCols.map((col) => <th key={col} scope="col">{col}</th>)}</tr></thead>
          <tbody>
            {refused.map(({ file, fault }) => (
              <tr key={file} data-refused={fault.name}>
                <td>{file}</td><td>{words.fileBad}</td>
                <td>
                  <strong>{fault.title[lang]}</strong> {fault.message[lang]}
                  {placeIn(fault) === undefined ? null : <small>{words.place}<code>{placeIn(fault)}</code></small>}
                </td>
              </tr>
            ))}
            {taken.map(({ file, review }) => (
              <tr key={file}><td>{file}</td><td>{words.fileOk}</td><td>{review.learner.code}{review.strays.length > 0 ? `${verdictWords[lang].join}${verdictWords[lang].rowNotes.strays}` : ''}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
});
FilesPanel.displayName = 'FilesPanel';

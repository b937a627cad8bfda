// Every file that came in, with what became of it. A refused one says why and what to do; the others are not touched by it.
import type { ReactElement } from 'react';
import type { Lang } from '#kit/text.ts';
import type { ReviewWords } from '#words/review.ts';
import { verdictWords } from '#words/verdicts.ts';
import type { DeskState } from './desk-state.ts';

export const FilesPanel = ({ state, lang, words }: { readonly state: DeskState; readonly lang: Lang; readonly words: ReviewWords }): ReactElement | null => {
  if (state.taken.length + state.refused.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{words.filesTitle}</h2>
      <div className="grid-frame" tabIndex={0} role="group" aria-label={words.filesTitle}>
        <table className="board" data-files>
          <thead><tr>{words.fileCols.map((col) => <th key={col} scope="col">{col}</th>)}</tr></thead>
          <tbody>
            {state.refused.map(({ file, fault }) => (
              <tr key={file} data-refused={fault.name}>
                <td>{file}</td><td>{words.fileBad}</td>
                <td><strong>{fault.title[lang]}</strong> {fault.message[lang]}</td>
              </tr>
            ))}
            {state.taken.map(({ file, review }) => (
              <tr key={file}><td>{file}</td><td>{words.fileOk}</td><td>{review.learner.code}{review.strays.length > 0 ? `${verdictWords[lang].join}${verdictWords[lang].conflict}` : ''}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

// The audit trail under the table, and as one text to copy.
import type { ReactElement } from 'react';
import { fill, say } from '#kit/text.ts';
import { trailOf } from '../trail.ts';
import type { Props } from './props.ts';

export const Trail = ({ snapshot: { context, status }, words, lang }: Props): ReactElement => {
  const lines = trailOf(context, words, lang);
  const { set, rows } = context.variant;
  const head = fill(words.labels['trailHead'], { title: say(set.title, lang), rows: rows.length, on: set.on });
  return (
    <details className="clean-trail" open={status === 'done'}>
      <summary>{words.labels['trail']} <span className="count">{lines.length}</span></summary>
      {lines.length === 0 ? <p>{words.labels['trailNone']}</p> : (
        <>
          <ol>{lines.map((line, at) => <li key={at}>{line}</li>)}</ol>
          <label>
            {words.labels['trailText']}
            <textarea readOnly rows={6} value={[head, ...lines.map((line, at) => `${at + 1}. ${line}`)].join('\n')} />
          </label>
        </>
      )}
    </details>
  );
};

// The table on the bench: which columns go out, which bands are joined, and beside it the table as it would be read by everyone.
import type { ReactElement } from 'react';
import { Choices } from '#kit/view/Choices.tsx';
import { DataTable } from '#kit/view/DataTable.tsx';
import { fill, say } from '#kit/text.ts';
import { bandName, cellText, columnName, groupName } from '../naming.ts';
import { groupsOf, productOf, totalOf } from '../product.ts';
import type { Props } from '../view.tsx';

export const Preview = ({ snapshot: { context, value }, lang, words, findings }: Props): ReactElement => {
  const { variant, shape } = context;
  const columns = Object.keys(variant.columns).filter((id) => !shape.dropped.includes(variant.columns[id] as string));
  const groups = groupsOf(variant, shape);
  const sum = shape.total === 'printed' ? [{ id: 'sum', label: words.labels['sum'] ?? '', numeric: true }] : [];
  const isFound = (handle: string): boolean => findings.some(({ at }) => at.includes(handle));
  const rows = productOf(variant, shape).map(({ row, figures }) => ({
    id: row.handle,
    cells: [
      ...columns.map((id, at) => ({ text: cellText(variant, row, id, lang), ...(at === 0 && isFound(row.handle) ? { mark: words.labels['wrong'] ?? '' } : {}) })),
      ...figures.map(({ value, isStarred }) => ({ text: isStarred ? (words.labels['star'] ?? '*') : String(value) })),
      ...(shape.total === 'printed' ? [{ text: String(totalOf(row)) }] : []),
    ],
    ...(isFound(row.handle) ? { tone: 'warn' as const } : {}),
  }));
  return (
    <div className="publish-table">
      <DataTable caption={words.labels[value === 'typing' ? 'asItStands' : 'preview'] ?? ''} rows={rows}
        columns={[...columns.map((id) => ({ id, label: columnName(variant, id, lang) })), ...groups.map((group) => ({ id: `g${group[0]}`, label: groupName(variant, group, lang), numeric: true })), ...sum]} />
      <Outside variant={variant} words={words} lang={lang} />
    </div>
  );
};

const Outside = ({ variant, words, lang }: Pick<Props, 'words' | 'lang'> & { readonly variant: Props['snapshot']['context']['variant'] }): ReactElement | null => {
  const open = variant.rows.filter(({ isOutside }) => isOutside);
  const [first = ''] = Object.keys(variant.columns);
  if (open.length === 0) return null;
  return (
    <div role="group" className="publish-outside" aria-label={words.labels['outside']}>
      <h4>{words.labels['outside']}</h4>
      <p>{say(variant.set.outside.text, lang)}</p>
      <ul>{open.map((row) => <li key={row.handle}>{fill(words.labels['outsideLine'], { row: cellText(variant, row, first, lang), total: totalOf(row) })}</li>)}</ul>
    </div>
  );
};

export const TableDesk = (props: Props): ReactElement => {
  const { snapshot: { context }, lang, words, send, readOnly, findings } = props;
  const { variant, shape } = context;
  const label = (key: string): string => words.labels[key] ?? key;
  const isFound = (handle: string): boolean => findings.some(({ at }) => at.includes(handle));
  return (
    <>
      <fieldset className="publish-columns" disabled={readOnly}>
        <legend>{label('columns')}</legend>
        {Object.entries(variant.columns).map(([id, handle]) => (
          <div key={id} data-found={isFound(handle)}>
            <label>
              <input type="checkbox" checked={!shape.dropped.includes(handle)} onChange={({ currentTarget: { checked } }) => send({ type: checked ? 'column.keep' : 'column.drop', column: handle })} />
              {columnName(variant, id, lang)}
            </label>
            {isFound(handle) ? <small className="mark mark-wrong">{label('wrong')}</small> : null}
          </div>
        ))}
      </fieldset>
      <div role="group" className="publish-bands" aria-label={label('bands')}>
        <h4>{label('bands')}</h4>
        <p className="acts">
          {variant.set.bands.slice(1).map((id) => {
            const handle = variant.bands[id] as string;
            const isJoined = shape.joined.includes(handle);
            return (
              <button key={id} type="button" className="act act-quiet" disabled={readOnly} onClick={() => send({ type: isJoined ? 'band.part' : 'band.join', band: handle })}>
                {fill(label(isJoined ? 'part' : 'join'), { band: bandName(variant, handle, lang) })}
              </button>
            );
          })}
        </p>
      </div>
      <div className="publish-knobs">
        <Choices legend={fill(label('cells'), { n: variant.set.threshold })} chosen={shape.stars} disabled={readOnly} onChoose={(way) => { if (way !== shape.stars) send({ type: 'cells.treat', way }); }}
          choices={[{ id: 'shown', label: label('shown') }, { id: 'starred', label: label('starred') }]} />
        <Choices legend={label('total')} chosen={shape.total} disabled={readOnly} onChoose={(way) => { if (way !== shape.total) send({ type: 'total.treat', way }); }}
          choices={[{ id: 'printed', label: label('printed') }, { id: 'withheld', label: label('withheld') }]} />
      </div>
      <Preview {...props} />
    </>
  );
};

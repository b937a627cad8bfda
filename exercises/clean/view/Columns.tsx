// The columns at a glance, and the one in hand: how it is written, what can be done to all of it, what that would change.
import { type ReactElement, useEffect, useRef } from 'react';
import { fill, say } from '#kit/text.ts';
import { labelOf } from '#kit/table.ts';
import { type BenchColumn, changedIn, resultOf, shown } from '../bench.ts';
import { type Form, type Profile, profileOf } from '../profile.ts';
import { isFound, type Props } from './props.ts';

export interface PartProps extends Props {
  /** The column or row in hand; '' for none that was chosen. */
  readonly picked: string;
  readonly onPick: (handle: string) => void;
}

type ColumnProps = PartProps & { readonly column: BenchColumn };

const profileNow = ({ snapshot: { context } }: Props, column: BenchColumn): Profile => profileOf(context.variant, column, resultOf(context.variant, column, context.fixes[column.handle]));

const Summary = (props: ColumnProps): ReactElement => {
  const { column, snapshot: { context }, words } = props;
  if (context.dropped.includes(column.handle)) return <small>{words.labels['gone']}</small>;
  const { forms, values, blank, faults } = profileNow(props, column);
  const isCoded = column.work.rule === 'code';
  const n = { formsN: isCoded ? 1 : forms.length, blankN: blank, faultN: faults.reduce((sum, { count }) => sum + count, 0), treatedN: changedIn(context.variant, column, context.fixes[column.handle]).length };
  const told = [
    ...(n.formsN > 1 && values.length === 0 ? [fill(words.labels['formsN'], { n: n.formsN })] : []),
    ...(['blankN', 'faultN', 'treatedN'] as const).flatMap((key) => (n[key] === 0 ? [] : [fill(words.labels[key], { n: n[key] })])),
  ];
  return <small>{told.length === 0 ? words.labels['fine'] : told.join(' · ')}</small>;
};

const List = (props: PartProps & { readonly current: string }): ReactElement => {
  const { snapshot: { context: { variant } }, words, lang, current, onPick, readOnly } = props;
  return (
    <div role="group" aria-label={words.labels['columnsTitle']}>
      <h4>{words.labels['columnsTitle']}</h4>
      <ul className="clean-list">
        {variant.columns.map((column) => (
          <li key={column.handle} data-current={current === column.handle}>
            <button type="button" aria-current={current === column.handle ? 'true' : undefined} disabled={readOnly} onClick={() => onPick(column.handle)}>{say(column.column.label, lang)}</button>
            <Summary {...props} column={column} />
            {isFound(props, column.handle) ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}
          </li>
        ))}
      </ul>
    </div>
  );
};

const formSays = ({ words }: Props, { runs }: Form): string => runs.map(({ sort, n }) => `${words.labels[`form-${sort}`] ?? sort}${n > 1 ? `×${n}` : ''}`).join(' ');
const mostForms = 6;

const Profiled = (props: ColumnProps): ReactElement => {
  const { column: { column }, words, lang } = props;
  const { forms, values, blank, faults, range, distinct } = profileNow(props, props.column);
  const times = (n: number): string => fill(words.labels['times'], { n });
  return (
    <dl className="clean-profile">
      {values.length > 0 ? (
        <div><dt>{words.labels['values']}</dt>{values.map(({ value, count, isKnown }) => <dd key={value} data-odd={!isKnown}>{labelOf(column, value, lang)} <span>{times(count)} · {words.labels[isKnown ? 'inside' : 'outside']}</span></dd>)}</div>
      ) : (
        <div>
          <dt>{words.labels['forms']}</dt>
          {forms.slice(0, mostForms).map((form, at) => <dd key={at}>{formSays(props, form)} <span>{times(form.count)} · {fill(words.labels['example'], { cell: shown(column, form.example, lang) })}</span></dd>)}
          {forms.length > mostForms ? <dd>{fill(words.labels['more'], { n: forms.length - mostForms })}</dd> : null}
        </div>
      )}
      <div><dt>{words.labels['blank']}</dt><dd>{blank === 0 ? words.labels['none'] : times(blank)}</dd></div>
      <div><dt>{words.labels['faults']}</dt>{faults.length === 0 ? <dd>{words.labels['none']}</dd> : faults.map(({ code, count }) => <dd key={code} data-odd="true">{words.labels[`flag-${code}`]} <span>{times(count)}</span></dd>)}</div>
      {range === undefined ? null : <div><dt>{words.labels['range']}</dt><dd>{range[0]} – {range[1]}</dd></div>}
      <div><dt>{words.labels['distinct']}</dt><dd>{distinct}</dd></div>
    </dl>
  );
};

const mostShown = 5;

/** Before and after, for the first few cells that the chosen treatments change. */
const Preview = ({ column, snapshot: { context }, words, lang }: ColumnProps): ReactElement => {
  const { variant, fixes } = context;
  const own = fixes[column.handle] ?? [];
  const changed = changedIn(variant, column, own);
  const result = resultOf(variant, column, own);
  if (changed.length === 0) return <p className="clean-note">{words.labels['previewNone']}</p>;
  return (
    <div className="clean-preview">
      <p>{fill(words.labels['preview'], { n: changed.length })}</p>
      <ul>
        {changed.slice(0, mostShown).map((at) => (
          <li key={at}>{fill(words.labels['row'], { n: at + 1 })} <del>{shown(column.column, variant.rows[at]?.cells[column.id] ?? '', lang) || words.labels['emptyCell']}</del> → <ins>{shown(column.column, result[at] ?? '', lang) || words.labels['emptyCell']}</ins></li>
        ))}
      </ul>
    </div>
  );
};

const Treat = (props: ColumnProps): ReactElement => {
  const { column: { handle, work }, snapshot: { context }, words, send, readOnly } = props;
  const isGone = context.dropped.includes(handle);
  const on = context.fixes[handle] ?? [];
  return (
    <>
      {isGone ? null : work.fixes.length === 0 ? <p className="clean-note">{words.labels['noFixes']}</p> : (
        <fieldset className="choices" disabled={readOnly}>
          <legend>{words.labels['fixesTitle']}</legend>
          <div className="choices-row">
            {work.fixes.map((fix) => (
              <button key={fix} type="button" className="choice" aria-pressed={on.includes(fix)} onClick={() => send({ type: on.includes(fix) ? 'column.unfix' : 'column.fix', column: handle, fix })}>{words.labels[`fix-${fix}`]}</button>
            ))}
          </div>
        </fieldset>
      )}
      {isGone ? <p>{words.labels['gone']}</p> : <Preview {...props} />}
      {readOnly ? null : <p className="acts"><button type="button" className="act act-quiet" onClick={() => send({ type: isGone ? 'column.restore' : 'column.drop', column: handle })}>{words.labels[isGone ? 'restore' : 'drop']}</button></p>}
    </>
  );
};

export const Columns = (props: PartProps): ReactElement => {
  const { snapshot: { context: { variant, fixes, dropped } }, words, lang, picked, onPick, send, readOnly, announce } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const column = variant.columns.find(({ handle }) => handle === picked) ?? (variant.columns[0] as BenchColumn);
  // The focus goes to the column that was picked, in the list or in the table.
  useEffect(() => {
    if (picked === '') return;
    title.current?.focus({ preventScroll: true });
    title.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  const pick = (handle: string): void => {
    if (handle === column.handle) return title.current?.focus();
    onPick(handle);
  };
  const tell: typeof send = (move) => {
    send(move);
    announce(`${words.labels[move.type] ?? ''} · ${say(column.column.label, lang)}`);
  };
  return (
    <>
      <p>{words.labels['treatIntro']}</p>
      <div className="clean-two">
        <List {...props} current={column.handle} onPick={pick} />
        <div role="group" className="clean-panel" aria-label={words.labels['thisColumn']}>
          <h4 ref={title} tabIndex={-1}>{say(column.column.label, lang)}</h4>
          {dropped.includes(column.handle) ? null : <Profiled key={column.handle} {...props} column={column} />}
          <Treat {...props} column={column} send={tell} />
        </div>
      </div>
      {readOnly ? null : <p className="acts"><button type="button" className={Object.keys(fixes).length + dropped.length === 0 ? 'act act-quiet' : 'act'} onClick={() => send({ type: 'columns.submit' })}>{words.labels['columnsSubmit']}</button></p>}
    </>
  );
};

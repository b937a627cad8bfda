// The controls that build a query: which rows, by what, counting what. Each change is a move; a filter is three choices and a press.
import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import { fill } from '#kit/text.ts';
import { codeName, columnName, filterName, measureName } from '../naming.ts';
import { codesOf } from '../result.ts';
import { opsOf } from '../rules.ts';
import type { Props } from './Result.tsx';

interface FieldProps {
  readonly id: string;
  readonly label: string | undefined;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

export const Field = ({ id, label, value, disabled, onChange, children }: FieldProps): ReactElement => (
  <div className="query-field">
    <label htmlFor={id}>{label}</label>
    <select id={id} value={value} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value)}>{children}</select>
  </div>
);

const columnsFor = ({ snapshot: { context: { variant } } }: Props, use: 'filters' | 'groups') => variant.columns.filter(({ id }) => variant.set[use].includes(id));

const NewFilter = (props: Props): ReactElement => {
  const { snapshot: { context: { variant } }, words, lang, send } = props;
  const columns = columnsFor(props, 'filters');
  const [picked, setPicked] = useState({ column: columns[0]?.handle ?? '', op: 'is', value: '' });
  const codes = codesOf(variant, picked.column);
  const ops = opsOf(variant, picked.column);
  const op = ops.includes(picked.op) ? picked.op : 'is';
  const offered = op === 'is' || op === 'not' ? codes : codes.filter((code) => code !== '');
  const value = offered.includes(picked.value) ? picked.value : (offered[0] ?? '');
  return (
    <div className="query-row">
      <Field id="query-column" label={words.labels['column']} value={picked.column} disabled={false} onChange={(column) => setPicked({ ...picked, column })}>
        {columns.map(({ handle }) => <option key={handle} value={handle}>{columnName(variant, handle, lang)}</option>)}
      </Field>
      <Field id="query-op" label={words.labels['op']} value={op} disabled={false} onChange={(next) => setPicked({ ...picked, op: next })}>
        {ops.map((one) => <option key={one} value={one}>{words.labels[one]}</option>)}
      </Field>
      <Field id="query-value" label={words.labels['value']} value={value} disabled={false} onChange={(next) => setPicked({ ...picked, value: next })}>
        {offered.map((code) => <option key={code} value={code}>{codeName(variant, picked.column, code, words, lang)}</option>)}
      </Field>
      <button type="button" className="act act-quiet" onClick={() => send({ type: 'filter.set', column: picked.column, op, value })}>{words.labels['add']}</button>
    </div>
  );
};

const Filters = (props: Props): ReactElement => {
  const { snapshot: { context: { variant, query } }, words, lang, send, readOnly } = props;
  const legend = useRef<HTMLLegendElement>(null);
  const clear = (column: string): void => {
    send({ type: 'filter.clear', column });
    legend.current?.focus();
  };
  return (
    <fieldset className="query-filters">
      <legend ref={legend} tabIndex={-1}>{words.labels['filters']}</legend>
      {query.where.length === 0 ? <p className="query-note">{words.labels['noFilter']}</p> : (
        <ul>
          {query.where.map((filter) => {
            const name = filterName(variant, filter, words, lang);
            return <li key={filter.column}>{readOnly ? name : <button type="button" className="act act-quiet" onClick={() => clear(filter.column)}>{fill(words.labels['drop'], { filter: name })}</button>}</li>;
          })}
        </ul>
      )}
      {readOnly ? null : <NewFilter {...props} />}
    </fieldset>
  );
};

const Fixes = ({ snapshot: { context: { variant, query } }, words, lang, send, readOnly }: Props): ReactElement | null =>
  variant.fixes.length === 0 ? null : (
    <fieldset className="query-fixes">
      <legend>{words.labels['fixes']}</legend>
      {variant.fixes.map(({ handle, fix }) => (
        <label key={handle}><input type="checkbox" checked={query.fixes.includes(handle)} disabled={readOnly} onChange={() => send({ type: 'fix.toggle', fix: handle })} /> {fix.label[lang]}</label>
      ))}
    </fieldset>
  );

export const Bench = (props: Props): ReactElement => {
  const { snapshot: { context: { variant, query } }, words, lang, send, readOnly } = props;
  const groups = columnsFor(props, 'groups');
  const options = (without: string): ReactElement[] => groups.filter(({ handle }) => handle !== without).map(({ handle }) => <option key={handle} value={handle}>{columnName(variant, handle, lang)}</option>);
  return (
    <div role="group" className="query-bench" aria-label={words.labels['bench']}>
      <h4>{words.labels['bench']}</h4>
      <Filters {...props} />
      <div className="query-row">
        <Field id="query-by" label={words.labels['by']} value={query.by} disabled={readOnly} onChange={(column) => send({ type: 'group.set', column })}>
          <option value="">{words.labels['none']}</option>
          {options('')}
        </Field>
        <Field id="query-across" label={words.labels['across']} value={query.across} disabled={readOnly || query.by === ''} onChange={(column) => send({ type: 'across.set', column })}>
          <option value="">{words.labels['none']}</option>
          {options(query.by)}
        </Field>
        <Field id="query-measure" label={words.labels['measure']} value={query.measure} disabled={readOnly} onChange={(measure) => send({ type: 'measure.set', measure })}>
          {variant.measures.map(({ handle }) => <option key={handle} value={handle}>{measureName(variant, handle, lang)}</option>)}
        </Field>
        <Field id="query-sort" label={words.labels['sort']} value={query.sort} disabled={readOnly} onChange={(by) => send({ type: 'sort.set', by })}>
          {['group', 'value'].map((id) => <option key={id} value={id}>{words.labels[`sort-${id}`]}</option>)}
        </Field>
      </div>
      <Fixes {...props} />
    </div>
  );
};

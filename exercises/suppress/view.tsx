// Draws the table to publish, the attacker's sheet of paper, and what may still be done. Holds no rule.
import type { ReactElement } from 'react';
import { useStageFocus } from '#kit/view/use-stage-focus.ts';
import type { ViewProps } from '#kit/view-props.ts';
import { fill, say } from '#kit/text.ts';
import { bandName, readBy, rowName, unitOf, type Line } from './explain.ts';
import type { SuppressContext } from './machine.ts';
import { lineText, mergeName, nameOf, type Shown } from './naming.ts';
import { canMerge, firstAttack } from './rules.ts';
import { Table } from './view-table.tsx';
import style from './view.css?url';

type Props = ViewProps<SuppressContext>;

const labelIn = ({ words }: Props) => (key: string): string => words.labels[key] ?? key;

const stateOf = ({ snapshot }: Props): string => String(snapshot.value);

/** Marks or gives back one figure and says how it stands afterwards; a figure that is fixed only says its name. */
const actOn = ({ send, announce, snapshot, words, lang }: Props, shown: Shown): void => {
  if (shown.act === undefined) {
    announce(nameOf(snapshot, shown, words, lang));
    return;
  }
  send({ type: shown.act, cell: shown.handle });
  const hidden = snapshot.matches('marking') ? 'marked' : 'withheld';
  announce(nameOf(snapshot, { ...shown, found: false, mark: shown.act === 'cell.publish' ? 'open' : hidden }, words, lang));
};

const SuppressView = (props: Props): ReactElement => {
  const { snapshot, words, lang, readOnly } = props;
  const label = labelIn(props);
  const state = stateOf(props);
  const title = useStageFocus(props, state);
  const { variant, shown } = snapshot.context;
  const line = state === 'attacked' ? firstAttack(variant)[shown - 1] : undefined;
  return (
    <div className="suppress">
      <h3 ref={title} tabIndex={-1}>{words.states[state]}</h3>
      <p className="suppress-question"><strong>{label('question')}</strong> {say(variant.set.question, lang)}</p>
      {state === 'marking' ? null : <Outside {...props} />}
      {state === 'attacked' ? <Attack {...props} /> : null}
      {state === 'released' ? <p className="suppress-out">{label('released')}</p> : null}
      <p className="suppress-keys">{label(readOnly || state === 'attacked' || state === 'released' ? 'keysRead' : 'keys')}</p>
      <Table snapshot={snapshot} words={words} lang={lang} readOnly={readOnly} onAct={(one) => actOn(props, one)}
        read={line === undefined ? [] : readBy(variant, line)} derived={line === undefined ? undefined : unitOf(line).handle} />
      {state === 'released' ? null : <Legend {...props} />}
      {state === 'protecting' ? <Protecting {...props} /> : null}
      {state === 'marking' && !readOnly ? <p className="acts"><button type="button" className="act" onClick={() => props.send({ type: 'marks.submit' })}>{label('submitMarks')}</button></p> : null}
    </div>
  );
};

const Legend = (props: Props): ReactElement => {
  const label = labelIn(props);
  const keys = stateOf(props) === 'marking' ? ['legendSmall'] : ['legendSmall', 'legendWithheld', 'legendKept'];
  return (
    <div className="suppress-legend">
      <ul aria-label={label('legend')}>{keys.map((key) => <li key={key}>{label(key)}</li>)}</ul>
      <p>{label('legendNote')}</p>
    </div>
  );
};

/** The figures that are already out: whole − rest, line by line. */
const Outside = (props: Props): ReactElement | null => {
  const { snapshot, lang } = props;
  const { variant } = snapshot.context;
  const label = labelIn(props);
  if (variant.outside.length === 0) return null;
  return (
    <div role="group" className="suppress-outside" aria-label={label('outside')}>
      <h4>{label('outside')}</h4>
      {variant.set.outside.map((table, at) => (
        <div key={table.id}>
          <p>{say(table.label, lang)}</p>
          <ul>
            {variant.outside.filter((line) => line.table === at).map(({ row, columns, whole, rest }) => (
              <li key={`${row}-${columns.join('-')}`}>
                {fill(label('outsideLine'), {
                  row: say(rowName(variant, row), lang),
                  columns: columns.map((column) => say(bandName(variant, [], column), lang)).join(lang === 'zh' ? '＋' : ' + '),
                  whole: say(table.whole, lang), a: whole, rest: say(table.rest, lang), b: rest, left: whole - rest,
                })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
};

const Lines = ({ lines, ...props }: Props & { readonly lines: readonly Line[] }): ReactElement => (
  <ol className="suppress-lines">
    {lines.map((line, at) => <li key={at} aria-current={at === lines.length - 1 && stateOf(props) === 'attacked' ? 'step' : undefined}>{lineText(props.snapshot.context.variant, [], line, props.words)}</li>)}
  </ol>
);

const Attack = (props: Props): ReactElement => {
  const { snapshot, words, send, announce, readOnly } = props;
  const { variant, shown } = snapshot.context;
  const label = labelIn(props);
  const lines = firstAttack(variant);
  const next = lines[shown];
  const act = (): void => {
    send({ type: next === undefined ? 'attack.close' : 'attack.next' });
    if (next !== undefined) announce(lineText(variant, [], next, words));
  };
  return (
    <div role="group" className="suppress-attack" aria-label={label('attack')}>
      <h4>{label('attack')}</h4>
      <p>{label('attackStart')}</p>
      <Lines {...props} lines={lines.slice(0, shown)} />
      {readOnly ? null : <p className="acts"><button type="button" className="act" onClick={act}>{label(next === undefined ? 'attackClose' : 'attackNext')}</button></p>}
    </div>
  );
};

const Protecting = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { context } = snapshot;
  const { variant, withheld, merged } = context;
  const label = labelIn(props);
  const limit = variant.answer.length + variant.set.slack;
  return (
    <>
      <p className="suppress-tally">{fill(label('tally'), { count: withheld.length, limit })}</p>
      {variant.set.allow.merges === 0 ? null : (
        <div role="group" aria-label={label('merging')} className="acts">
          {variant.columns.slice(1).map(({ handle }, at) => {
            const isMerged = merged.includes(handle);
            return (
              <button key={handle} type="button" className="act act-quiet" aria-pressed={isMerged} disabled={readOnly || !(isMerged || canMerge(variant, merged, handle))}
                onClick={() => send({ type: isMerged ? 'band.split' : 'band.merge', band: handle })}>
                {mergeName(context, at + 1, words, lang)}
              </button>
            );
          })}
        </div>
      )}
      {readOnly ? null : <p className="acts"><button type="button" className="act" onClick={() => send({ type: 'table.submit' })}>{label('submitTable')}</button></p>}
      <details className="suppress-before">
        <summary>{label('attack')}</summary>
        <Lines {...props} lines={firstAttack(variant)} />
      </details>
    </>
  );
};

export default SuppressView;

export { style };

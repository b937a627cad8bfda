// Where the product goes, and the last screen.
import type { ReactElement } from 'react';
import { Choices } from '#kit/view/Choices.tsx';
import { fill } from '#kit/text.ts';
import type { Props } from './BenchTable.tsx';
import { Question } from './TreatPanel.tsx';

export const DecidePanel = (props: Props): ReactElement => {
  const { words, snapshot: { context }, send, readOnly } = props;
  const label = (key: string): string => words.labels[key] ?? '';
  return (
    <>
      <p>{label('sendIntro')}</p>
      <Question {...props} />
      <Choices legend={label('form')} chosen={context.form} disabled={readOnly}
        onChoose={(form) => { if (form !== context.form) send({ type: 'table.shape', form }); }}
        choices={[{ id: 'rows', label: label('form-rows') }, { id: 'counts', label: label('form-counts') }]} />
      {context.form === 'rows' ? null : (
        <Choices legend={fill(label('cells'), { n: context.variant.set.counts.below })} chosen={context.cells} disabled={readOnly}
          onChoose={(cells) => { if (cells !== context.cells) send({ type: 'cells.treat', way: cells === 'hidden' ? 'hide' : 'show' }); }}
          choices={[{ id: 'shown', label: label('cells-shown') }, { id: 'hidden', label: label('cells-hidden') }]} />
      )}
      <Choices legend={label('send')} disabled={readOnly} onChoose={(to) => send({ type: 'product.send', to })}
        choices={[{ id: 'internal', label: label('send-internal') }, { id: 'open', label: label('send-open') }]} />
      {readOnly ? null : <p className="acts"><button type="button" className="act act-quiet" onClick={() => send({ type: 'table.reopen' })}>{label('reopen')}</button></p>}
    </>
  );
};

/** From this k on a table bears the name 内部受控使用版 (本平台练习约定). */
const namedFrom = 5;

/** The last screen: what the product is called, and that it is still personal information. */
export const Ended = ({ words, snapshot, cite }: Props): ReactElement => {
  const { form, variant } = snapshot.context;
  const isReferred = snapshot.matches('referred');
  const isNamed = variant.k >= namedFrom;
  const title = isReferred ? 'openTitle' : form === 'counts' ? 'internalCounts' : isNamed ? 'internalTitle' : 'smallTitle';
  const text = isReferred ? 'openText' : isNamed ? 'internalText' : 'smallText';
  const grounds = [cite({ law: 'pipl', article: '4' }), cite({ law: 'pipl', article: '73' })];
  return (
    <div className="bench-ended">
      <h4>{words.labels[title]}</h4>
      {form === 'counts' && !isReferred ? null : <p>{fill(words.labels[text], { k: variant.k, named: namedFrom })}</p>}
      <p className="bench-last">{words.labels['last']}</p>
      <p className="finding-ground">
        {grounds.map(({ text, href }) => <span key={text}>{href === undefined ? text : <a href={href}>{text}</a>} </span>)}
      </p>
    </div>
  );
};

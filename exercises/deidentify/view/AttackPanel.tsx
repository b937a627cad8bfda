// The two attacks the learner plays herself, and what each has shown once it is over.
import type { ReactElement } from 'react';
import { Choices } from '#kit/view/Choices.tsx';
import { fill, say } from '#kit/text.ts';
import { homogeneousOf } from '../attack.ts';
import type { Props } from './BenchTable.tsx';
import { valuesToGuess } from '../choices.ts';
import { codedUnder, columnsLeft, wayIn } from '../product.ts';
import type { BenchRow } from '../schema.ts';
import { codeLabel, shown } from '../techniques.ts';

const targetOf = ({ snapshot: { context: { variant } } }: Props): BenchRow => variant.rows.find(({ handle }) => handle === variant.target) as BenchRow;

/** What somebody outside knows of the person sought. */
export const Fact = (props: Props): ReactElement => {
  const { words, lang, snapshot: { context: { variant } } } = props;
  const target = targetOf(props);
  return (
    <div className="bench-fact">
      <p><strong>{words.labels['factTitle']}</strong> {say(variant.set.outside.text, lang)}</p>
      <dl>
        {Object.entries(variant.set.outside.knows).map(([id, way]) => {
          const column = variant.columns.find((one) => one.id === id);
          if (column === undefined) return null;
          return <div key={id}><dt>{say(column.column.label, lang)}</dt><dd>{shown(column, way, target.cells[id] ?? '', lang)}</dd></div>;
        })}
      </dl>
      <p>{words.labels['factAsk']}</p>
    </div>
  );
};

/** Told after the person was found: which row it was, and what that gave away. */
export const Found = (props: Props): ReactElement | null => {
  const { words, lang, snapshot: { context: { variant } } } = props;
  const target = targetOf(props);
  const secret = variant.columns.find(({ role }) => role === 'sensitive');
  if (!variant.set.stages.includes('identify') || secret === undefined) return null;
  const row = fill(words.labels['row'], { n: variant.rows.indexOf(target) + 1 });
  const values = { row, k: variant.k, column: say(secret.column.label, lang), value: shown(secret, 'keep', target.cells[secret.id] ?? '', lang) };
  return (
    <div className="bench-told">
      <h4>{words.labels['foundTitle']}</h4>
      <p>{fill(words.labels['foundText'], values)}</p>
    </div>
  );
};

const alikeName = ({ lang, snapshot: { context } }: Props, row: number): string =>
  columnsLeft(context, 'quasi').map((column) => {
    const id = wayIn(context.ways, column);
    const coded = codedUnder(context.variant, column, id);
    return codeLabel(column, id, coded.values[coded.codes[row] ?? 0] ?? '', lang);
  }).join(' · ');

/** The homogeneity attack on the very rows: which value do all who look alike share? */
export const Guess = (props: Props): ReactElement | null => {
  const { words, lang, snapshot: { context }, send, readOnly } = props;
  const alike = homogeneousOf(context);
  if (alike === undefined) return null;
  const column = say(alike.column.column.label, lang);
  const id = wayIn(context.ways, alike.column);
  return (
    <>
      <p><strong>{fill(words.labels['alikeTitle'], { n: alike.rows.length })}</strong> {alikeName(props, alike.rows[0] as number)}</p>
      <p>{fill(words.labels['alikeText'], { column })}</p>
      <Choices legend={fill(words.labels['guess'], { column })} disabled={readOnly} onChoose={(value) => send({ type: 'value.guess', value })}
        choices={valuesToGuess(context).map((value) => ({ id: value, label: codeLabel(alike.column, id, value, lang) }))} />
    </>
  );
};

/** Told while l is being mended: what the attack has shown, or that nothing of the kind is left. */
export const Read = ({ words, lang, snapshot: { context } }: Props): ReactElement => {
  const alike = homogeneousOf(context);
  if (alike === undefined) return <p className="bench-told">{words.labels['alreadyReadable']}</p>;
  return (
    <div className="bench-told">
      <h4>{words.labels['readTitle']}</h4>
      <p>{fill(words.labels['readText'], { column: say(alike.column.column.label, lang) })}</p>
    </div>
  );
};

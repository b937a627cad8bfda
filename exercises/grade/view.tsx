// Draws the table to grade: sample rows, the ladder for the column in hand, the whole table, its protection. Holds no rule.
import type { ReactElement } from 'react';
import { useStageFocus } from '#kit/view/use-stage-focus.ts';
import { DataTable, type GridColumn } from '#kit/view/DataTable.tsx';
import type { ViewProps } from '#kit/view-props.ts';
import { labelOf } from '#kit/table.ts';
import { say } from '#kit/text.ts';
import { gradeOf } from './ladder.ts';
import type { GradeContext } from './machine.ts';
import { gradeName } from './naming.ts';
import { Fields } from './view/Fields.tsx';
import { Ended, Protection, Whole } from './view/Whole.tsx';
import style from './view.css?url';

export type Props = ViewProps<GradeContext>;

/** Columns with where they stand in their heads, sample rows below. */
const Samples = ({ snapshot, words, lang }: Props): ReactElement => {
  const { variant, places } = snapshot.context;
  const columns = variant.fields.map(({ handle, column }): GridColumn => {
    const placed = places[handle];
    return { id: handle, label: say(column.label, lang), ...(placed === undefined ? {} : { note: gradeName(gradeOf(placed.object, placed.degree) ?? '', words.labels) }) };
  });
  const rows = variant.rows.map(({ id, cells }) => ({ id, cells: variant.fields.map(({ column }) => ({ text: labelOf(column, cells[column.id] ?? '', lang) || '—' })) }));
  return <div className="grade-samples"><DataTable caption={words.labels['sample'] ?? ''} columns={columns} rows={rows} /></div>;
};

const GradeView = (props: Props): ReactElement => {
  const { snapshot, words, lang } = props;
  const { variant } = snapshot.context;
  const stage = snapshot.value === 'warned' ? 'grading' : snapshot.value;
  const title = useStageFocus(props, stage);
  return (
    <div className="grade">
      <h3 ref={title} tabIndex={-1}>{words.states[stage]}</h3>
      <p className="grade-reach"><strong>{words.labels['reach']}</strong> {say(variant.whole.text, lang)}</p>
      {stage === 'grading' ? <Fields {...props} /> : null}
      {stage === 'rating' ? <Whole {...props} /> : null}
      {stage === 'protecting' ? <Protection {...props} /> : null}
      {stage === 'graded' ? <Ended {...props} /> : null}
      <Samples {...props} />
    </div>
  );
};

export default GradeView;

export { style };

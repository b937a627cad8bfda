// A table of data under one tab stop: arrow keys walk the cells, Home and End the row, Enter or Space acts on a cell.
import { useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly numeric?: boolean;
}

export interface GridCell {
  readonly text: string;
  /** Read after the text: "changed", "hidden". Shown as a small mark too, never as colour alone. */
  readonly mark?: string;
  readonly tone?: 'changed' | 'warn' | 'good' | 'quiet';
  readonly content?: ReactNode;
}

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly GridCell[]; readonly tone?: 'warn' | 'good' | 'quiet'; readonly selected?: boolean }[];
  /** Called with the row's id and the column's index. Without it the table is only read. */
  readonly onAct?: (row: string, column: number) => void;
}

const moves: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const within = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value));

export const DataTable = ({ caption, columns, rows, onAct }: DataTableProps): ReactElement => {
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const body = useRef<HTMLTableSectionElement>(null);
  const go = (row: number, column: number): void => {
    const next = [within(row, rows.length), within(column, columns.length)] as const;
    setAt(next);
    body.current?.rows[next[0]]?.cells[next[1]]?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLTableCellElement>, row: number, column: number): void => {
    const by = moves[event.key];
    if (by !== undefined) go(row + by[0], column + by[1]);
    else if (event.key === 'Home') go(row, 0);
    else if (event.key === 'End') go(row, columns.length - 1);
    else if ((event.key === 'Enter' || event.key === ' ') && onAct !== undefined) onAct((rows[row] as { id: string }).id, column);
    else return;
    event.preventDefault();
  };
  return (
    <div className="grid-frame">
      <table className="grid" role="grid" aria-readonly={onAct === undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label, note, numeric }) => (
              <th key={id} scope="col" className={numeric === true ? 'numeric' : undefined}>
                {label}
                {note === undefined ? null : <small>{note}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, r) => (
            <tr key={row.id} data-tone={row.tone} aria-selected={row.selected}>
              {row.cells.map((cell, c) => (
                <td
                  key={columns[c]?.id ?? c}
                  role="gridcell"
                  tabIndex={at[0] === r && at[1] === c ? 0 : -1}
                  data-tone={cell.tone}
                  className={columns[c]?.numeric === true ? 'numeric' : undefined}
                  onKeyDown={(event) => onKey(event, r, c)}
                  onFocus={() => setAt([r, c])}
                  onClick={onAct === undefined ? undefined : () => onAct(row.id, c)}
                >
                  {cell.content ?? cell.text}
                  {cell.mark === undefined ? null : <small className="mark">{cell.mark}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

// The table as an ARIA grid: one tab stop, arrow keys walk the figures, Space or Enter withholds one or prints it again.
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { fill, say, type Lang } from '#kit/text.ts';
import type { KindWords } from '#kit/exercise.ts';
import { bandName, rowName } from './explain.ts';
import type { SuppressSnapshot } from './machine.ts';
import { nameOf, shownOf, type Shown } from './naming.ts';
import { bandsOf } from './publication.ts';

export interface TableProps {
  readonly snapshot: SuppressSnapshot;
  readonly words: KindWords;
  readonly lang: Lang;
  readonly readOnly: boolean;
  /** Handles that the line on the screen reads, and the one it finds. */
  readonly read: readonly string[];
  readonly derived: string | undefined;
  readonly onAct: (shown: Shown) => void;
}

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const within = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value));
const signs = { open: '', marked: '＊', small: '＊', withheld: '◇' } as const;

const Value = ({ shown, isOut }: { readonly shown: Shown; readonly isOut: boolean }): ReactElement => {
  if (shown.mark === 'open') return <>{shown.value}</>;
  if (isOut) return <>＊</>;
  return <><span className="suppress-sign">{signs[shown.mark]}</span><small>{shown.value}</small></>;
};

export const Table = (props: TableProps): ReactElement => {
  const { snapshot, words, lang, readOnly, read, derived, onAct } = props;
  const { variant, merged } = snapshot.context;
  const label = (key: string): string => words.labels[key] ?? key;
  const rows = shownOf(snapshot);
  const [[atRow, atColumn], setAt] = useState<readonly [number, number]>([0, 0]);
  const body = useRef<HTMLTableSectionElement>(null);
  const width = rows[0]?.length ?? 0;
  const isOut = snapshot.matches('released');
  const go = (row: number, column: number): void => {
    const next = [within(row, rows.length), within(column, width)] as const;
    setAt(next);
    body.current?.rows[next[0]]?.querySelectorAll('td')[next[1]]?.focus();
  };
  const onKey = (event: KeyboardEvent, shown: Shown, row: number, column: number): void => {
    const by = steps[event.key];
    if (by !== undefined) go(row + by[0], column + by[1]);
    else if (event.key === 'Home') go(event.ctrlKey ? 0 : row, 0);
    else if (event.key === 'End') go(event.ctrlKey ? rows.length - 1 : row, width - 1);
    else if ((event.key === ' ' || event.key === 'Enter') && !readOnly) onAct(shown);
    else return;
    event.preventDefault();
  };
  const caption = fill(label('caption'), { page: say(variant.page, lang), count: say(variant.count, lang) });
  return (
    <div className="grid-frame">
      <table className="grid suppress-table" role="grid" aria-readonly={readOnly || isOut}>
        <caption>{isOut ? `${label('published')}${lang === 'zh' ? '：' : ': '}${caption}` : caption}</caption>
        <thead>
          <tr>
            <th scope="col">{label('stop')}</th>
            {[...bandsOf(variant, merged).map(([column = 0]) => column), variant.columns.length].map((column) => (
              <th key={column} scope="col" className="numeric">{say(bandName(variant, merged, column), lang)}</th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((cells, row) => (
            <tr key={row} className={row === variant.rows.length ? 'suppress-totals' : undefined}>
              <th scope="row">{say(rowName(variant, row), lang)}</th>
              {cells.map((shown, column) => (
                <td
                  key={shown.handle}
                  role="gridcell"
                  className="numeric"
                  tabIndex={row === within(atRow, rows.length) && column === within(atColumn, width) ? 0 : -1}
                  aria-label={nameOf(snapshot, shown, words, lang)}
                  aria-disabled={shown.act === undefined || readOnly ? true : undefined}
                  data-mark={isOut && shown.mark !== 'open' ? 'small' : shown.mark}
                  data-kept={shown.kept && !isOut ? '' : undefined}
                  data-found={shown.found ? '' : undefined}
                  data-read={read.includes(shown.handle) ? '' : undefined}
                  data-derived={derived === shown.handle ? '' : undefined}
                  onFocus={() => setAt([row, column])}
                  onKeyDown={(event) => onKey(event, shown, row, column)}
                  onClick={readOnly ? undefined : () => onAct(shown)}
                >
                  <Value shown={shown} isOut={isOut} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

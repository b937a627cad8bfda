// Faults of a set that its shape alone cannot show: columns and bands that point nowhere, counts that are none, a table with
// holes. Told as data, with their place and in the trainer's two languages.
import { type SetFault, setFault } from '#kit/set-fault.ts';

interface Loose {
  readonly table: {
    readonly columns: readonly { readonly id: string; readonly values?: Readonly<Record<string, unknown>> | undefined }[];
    readonly rows: readonly { readonly cells: Readonly<Record<string, string>> }[];
  };
  readonly roles: { readonly page: string; readonly row: string; readonly column: string; readonly counts: readonly string[]; readonly drawn: readonly string[] };
  readonly draw: { readonly rows: number; readonly columns: readonly string[] };
  readonly plant: { readonly small: number; readonly zero: number };
  readonly keep: readonly { readonly kind: string; readonly column?: string | undefined }[];
  readonly outside: readonly { readonly groups: readonly (readonly string[])[] }[];
}

const nowhere = (path: PropertyKey[], name: string, known: readonly string[]): SetFault[] =>
  known.includes(name) ? [] : [setFault(path, `没有“${name}”，现有：${known.join(', ')}。`, `There is no "${name}"; there are: ${known.join(', ')}.`, name)];

const roleFaults = ({ table, roles }: Loose): SetFault[] => {
  const columns = table.columns.map(({ id }) => id);
  return [
    ...(['page', 'row', 'column'] as const).flatMap((role) => nowhere(['roles', role], roles[role], columns)),
    ...roles.counts.flatMap((id, at) => nowhere(['roles', 'counts', at], id, columns)),
    ...roles.drawn.flatMap((id, at) => nowhere(['roles', 'drawn', at], id, roles.counts)),
  ];
};

const valuesOf = ({ table }: Loose, column: string): readonly string[] => [...new Set(table.rows.map(({ cells }) => cells[column] ?? ''))];

const bandFaults = (set: Loose): SetFault[] => {
  const bands = valuesOf(set, set.roles.column);
  const { columns, rows } = set.draw;
  const stops = valuesOf(set, set.roles.row).length;
  const cells = rows * columns.length;
  const planted = set.plant.small + set.plant.zero;
  return [
    ...columns.flatMap((band, at) => nowhere(['draw', 'columns', at], band, bands)),
    ...set.keep.flatMap(({ column }, at) => (column === undefined ? [] : nowhere(['keep', at, 'column'], column, columns))),
    ...set.outside.flatMap(({ groups }, at) => groups.flatMap((group, g) => group.flatMap((band, n) => nowhere(['outside', at, 'groups', g, n], band, columns)))),
    ...(rows > stops ? [setFault(['draw', 'rows'], `每位学员要分 ${rows} 行，表里只有 ${stops} 种“${set.roles.row}”。`, `Each learner is to get ${rows} rows, and the table has only ${stops} values of "${set.roles.row}".`, rows)] : []),
    ...(planted > cells ? [setFault(['plant'], `要放进 ${planted} 个小数和 0，一张表却只有 ${cells} 格。`, `${planted} small figures and zeros are to be planted, and a table has only ${cells} cells.`, planted)] : []),
  ];
};

const countFaults = ({ table, roles }: Loose): SetFault[] =>
  table.rows.flatMap(({ cells }, row) =>
    roles.counts.flatMap((id) => {
      const cell = cells[id] ?? '';
      return /^\d+$/u.test(cell) ? [] : [setFault(['table', 'rows', row, 'cells', id], `这里要写从 0 起的整数，现在写的是“${cell}”。`, `A whole number from 0 belongs here; it says "${cell}".`, cell)];
    }));

/** Do all pages, rows and bands bear names that the columns declare? A misspelt one is told where cells are checked. */
const isDeclared = ({ table, roles }: Loose): boolean =>
  [roles.page, roles.row, roles.column].every((id) => {
    const values = table.columns.find((column) => column.id === id)?.values;
    return values === undefined || table.rows.every(({ cells }) => Object.hasOwn(values, cells[id] ?? ''));
  });

/** Every line, stop and band once: a hole would be counted as 0, a second row be left out. */
const wholeness = (set: Loose): SetFault[] => {
  const { page, row, column } = set.roles;
  const seen = new Set<string>();
  const twice: SetFault[] = set.table.rows.flatMap(({ cells }, at) => {
    const key = [page, row, column].map((id) => cells[id] ?? '').join(' · ');
    if (!seen.has(key)) return (seen.add(key), []);
    return [setFault(['table', 'rows', at, 'cells', column], `“${key}”在表里已经有一行。每种组合只写一行。`, `"${key}" has a row already. Each combination has one row.`, key)];
  });
  const missing = valuesOf(set, page).flatMap((p) => valuesOf(set, row).flatMap((r) => set.draw.columns.map((c) => [p, r, c].join(' · ')))).filter((key) => !seen.has(key));
  const more = missing.length > 1 ? { zh: `等 ${missing.length} 行`, en: ` and ${missing.length - 1} more` } : { zh: '', en: '' };
  return [...twice, ...(missing.length === 0 ? [] : [setFault(['table'], `表里少了“${missing[0]}”${more.zh}。每条线路、每个站点、每个时段都要有一行，没有人的写 0。`, `The table lacks "${missing[0]}"${more.en}. Every page, row and band needs a line of its own, with 0 where there is nobody.`, missing)])];
};

/** What does not hang together; empty when all does. What depends on a name is looked at only when the names are right. */
export const faultsOf = (set: Loose): SetFault[] => {
  const roles = roleFaults(set);
  if (roles.length > 0 || set.table.rows.length === 0) return roles;
  const bands = bandFaults(set);
  return [...bands, ...countFaults(set), ...(bands.length > 0 || !isDeclared(set) ? [] : wholeness(set))];
};

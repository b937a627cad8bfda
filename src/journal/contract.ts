// What every back end must do, as cases that throw when it does not. Tests run them on memory and on IndexedDB;
// a second copy has to pass the same ones. It knows no test runner.
import type { Hash, WriterId } from '#model/ids.ts';
import type { Port, Row } from './port.ts';

/** `open` gives a further port to the same store, as a second tab would have. */
export interface ContractCase {
  readonly title: string;
  readonly run: (open: () => Promise<Port>) => Promise<void>;
}

const anna = 'a'.repeat(32) as WriterId;
const bo = 'b'.repeat(32) as WriterId;

/** A row whose link tells writer, number and content apart; back ends never compute links. */
export const sampleRow = (writer: WriterId, n: number, lesson = 'one'): Row =>
  ({ type: 'lesson.finished', course: 'c', lesson, writer, n, on: '2026-03-02', link: `${writer[0]}${n}${lesson}` as Hash }) as Row;

const rowsTo = (writer: WriterId, n: number): readonly Row[] => Array.from({ length: n }, (_, i) => sampleRow(writer, i + 1));

const same = (actual: unknown, expected: unknown): void => {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}, got ${a}`);
};

const keys = async (port: Port): Promise<readonly string[]> => (await port.all()).map(({ writer, n }) => `${writer[0]}${n}`);

const failure = (work: Promise<unknown>): Promise<boolean> => work.then(() => false, () => true);

export const contract: readonly ContractCase[] = [
  {
    title: 'keeps an event added twice once',
    run: async (open) => {
      const port = await open();
      same(await port.add([sampleRow(anna, 1)]), { kind: 'added', rows: 1 });
      same(await port.add([sampleRow(anna, 1), sampleRow(anna, 2)]), { kind: 'added', rows: 1 });
      same(await keys(port), ['a1', 'a2']);
    },
  },
  {
    title: 'adds nothing at all when one row says something else than the row that is there',
    run: async (open) => {
      const port = await open();
      await port.add(rowsTo(anna, 2));
      same(await port.add([sampleRow(bo, 1), sampleRow(anna, 2, 'other'), sampleRow(anna, 3)]), { kind: 'conflict', writer: anna, n: 2 });
      same(await port.all(), rowsTo(anna, 2));
    },
  },
  {
    title: 'never writes over a row',
    run: async (open) => {
      const port = await open();
      await port.add(rowsTo(anna, 2));
      same(await failure(port.append(anna, 0, () => [sampleRow(anna, 3), sampleRow(anna, 2, 'other')])), true);
      same(await port.all(), rowsTo(anna, 2));
    },
  },
  {
    title: 'adds nothing when the rows cannot be made',
    run: async (open) => {
      const port = await open();
      const make = (): never => {
        throw new Error('no rows');
      };
      same(await failure(port.append(anna, 0, make)), true);
      await port.append(anna, 0, () => rowsTo(anna, 1));
      same(await keys(port), ['a1']);
    },
  },
  {
    title: 'gives rows by writer, then by number as a number',
    run: async (open) => {
      const port = await open();
      await port.add([...rowsTo(bo, 1), ...[...rowsTo(anna, 11)].reverse()]);
      same(await keys(port), [...Array.from({ length: 11 }, (_, i) => `a${i + 1}`), 'b1']);
    },
  },
  {
    title: 'hands over the rows of one writer from a number on, that number included',
    run: async (open) => {
      const port = await open();
      await port.add([...rowsTo(anna, 12), ...rowsTo(bo, 12)]);
      let seen: readonly number[] = [];
      await port.append(anna, 9, (rows) => {
        seen = rows.map(({ n }) => n);
        return [];
      });
      same(seen, [9, 10, 11, 12]);
    },
  },
  {
    title: 'loses nothing when two tabs append at once',
    run: async (open) => {
      const tabs = [await open(), await open()];
      const append = (port: Port): Promise<void> =>
        port.append(anna, 0, (rows) => [sampleRow(anna, rows.length + 1)]);
      await Promise.all(Array.from({ length: 60 }, (_, i) => append(tabs[i % 2] as Port)));
      same(await (tabs[0] as Port).all(), rowsTo(anna, 60));
    },
  },
  {
    title: 'keeps rows and writer when it is closed and opened again',
    run: async (open) => {
      const port = await open();
      await port.add(rowsTo(anna, 1));
      port.close();
      const again = await open();
      same(await again.all(), rowsTo(anna, 1));
      same(again.writer, port.writer);
      if (!/^[0-9a-f]{32}$/.test(again.writer)) throw new Error(`not a writer: ${again.writer}`);
    },
  },
  {
    title: 'keeps the rows of the old writer when a new one is drawn',
    run: async (open) => {
      const port = await open();
      const old = port.writer;
      await port.add(rowsTo(old, 2));
      const renewed = await port.renew();
      same([port.writer === renewed, renewed === old, (await open()).writer === renewed], [true, false, true]);
      same((await port.all()).length, 2);
    },
  },
];

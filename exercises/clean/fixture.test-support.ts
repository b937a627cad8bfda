// Sets for the tests of this room only: read as the catalog does, and one small set in which everything can go wrong.
import { type Provable, withProof } from '#kit/exercise.ts';
import type { Move } from '#kit/exercise.ts';
import { draftOf, played } from '#kit/kind.test-support.ts';
import type { Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import type { Variant } from './bench.ts';
import { idSum } from './id18.ts';
import { exercise } from './index.ts';
import type { CleanContext } from './machine.ts';
import { cleanSet, type CleanSet } from './schema.ts';

export const readSet = (at: URL): CleanSet => cleanSet.parse(draftOf(at));
export const courseSet = (name: string): CleanSet => readSet(new URL(`../../courses/data-quality-cleaning/sets/${name}.yml`, import.meta.url));
export const tiny = readSet(new URL('./sets/tiny.yml', import.meta.url));

const convention = { convention: true } as const;
const said = (zh: string): { zh: string; en: string } => ({ zh, en: zh });
const numbered = (body: string): string => body + idSum(body).mark;
const other = { count: '2' };

/** Five people of tiny, all sorts of plants, no column too many left out: every finding can come up. */
export const wide: CleanSet = cleanSet.parse({
  ...tiny,
  work: { ...tiny.work, count: { ...tiny.work['count'], fixes: ['trim', 'hundred', 'fill'] } },
  checks: [...tiny.checks, { kind: 'twice', columns: ['name'] }, { kind: 'twice', columns: ['id_no'] }],
  plants: [
    ...tiny.plants,
    { id: 'same', class: 'E7-same', copy: 'r4', cells: {}, right: 'merge', keeps: 'copy', why: said('全同'), ground: convention },
    { id: 'conflict', class: 'E7-conflict', copy: 'r5', cells: { count: '7' }, right: 'check', why: said('数不同'), ground: convention },
    { id: 'namesake', class: 'fine', copy: 'r6', cells: { id_no: numbered('99990319520909102') }, right: 'keep', why: said('同名'), ground: convention },
  ],
  draw: { ...tiny.draw, rows: 11, plants: { ...tiny.draw.plants, 'E7-same': 1, 'E7-conflict': 1, fine: 1 } },
  table: {
    columns: tiny.table.columns,
    rows: [
      ...tiny.table.rows,
      { id: 'r5', cells: { ...other, id_no: numbered('99990119850316001'), name: '周戊辰', blood: 'A' } },
      { id: 'r6', cells: { ...other, id_no: numbered('99990320000101101'), name: '吴己巳', blood: 'A' } },
      { id: 'r7', cells: { ...other, id_no: numbered('99990320000101102'), name: '郑庚午', blood: 'A' } },
      { id: 'r8', cells: { ...other, id_no: numbered('99990320000101103'), name: '王辛未', blood: 'A' } },
    ],
  },
});

export const provable: Provable = await withProof(exercise);

export const variantOf = (set: CleanSet, n = 1): Variant => exercise.vary(set, seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n })) as Variant;

export const walk = (variant: Variant, moves: readonly Move[]): Standing => played(exercise, variant, moves);

export const context = (standing: Standing): CleanContext => standing.snapshot.context as CleanContext;
export const column = ({ columns }: Variant, id: string): string => columns.find((one) => one.id === id)?.handle ?? '';
export const row = ({ rows }: Variant, id: string): string => rows.find((one) => one.id === id)?.handle ?? '';

/** The solution's moves of the stages before `stage`, so that a test begins there. */
export const upTo = (variant: Variant, stage: 'treating' | 'ruling'): readonly Move[] => {
  const all = provable.solve(walk(variant, []).snapshot as never);
  const last = stage === 'treating' ? 'digits.submit' : 'columns.submit';
  return all.slice(0, all.findIndex(({ type }) => type === last) + 1);
};

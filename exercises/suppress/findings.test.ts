// Every finding of small cells is reached by moves on the set of the course, and says what is wrong, on what ground and what to do next.
import { describe, expect, it } from 'vitest';
import { outcomeOf, replay } from '#kit/replay.ts';
import { withProof, type Finding, type Move } from '#kit/exercise.ts';
import { findingGaps } from '#kit/proof/audit.ts';
import { courseSets, draw, readSet } from './fixture.test-support.ts';
import { smallCells, type SuppressVariant } from './grid.ts';
import { exercise as kind } from './index.ts';
import { words } from './words.ts';
import type { SuppressContext } from './machine.ts';
import { canMerge, canWithhold, firstAttack, judgeTable } from './rules.ts';
import type { SuppressSet } from './schema.ts';

const exercise = await withProof(kind);

const bus = readSet('bus-small-cells', courseSets);
const mark = (cell: string): Move => ({ type: 'cell.suppress', cell });
const submitMarks: Move = { type: 'marks.submit' };
const submitTable: Move = { type: 'table.submit' };

const found = (variant: SuppressVariant, moves: readonly Move[]): readonly Finding[] => {
  const played = replay(exercise, variant, moves);
  expect(played.kind).toBe('replayed');
  expect(outcomeOf(exercise, played.standing).result).toBe('open');
  return (played.standing.snapshot.context as SuppressContext).found;
};

const toProtecting = (variant: SuppressVariant): readonly Move[] => [
  ...smallCells(variant).map(mark), submitMarks, ...firstAttack(variant).map((): Move => ({ type: 'attack.next' })), { type: 'attack.close' },
];

/** Tables a learner may hand in: one or two more figures, a merge with or without one, seven figures. */
const tables = (variant: SuppressVariant): readonly Move[][] => {
  const bare = { withheld: [], merged: [] };
  const free = variant.figures.map(({ handle }) => handle).filter((handle) => canWithhold(variant, bare, handle));
  const merges = variant.columns.filter(({ handle }) => canMerge(variant, [], handle)).map(({ handle }): Move => ({ type: 'band.merge', band: handle }));
  const pairs = free.flatMap((one, at) => free.slice(at + 1).map((other) => [mark(one), mark(other)]));
  return [...merges.map((merge) => [merge]), ...free.map((one) => [mark(one)]), [...variant.answer, ...free.filter((handle) => !variant.answer.includes(handle)).slice(0, 3)].map(mark), ...pairs];
};

const patternOf = (moves: readonly Move[]): { withheld: string[]; merged: string[] } => ({
  withheld: moves.flatMap(({ type, cell }) => (type === 'cell.suppress' ? [cell as string] : [])),
  merged: moves.flatMap(({ type, band }) => (type === 'band.merge' ? [band as string] : [])),
});

/** The first hand-in, over some learners, that brings each finding. */
const reach = (set: SuppressSet): ReadonlyMap<string, Finding> => {
  const wanted = new Set(exercise.finds?.(set));
  const reached = new Map<string, Finding>();
  const note = (findings: readonly Finding[]): void => findings.forEach((finding) => reached.has(finding.code) || reached.set(finding.code, finding));
  for (let n = 1; n <= 12 && reached.size < wanted.size; n += 1) {
    const variant = draw(set, n);
    const inside = variant.figures.filter(({ row, column }) => row < variant.rows.length && column < variant.columns.length);
    const small = smallCells(variant);
    const other = inside.filter(({ handle }) => !small.includes(handle)).map(({ handle }) => handle);
    note(found(variant, [submitMarks]));
    note(found(variant, [...small.slice(1), ...other].map(mark).concat(submitMarks)));
    note(found(variant, [...small.filter((handle) => inside.find((one) => one.handle === handle)?.value !== 0), other[0] as string].map(mark).concat(submitMarks)));
    const start = toProtecting(variant);
    note(found(variant, [...start, submitTable]));
    for (const table of tables(variant)) {
      if (judgeTable(variant, patternOf(table)).some(({ code }) => !reached.has(code))) note(found(variant, [...start, ...table, submitTable]));
    }
  }
  return reached;
};

describe.each([['bus-small-cells', bus], ['with zeros hidden', { ...bus, zeros: 'hidden' as const }]] as const)('%s', (_, set) => {
  const reached = reach(set);
  it('brings every finding that it names', () => {
    expect([...reached.keys()].sort()).toEqual([...(exercise.finds?.(set) ?? [])].sort());
  });
  it('gives each its sentence, its ground and its next step in both languages', () => {
    for (const finding of reached.values()) {
      expect([finding.code, findingGaps(words, finding)]).toEqual([finding.code, []]);
      for (const lang of ['zh', 'en'] as const) expect(words[lang].findings[finding.code as 'squeezed'](finding.params ?? {})).not.toMatch(/undefined|NaN|\{/u);
    }
  });
  it('shows sums that come out', () => {
    for (const { code, params } of reached.values()) {
      const [, from = '', minus = '', left = ''] = /^(\d+)((?: − \d+)*) = (\d+)$/u.exec(String(params?.['sum'] ?? '')) ?? [];
      if (!code.startsWith('derived-') || from === '') continue;
      expect([code, minus.split(' − ').slice(1).reduce((rest, part) => rest - Number(part), Number(from))]).toEqual([code, Number(left)]);
      expect(Number(left)).toBe(params?.['value']);
    }
  });
});

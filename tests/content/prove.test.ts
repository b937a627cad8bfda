// Planted flaws of sets as `npm run prove` tells them: what is wrong, the moves that show it, and what to change.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { proveAll } from '#commands/prove.ts';
import { create } from '#commands/new.ts';
import { formatFault } from '#faults/fault.ts';
import { inCourse } from './fixture.ts';

const tiny = (kind: string): string => readFileSync(join(import.meta.dirname, `../../exercises/${kind}/sets/tiny.yml`), 'utf8');

/** Every fault of one set of the small course, as it is told. */
const proved = async (root: string, set: string): Promise<string> => {
  const { sets } = await proveAll({ root, only: `demo/${set}`, onSet: () => undefined });
  return `${sets.flatMap(({ faults }) => faults.map(formatFault)).join('\n\n')}\n`;
};

it('tells a set that is passed blindly, and how to mend it', async () => {
  await inCourse({}, async (root) => {
    await create({ root, words: ['set', 'demo', 'box'], kind: 'sort', today: '2026-11-23' });
    expect(await proved(root, 'box')).toBe('\n');
    const path = join(root, 'courses/demo/sets/box.yml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('draw: 8', 'draw: 2'));
    await expect(await proved(root, 'box')).toMatchFileSnapshot('messages/proof/too-easy.txt');
  });
});

it('tells a set that nobody can pass once, with the moves that show it', async () => {
  await inCourse({ 'demo/sets/bench.yml': tiny('deidentify').replace('l: [2]', 'l: [4]') }, async (root) => {
    const told = await proved(root, 'bench');
    expect(told).toContain('[ProofNoSolution]');
    expect(told).not.toContain('[ProofTrap]');
  });
});

it('tells in the kind’s own words that no table of a set can be protected', async () => {
  await inCourse({ 'demo/sets/cells.yml': tiny('suppress').replace(/small: \d+/u, 'small: 6') }, async (root) => {
    await expect(await proved(root, 'cells')).toMatchFileSnapshot('messages/proof/no-draw.txt');
  });
});

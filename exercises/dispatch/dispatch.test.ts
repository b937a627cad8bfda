import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { withProof } from '#kit/exercise.ts';
import { begin, outcomeOf, replay } from '#kit/replay.ts';
import { exercise as kind } from './index.ts';
import { dispatchSet } from './schema.ts';

const exercise = await withProof(kind);
const tiny = dispatchSet.parse(parse(readFileSync(new URL('./sets/tiny.yml', import.meta.url), 'utf8')));
it('solves', () => {
  const variant = exercise.vary(tiny, 'a'.repeat(64));
  const moves = exercise.solve(begin(exercise, variant).snapshot as never);
  console.log(moves.map((m) => JSON.stringify(m)).join('\n'));
  const played = replay(exercise, variant, moves);
  console.log(played.kind, JSON.stringify((played.standing.snapshot.context as any).cases, null, 1));
  expect(outcomeOf(exercise, played.standing).result).toBe('passed');
});

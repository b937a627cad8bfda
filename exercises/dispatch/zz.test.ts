import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { it } from 'vitest';
import { withProof } from '#kit/exercise.ts';
import { prove } from '#kit/proof/prove.ts';
import { exercise as kind } from './index.ts';
import { words } from './words.ts';
import { dispatchSet } from './schema.ts';
const exercise = await withProof(kind);
const tiny = dispatchSet.parse(parse(readFileSync(new URL('./sets/tiny.yml', import.meta.url), 'utf8')));
it('bound', () => {
  const t = performance.now();
  const r = prove(exercise, words, tiny as never, { course: 'dispatch', setId: 'tiny', sample: true, bound: Number(process.env['B'] ?? 8000) });
  console.log(r.states, r.exhaustive, performance.now() - t, r.problems.map((p) => [p.kind, p.text.en, p.path.map((m) => JSON.stringify(m))]), r.met.findings.unmet);
}, 100000);

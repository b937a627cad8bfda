import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { it } from 'vitest';
import { withProof } from '#kit/exercise.ts';
import { explore } from '#kit/proof/explore.ts';
import { keyOver } from '#kit/proof/identity.ts';
import { exercise as kind } from './index.ts';
import { dispatchSet } from './schema.ts';
const exercise = await withProof(kind);
const tiny = dispatchSet.parse(parse(readFileSync(new URL('./sets/tiny.yml', import.meta.url), 'utf8')));
it('space', () => {
  const variant = exercise.vary(tiny, 'a'.repeat(64));
  const space = explore(exercise as never, variant, keyOver(['submissions', 'wrong']), 6000, []);
  const set = { now: new Set<string>(), cases: new Set<string>(), found: new Set<string>(), noNotes: new Set<string>(), per: new Map<string, Set<string>>() };
  for (const { snapshot } of space.met) {
    const c = snapshot.context as any;
    set.now.add(c.now); set.cases.add(JSON.stringify(c.cases) + c.now); set.found.add(JSON.stringify(c.found));
    set.noNotes.add(JSON.stringify(c.cases, (k, v) => (k === 'notes' ? undefined : v)) + c.now);
    for (const [h, v] of Object.entries(c.cases)) { const t = (variant as any).tickets.find((x: any) => x.handle === h).id; set.per.set(t, (set.per.get(t) ?? new Set()).add(JSON.stringify(v))); }
  }
  console.log(space.met.length, space.closed, set.now.size, set.cases.size, set.noNotes.size, set.found.size, [...set.per].map(([t, s]) => [t, s.size]), [...set.now].sort());
}, 100000);

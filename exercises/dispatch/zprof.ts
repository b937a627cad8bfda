import { withProof } from '#kit/exercise.ts';
import { prove } from '#kit/proof/prove.ts';
import { readSet } from '../../src/catalog/sets.ts';
import { exercise as kind } from './index.ts';
import { words } from './words.ts';
const exercise = await withProof(kind);
const [yml, csv] = process.argv.slice(2) as [string, string];
const { contents, faults } = await readSet(process.cwd(), yml, [csv]);
if (contents === undefined) { console.log(faults); process.exit(1); }
const t = performance.now();
const r = prove(exercise, words, contents as never, { course: 'c', setId: 'x' });
console.log(r.states, r.exhaustive, performance.now() - t, process.cpuUsage().user / 1000, r.problems.map((p) => [p.kind, p.text.en, p.path.map((m) => JSON.stringify(m))]), r.met.findings.unmet);

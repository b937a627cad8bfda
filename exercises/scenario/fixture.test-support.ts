// For tests only: reads a set as the catalog does, deals it, walks moves on it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { withProof, type Move } from '#kit/exercise.ts';
import { played } from '#kit/kind.test-support.ts';
import { begin, isRefusal, step, type Standing } from '#kit/replay.ts';
import { streamOf } from '#kit/random.ts';
import { seedOf } from '#kit/variant.ts';
import { dealt, type ScenarioVariant } from './deal.ts';
import { exercise as bare } from './index.ts';
import type { ScenarioContext } from './machine.ts';
import { scenarioSet, type ScenarioSet } from './schema.ts';

export const exercise = await withProof(bare);

export const written = (path: string): Record<string, unknown> => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
export const readSet = (path: string): ScenarioSet => scenarioSet.parse(written(path));
export const tiny = readSet('./sets/tiny.yml');
export const full = {
  'flood-night': readSet('../../courses/collaboration-talent/sets/flood-night.yml'),
  'bad-ratings': readSet('../../courses/one-stop-service/sets/bad-ratings.yml'),
  'impact-assessment': readSet('../../courses/classification-privacy/sets/impact-assessment.yml'),
  'model-boundary': readSet('../../courses/inclusion-fairness-ai/sets/model-boundary.yml'),
} as const;

const seed = (n: number): string => seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n });
export const draw = (set: ScenarioSet, n: number): ScenarioVariant => exercise.vary(set, seed(n)) as ScenarioVariant;
export const drawWith = (set: ScenarioSet, facts: Readonly<Record<string, string>>): ScenarioVariant => dealt(set, seed(1), streamOf(seed(1)), facts);

export const walk = (variant: ScenarioVariant, moves: readonly Move[]): Standing => played(exercise, variant, moves);
export const contextOf = ({ snapshot }: Standing): ScenarioContext => snapshot.context as ScenarioContext;
export const start = (variant: ScenarioVariant): Standing => begin(exercise, variant);
export const solved = (at: Standing): Standing =>
  (exercise.solve(at.snapshot as never) as readonly Move[]).reduce<Standing>((now, move) => {
    const next = step(exercise, now, move);
    if (isRefusal(next)) throw new Error(`${next.refused} ${JSON.stringify(move)}`);
    return next;
  }, at);

export const take = ({ acts }: ScenarioVariant, id: string, line?: string): Move => ({ type: 'act.take', act: acts.find((one) => one.act.id === id && (line === undefined || one.line?.line.id === line))?.handle ?? '' });
export const back = ({ acts }: ScenarioVariant, id: string): Move => ({ type: 'act.return', act: acts.find((one) => one.act.id === id)?.handle ?? '' });
export const [go, end, read]: readonly [Move, Move, Move] = [{ type: 'story.begin' }, { type: 'round.end' }, { type: 'report.read' }];

// For tests only: reads a set as the catalog does, draws a learner's document and lays moves on it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Move } from '#kit/exercise.ts';
import { played } from '#kit/kind.test-support.ts';
import type { Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import type { InspectContext } from './machine.ts';
import { inspectSet, type Dealt, type InspectSet, type InspectVariant } from './schema.ts';

export const readWritten = (path: string): Record<string, unknown> => parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, unknown>;
export const readSet = (path: string): InspectSet => inspectSet.parse(readWritten(path));

export const courseSets = [
  'classification-privacy/sets/fix-the-notice', 'collaboration-talent/sets/contract-clauses', 'inclusion-fairness-ai/sets/service-page',
  'people-city-foundations/sets/metric-checkup', 'deid-open-data/sets/operation-plan',
].map((path) => [path, readSet(`../../courses/${path}.yml`)] as const);

export const draw = (set: InspectSet, n: number): InspectVariant => exercise.vary(set, seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n })) as InspectVariant;

export const only = ({ passages }: InspectVariant, state: Dealt['state']): Dealt => {
  const found = passages.find((dealt) => dealt.state === state);
  if (found === undefined) throw new Error(`none is ${state}`);
  return found;
};

export const mark = ({ handle }: Dealt, fault: string): Move => ({ type: 'passage.mark', passage: handle, fault });
export const mend = ({ handle }: Dealt, ...pieces: string[]): Move => ({ type: 'passage.mend', passage: handle, pieces });
export const clear = ({ handle }: Dealt): Move => ({ type: 'passage.clear', passage: handle });
export const submit: Move = { type: 'work.submit' };

export const walkOn = (variant: InspectVariant, moves: readonly Move[]): Standing => played(exercise, variant, moves);
export const contextOf = ({ snapshot }: Standing): InspectContext => snapshot.context as InspectContext;

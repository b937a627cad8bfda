// For tests only: reads a set as the catalog does, draws a learner's service and lays moves on it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Move } from '#kit/exercise.ts';
import { played } from '#kit/kind.test-support.ts';
import type { Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import type { RedesignContext } from './machine.ts';
import { elements } from './names.ts';
import { redesignSet, type RedesignSet, type RedesignVariant } from './schema.ts';

export const readWritten = (path: string): Record<string, unknown> => parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, unknown>;
export const readSet = (path: string): RedesignSet => redesignSet.parse(readWritten(path));

export const courseSets = ['open-a-shop', 'newborn', 'after-a-death', 'document-waiver'].map((name) => [name, readSet(`../../courses/one-stop-service/sets/${name}.yml`)] as const);

export const draw = (set: RedesignSet, n: number): RedesignVariant => exercise.vary(set, seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n })) as RedesignVariant;

export const submit: Move = { type: 'plan.submit' };
export const joinAll: readonly Move[] = elements.map((element) => ({ type: 'element.join', element }));
export const treat = (variant: RedesignVariant, id: string, way: string): Move => ({ type: 'paper.treat', paper: variant.papers.find(({ paper }) => paper.id === id)?.handle ?? '', way });
export const stepHandle = (variant: RedesignVariant, id: string): string => variant.steps.find(({ step }) => step.id === id)?.handle ?? '';

export const walkOn = (variant: RedesignVariant, moves: readonly Move[]): Standing => played(exercise, variant, moves);
export const contextOf = ({ snapshot }: Standing): RedesignContext => snapshot.context as RedesignContext;

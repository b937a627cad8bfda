// For tests only: reads a set as the catalog does, deals it, walks moves on it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { withProof, type Move } from '#kit/exercise.ts';
import { played } from '#kit/kind.test-support.ts';
import { begin, isRefusal, step, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import type { Case, RespondVariant } from './deal.ts';
import { exercise as bare } from './index.ts';
import type { RespondContext } from './machine.ts';
import { respondSet, type RespondSet } from './schema.ts';

export const exercise = await withProof(bare);
export const courseSets = new URL('../../courses/data-security-incident/sets/', import.meta.url);
const own = new URL('./sets/', import.meta.url);

export const written = (name: string, from: URL = own): Record<string, unknown> => parse(readFileSync(new URL(`${name}.yml`, from), 'utf8'));
export const readSet = (name: string, from: URL = own): RespondSet => respondSet.parse(written(name, from));
export const draw = (set: RespondSet, n: number): RespondVariant => exercise.vary(set, seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n })) as RespondVariant;

export const walk = (variant: RespondVariant, moves: readonly Move[]): Standing => played(exercise, variant, moves);
export const contextOf = ({ snapshot }: Standing): RespondContext => snapshot.context as RespondContext;

/** The solution from where it stands. */
export const solved = (at: Standing): Standing =>
  (exercise.solve(at.snapshot as never) as readonly Move[]).reduce<Standing>((now, move) => {
    const next = step(exercise, now, move);
    if (isRefusal(next)) throw new Error(`${next.refused} ${JSON.stringify(move)}`);
    return next;
  }, at);

export const start = (variant: RespondVariant): Standing => begin(exercise, variant);

/** Moves named by the lasting ids of one incident. */
export const namesOf = (now: Case) => {
  const paper = (id: string) => now.papers.find((one) => one.paper.id === id);
  return {
    act: (id: string): Move => ({ type: 'act.do', act: now.acts.find(({ act }) => act.id === id)?.handle ?? '' }),
    put: (id: string, part: string): Move => ({ type: 'part.put', part: paper(id)?.parts.find((one) => one.part.id === part)?.handle ?? '' }),
    drop: (id: string, part: string): Move => ({ type: 'part.drop', part: paper(id)?.parts.find((one) => one.part.id === part)?.handle ?? '' }),
    send: (id: string, to: string): Move => ({ type: 'paper.send', paper: paper(id)?.handle ?? '', to }),
    grade: (grade: string): Move => ({ type: 'grade.choose', grade }),
    limit: (limit: string): Move => ({ type: 'limit.choose', limit }),
    back: (to: number): Move => ({ type: 'case.rewind', to }),
  };
};
export const close: Move = { type: 'case.close' };

/** The full set with one incident alone, for these persons. */
export const onlyWith = (set: RespondSet, id: string, persons?: number): RespondSet => ({
  ...set,
  draw: 1,
  incidents: set.incidents.filter((incident) => incident.id === id).map((incident) => ({ ...incident, ...(persons === undefined ? {} : { persons: [persons] }) })),
});

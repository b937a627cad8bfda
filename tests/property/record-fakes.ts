// Learners, sets and sources for the tests of records: a fake kind without chance of changing, and the tiny set of `sort`.
import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { setDigest, sha256Hex } from '#kit/digest.ts';
import { streamOf } from '#kit/random.ts';
import { withProof, type AnyExercise, type Provable } from '#kit/exercise.ts';
import type { BaseSet } from '#kit/set.ts';
import type { AttemptStarted, EventBody, JournalEvent } from '#model/event.ts';
import type { AttemptId, Day, LearnerCode, SetDigest, WriterId } from '#model/ids.ts';
import type { SetFile, SetSource } from '#model/set-file.ts';
import { act, journalOf, type Manner } from '#record/samples/act.ts';
import type { KindLoader } from '#record/review.ts';
import { exercise as sorting } from '../../exercises/sort/index.ts';
import { fakeKind, fakeSet } from './kit-fakes.ts';

const sort = await withProof(sorting);
export const fake = fakeKind('none');
const tiny = (await sort.schema()).parse(parseYaml(readFileSync(new URL('../../exercises/sort/sets/tiny.yml', import.meta.url), 'utf8'))) as BaseSet;

const file = (course: string, set: string, exercise: AnyExercise, contents: BaseSet, earlier = false): SetFile => ({
  course, set, kind: exercise.id, kindVersion: exercise.version, digest: setDigest({ ...contents, earlier }) as SetDigest, earlier, contents,
});

/** Two courses, three sets, one of them in an earlier edition besides. */
export const files: readonly SetFile[] = [
  file('first', 'shut', fake, fakeSet),
  file('first', 'cards', sort, tiny),
  file('second', 'shut', fake, fakeSet),
  file('first', 'shut', fake, fakeSet, true),
];

export const sets: SetSource = { get: async (course, set, digest) => files.find((one) => one.course === course && one.set === set && one.digest === digest) };
export const loadKind: KindLoader = async (kind) => (kind === 'fake' ? fake : kind === 'sort' ? sort : undefined);

export const id32 = (text: string): string => sha256Hex(text).slice(0, 32);
export const writer = (text: string): WriterId => id32(`writer ${text}`) as WriterId;
const exerciseOf = ({ kind }: SetFile): Provable => (kind === 'fake' ? fake : sort);

export interface Did {
  readonly file?: number;
  readonly code: string;
  readonly nonce?: string;
  readonly round?: number;
  readonly name?: string;
  readonly manner?: Partial<Manner>;
  readonly on?: string;
  readonly closed?: boolean;
  readonly continues?: AttemptId;
  readonly carried?: readonly JournalEvent[];
}

/** The events of one attempt by one learner. `name` tells it from others of the same learner. */
export const did = ({ file: at = 0, code, nonce = '', round = 1, name = '', manner = {}, on = '2026-11-20', closed = false, continues, carried = [] }: Did): { on: Day; bodies: readonly EventBody[] } => {
  const one = files[at] as SetFile;
  const { course, set, kind, kindVersion, digest, contents } = one;
  const key = `${course}/${set}/${code}/${nonce}/${round}/${name}`;
  const started: AttemptStarted = {
    type: 'attempt.started', attempt: id32(key) as AttemptId, course, set, kind, kindVersion, digest, code: code as LearnerCode, nonce, round,
    ...(continues === undefined ? {} : { continues }),
  };
  const moves = carried.flatMap((event) => (event.type === 'attempt.moved' && event.attempt === continues ? [event.move] : []));
  const bodies = act(exerciseOf(one), contents, started, { hints: 0, tries: 0, undo: false, finish: true, ...manner }, streamOf(sha256Hex(key)), moves);
  return { on: on as Day, bodies: closed ? [...bodies, { type: 'attempt.closed', attempt: started.attempt }] : bodies };
};

export const journal = (who: string, ...days: { on: Day; bodies: readonly EventBody[] }[]): readonly JournalEvent[] => journalOf(writer(who), days);

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const day = (text: string): Day => text as Day;

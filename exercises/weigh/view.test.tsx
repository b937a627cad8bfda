import { draftOf } from '#kit/kind.test-support.ts';
import { describeView } from '#kit/view.test-support.tsx';
import { withProof } from '#kit/exercise.ts';
import { drive } from './drive.ts';
import { exercise } from './index.ts';
import { weighSet } from './schema.ts';
import view from './view.tsx';
import { words } from './words.ts';

describeView({
  name: 'weigh', exercise, proof: await withProof(exercise), drive, view, words,
  set: weighSet.parse(draftOf(new URL('../../courses/people-city-foundations/sets/first-scenario.yml', import.meta.url))),
});

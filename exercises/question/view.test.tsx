import { draftOf } from '#kit/kind.test-support.ts';
import { describeView } from '#kit/view.test-support.tsx';
import { withProof } from '#kit/exercise.ts';
import { drive } from './drive.ts';
import { exercise } from './index.ts';
import { questionSet } from './schema.ts';
import view from './view.tsx';
import { words } from './words.ts';

describeView({
  name: 'question', exercise, proof: await withProof(exercise), drive, view, words,
  set: questionSet.parse(draftOf(new URL('../../courses/deid-open-data/sets/three-questions.yml', import.meta.url))),
});

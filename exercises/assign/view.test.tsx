import { draftOf } from '#kit/kind.test-support.ts';
import { describeView } from '#kit/view.test-support.tsx';
import { withProof } from '#kit/exercise.ts';
import { drive } from './drive.ts';
import { exercise } from './index.ts';
import { assignSet } from './schema.ts';
import view from './view.tsx';
import { words } from './words.ts';

describeView({
  name: 'assign', exercise, proof: await withProof(exercise), drive, view, words,
  set: assignSet.parse(draftOf(new URL('../../courses/data-security-incident/sets/launch-gate.yml', import.meta.url))),
});

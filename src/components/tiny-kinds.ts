// Each kind's tiny set as pages need it: for the trainer's try-out of a kind, outside any course.
import type { SetRef } from '#model/outline.ts';
import { tinyFile } from '#catalog/integration.ts';
import { kindIds, kinds, type KindId } from '#kinds';

export const tinyKinds: readonly KindId[] = kindIds;

export const tinyRef = async (kind: KindId): Promise<SetRef> => {
  const { course, set, digest, contents } = await tinyFile(process.cwd(), kind);
  const { exercise } = await kinds[kind].logic();
  const { title, brief, goal, rule } = contents;
  return { course, set, kind, digest, title, brief, goal, rule, size: exercise.size(contents) };
};

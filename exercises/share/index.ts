// `share`: papers on data sharing are decided against the set's rules and calendar, and a document is drafted.
import { defineExercise } from '#kit/exercise.ts';
import { machine, type ShareContext } from './machine.ts';
import type { ShareMove, ShareSet, Variant } from './schema.ts';
import { vary } from './vary.ts';

export const exercise = defineExercise<ShareSet, Variant, ShareContext, ShareMove>({
  id: 'share',
  version: 1,
  schema: async () => (await import('./schema.ts')).shareSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  passes: ({ trays, drafts }) => [...(trays.length > 0 ? ['deciding', 'mending'] : []), ...(drafts.length > 0 ? ['drafting', 'redrafting'] : []), 'passed'],
  idOf: ({ stages }, handle) => {
    for (const stage of stages) {
      if (stage.kind === 'tray') {
        const paper = stage.papers.find((one) => one.handle === handle);
        if (paper !== undefined) return paper.id;
      } else {
        for (const { part, options } of stage.parts) {
          const option = options.find((one) => one.handle === handle);
          if (option !== undefined) return `${stage.stage.draft}/${part.id}/${option.option.id}`;
        }
      }
    }
    return undefined;
  },
  plantsErrors: true,
  size: ({ trays, drafts }) => Math.max(0, ...trays.map(({ draw }) => draw), ...drafts.map(({ parts }) => parts.length)) + 4,
});

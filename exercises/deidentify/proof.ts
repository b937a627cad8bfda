// How the bench is tried, solved and proved.
import type { Proof } from '#kit/exercise.ts';
import { fitting } from './attack.ts';
import { countsOf } from './counts.ts';
import type { BenchContext } from './machine.ts';
import { movesFrom, solveFrom } from './paths.ts';
import { columnsLeft } from './product.ts';
import type { DeidentifyMove, DeidentifySet, Variant } from './schema.ts';

/** Upper bound: each first column kept or deleted, any row picked; what follows is left out. */
const chance = ({ set, rows, ...rest }: Variant): number =>
  (set.stages.includes('strip') ? 0.5 ** set.first.length : 1) * (set.stages.includes('identify') ? fitting({ set, rows, ...rest }) / rows.length : 1);

/** What a set leaves out: the findings of stages it does not have, and of techniques it does not offer. */
const finds = ({ stages, treatments, question, lose }: DeidentifySet): readonly string[] => {
  const ways = Object.values(treatments).flatMap((treatment) => treatment.ways);
  const has = (stage: (typeof stages)[number], ...codes: string[]): string[] => (stages.includes(stage) ? codes : []);
  return [
    'untouched', 'direct-left', 'k-short',
    ...(ways.some((way) => 'mask' in way && way.restoredBy !== undefined) ? ['restorable'] : []),
    ...(Object.keys(question.needs).length > 0 ? ['answer-lost'] : []),
    ...(lose > 0 ? ['too-many-suppressed'] : []),
    ...has('identify', 'wrong-person'), ...has('l', 'wrong-value', 'l-short'), ...has('t', 't-over'),
    ...has('decide', 'rows-are-personal', 'small-cells-left', 'nothing-left'),
  ];
};

export const proof: Proof<DeidentifySet, Variant, BenchContext, DeidentifyMove> = {
  moves: movesFrom,
  solve: solveFrom,
  chance,
  finds,
  properties: [
    {
      id: 'rows-never-open',
      text: {
        zh: '逐人的表走不到开放判定；能到的只有统计表，小单元已处理。',
        en: 'A table of people never reaches the open-data decision; only counts with small cells treated do.',
      },
      holds: ({ value, context }) =>
        value !== 'referred' || (context.form === 'counts' && (context.cells === 'hidden' || countsOf(context).groups.every(({ isSmall }) => !isSmall))),
    },
    {
      id: 'no-direct-identifier-at-the-end',
      text: { zh: '表里还有直接标识符时，办不结。', en: 'The work is never finished while a direct identifier is in the table.' },
      holds: ({ status, context }) => status !== 'done' || columnsLeft(context, 'direct').length === 0,
    },
  ],
};

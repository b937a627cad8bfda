// How querying is tried, solved and proved.
import type { Proof } from '#kit/exercise.ts';
import { chance } from './chance.ts';
import { partIds } from './chart.ts';
import type { QueryContext } from './machine.ts';
import { rightOf } from './right.ts';
import { evidenceFaults } from './rules.ts';
import type { Find, QueryMove, QuerySet } from './schema.ts';
import { moves, solve } from './solve.ts';
import type { QueryVariant } from './variant.ts';

const finds = ({ asks, fixes, measures, groups }: QuerySet): readonly string[] => {
  const found = asks.filter((ask): ask is Find => ask.kind === 'find');
  const parts = new Set(asks.flatMap((ask) => (ask.kind === 'mend' ? partIds(ask).map((id) => `chart-${id}`) : [])));
  return [
    'unanswered',
    ...(found.length > 0 ? ['wrong-rows', 'wrong-cell'] : []),
    ...(found.length > 0 && groups.length > 1 ? ['wrong-group'] : []),
    ...(found.length > 0 && measures.length > 1 ? ['wrong-measure'] : []),
    ...(found.length > 0 && fixes.length > 0 ? ['wrong-fix'] : []),
    ...(found.some(({ claims }) => claims.length > 1) ? ['wrong-claim'] : []),
    ...(found.some(({ basis }) => basis.length > 0) ? ['wrong-basis'] : []),
    ...(found.some(({ sure }) => sure) ? ['wrong-confidence'] : []),
    ...parts,
  ];
};

const stands = ({ variant, answers }: QueryContext): boolean =>
  variant.asks.every((dealt) => {
    const pinned = answers[dealt.handle]?.pinned;
    return dealt.ask.kind === 'mend' || (pinned !== undefined && evidenceFaults(variant, pinned, rightOf(variant, dealt)).length === 0);
  });

export const proof: Proof<QuerySet, QueryVariant, QueryContext, QueryMove> = {
  moves,
  solve,
  finds,
  chance,
  properties: [
    {
      id: 'conclusions-stand-on-the-table',
      text: { zh: '没有一条结论不带依据就通过：每一问都钉着算得对的表。', en: 'No conclusion passes without its evidence: each question has the right table pinned to it.' },
      holds: (snapshot) => !snapshot.matches('passed') || stands(snapshot.context),
    },
  ],
};

// What the portal's validator refuses, gate by gate: pure, without machine and screen.
import type { Finding } from '#kit/exercise.ts';
import type { Ground } from '#kit/set.ts';
import { bestOf, measuresOf } from './product.ts';
import type { DealtField, DealtGate, Shape, Variant } from './schema.ts';

/** Everything a learner composed so far. `chosen`: field -> option; `ticked`: those to be told of a recall. */
export interface Work {
  readonly variant: Variant;
  readonly shape: Shape;
  readonly chosen: Readonly<Record<string, string>>;
  readonly ticked: readonly string[];
}

const byConvention: Ground = { convention: true };

/** The fields a gate asks now: dictionary entries only of columns that stay. */
export const fieldsOf = ({ variant, shape }: Pick<Work, 'variant' | 'shape'>, { fields }: DealtGate): readonly DealtField[] =>
  fields.filter(({ column }) => column === '' || !shape.dropped.includes(variant.columns[column] ?? ''));

const judgeFields = (work: Work, gate: DealtGate): readonly Finding[] =>
  fieldsOf(work, gate).flatMap((field): readonly Finding[] => {
    const option = field.options.find(({ handle }) => handle === work.chosen[field.handle]);
    if (option === undefined || option.isRight) return [];
    return [{ code: field.column === '' ? 'answer-wrong' : 'entry-poor', weight: 'wrong', at: [field.handle], text: option.why, ground: field.ground }];
  });

const judgeColumns = ({ variant, shape }: Work): readonly Finding[] =>
  Object.entries(variant.set.columns).flatMap(([id, { role, why, ground }]): readonly Finding[] => {
    const handle = variant.columns[id] as string;
    const isDropped = shape.dropped.includes(handle);
    if (role === 'direct' && !isDropped) return [{ code: 'direct-kept', weight: 'wrong', at: [handle], text: why, ground }];
    return role === 'needed' && isDropped ? [{ code: 'needed-dropped', weight: 'wrong', at: [handle], text: why, ground }] : [];
  });

const judgeFigures = ({ variant, shape }: Work): readonly Finding[] => {
  const { small, recoverable, groups, starred } = measuresOf(variant, shape);
  const { threshold, needs, bands } = variant.set;
  const best = bestOf(variant);
  const finest = best === undefined ? 1 : bands.length - best.joined.length;
  const found = (code: string, params: Readonly<Record<string, string | number>>, at: readonly string[] = []): Finding => ({ code, weight: 'wrong', at, params, ground: byConvention });
  return [
    ...(small.length > 0 ? [found('small-shown', { count: small.length, threshold }, small.map(({ row }) => row.handle))] : []),
    ...(recoverable.length > 0 ? [found('recoverable', { count: recoverable.length }, recoverable.map(({ row }) => row.handle))] : []),
    ...(starred > needs.lose ? [found('too-many-stars', { lose: needs.lose })] : []),
    ...(needs.total && shape.total === 'withheld' ? [found('total-missing', {})] : []),
    ...(groups < finest - needs.slack ? [found('too-coarse', { groups })] : []),
  ];
};

const judgeTakers = ({ variant, ticked }: Work): readonly Finding[] => {
  const missed = variant.takers.filter(({ handle, version }) => version === variant.faulty && !ticked.includes(handle));
  const needless = variant.takers.filter(({ handle, version }) => version !== variant.faulty && ticked.includes(handle));
  const told = (code: string, list: typeof missed): readonly Finding[] => (list.length === 0 ? [] : [{ code, weight: 'wrong', at: list.map(({ handle }) => handle), params: { count: list.length, version: variant.faulty }, ground: byConvention }]);
  return [...told('taker-missed', missed), ...told('taker-needless', needless)];
};

/** All that is wrong at gate `at`; one `unanswered` while a field is open or nobody is ticked. Empty where there is no such gate. */
export const judge = (work: Work, at: number): readonly Finding[] => {
  const gate = work.variant.gates[at];
  if (gate === undefined) return [];
  const open = fieldsOf(work, gate).filter(({ handle }) => work.chosen[handle] === undefined);
  const noTaker = gate.gate.gate === 'recall' && work.variant.takers.length > 0 && work.ticked.length === 0;
  if (open.length > 0 || noTaker) return [{ code: 'unanswered', weight: 'invalid', at: open.map(({ handle }) => handle), params: { count: open.length + (noTaker ? 1 : 0) }, ground: byConvention }];
  return [
    ...judgeFields(work, gate),
    ...(gate.gate.gate === 'check' ? [...judgeColumns(work), ...judgeFigures(work)] : []),
    ...(gate.gate.gate === 'recall' ? judgeTakers(work) : []),
  ];
};

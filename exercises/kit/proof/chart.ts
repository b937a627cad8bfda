// A kind's statechart, read from its machine: as data, as a list that a trainer can read, and (chart-svg.ts) as a drawing.
import type { AnyStateMachine, StateNode } from 'xstate';
import type { AnyExercise, Words } from '#kit/exercise.ts';
import { stateLabel } from './audit.ts';
import { xstateOf } from './xstate.ts';

export interface ChartState {
  /** Keys from the top, joined by dots. '' is the machine itself. */
  readonly path: string;
  readonly parent: string;
  readonly description: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly isInitial: boolean;
}

/** `to` is undefined for a move that changes the data and stays; `move` is 'always' for one that the machine makes itself. */
export interface ChartWay {
  readonly from: string;
  readonly to?: string;
  readonly move: string;
  readonly guard?: string;
  readonly description?: string;
}

export interface Chart {
  readonly id: string;
  readonly states: readonly ChartState[];
  readonly ways: readonly ChartWay[];
}

const pathOf = (node: StateNode): string => node.path.join('.');

/** A guard's name; `and`, `or` and `not` are written out. */
const guardName = (guard: unknown): string | undefined => {
  if (guard === undefined) return undefined;
  if (typeof guard === 'string') return guard;
  const { type, check, guards } = guard as { type?: string; check?: unknown; guards?: readonly unknown[] };
  const inner = (guards ?? []).map(guardName);
  if (type === 'xstate.not' || typeof check === 'function') return `not ${inner.join('')}`;
  if (type === 'xstate.and') return inner.join(' and ');
  if (type === 'xstate.or') return `(${inner.join(' or ')})`;
  return type;
};

interface Way {
  readonly eventType: string;
  readonly target: readonly StateNode[] | undefined;
  readonly guard?: unknown;
  readonly description?: string | undefined;
}

const waysOf = (node: StateNode): ChartWay[] => {
  const own = [...node.transitions.values()].flat() as unknown as readonly Way[];
  const always = (node.always ?? []) as unknown as readonly Way[];
  const from = pathOf(node);
  const described = (move: string) => ({ target, guard, description }: Way): ChartWay[] => {
    const name = guardName(guard);
    const rest = { from, move, ...(name === undefined ? {} : { guard: name }), ...(description === undefined ? {} : { description }) };
    return target === undefined || target.length === 0 ? [rest] : target.map((to) => ({ ...rest, to: pathOf(to) }));
  };
  return [...own.flatMap((way) => described(wayName(way.eventType))(way)), ...always.flatMap(described('always'))];
};

const wayName = (type: string): string => (type.startsWith('xstate.done.state') ? 'done' : type);

const kindOf = (node: StateNode): ChartState['kind'] =>
  node.type === 'parallel' || node.type === 'compound' || node.type === 'final' ? node.type : 'atomic';

const walk = (node: StateNode): readonly StateNode[] => [node, ...Object.values(node.states as Record<string, StateNode>).flatMap(walk)];

/** States and ways of a machine, `always` included, in the order in which they were written. */
export const chartOf = (machine: AnyStateMachine): Chart => {
  const nodes = walk(machine.root as unknown as StateNode);
  const isFirst = (node: StateNode): boolean => {
    const { parent } = node;
    if (parent === undefined) return false;
    return parent.type !== 'parallel' && (parent.config as { initial?: unknown }).initial === node.key;
  };
  return {
    id: machine.id,
    states: nodes.slice(1).map((node) => ({
      path: pathOf(node), parent: node.parent === undefined ? '' : pathOf(node.parent as unknown as StateNode),
      description: node.description ?? '', kind: kindOf(node), isInitial: isFirst(node),
    })),
    ways: nodes.flatMap(waysOf),
  };
};

const wayLine = (label: (path: string) => string) => ({ move, to, guard, description }: ChartWay): string => {
  const target = to === undefined ? '留在此处 stays' : `→ ${label(to)}`;
  const when = guard === undefined ? '' : `，当 when \`${guard}\``;
  return `- \`${move}\` ${target}${when}${description === undefined ? '' : `：${description}`}`;
};

/** chart.md of a kind: every state with its description and where each move leads, generated and never edited. */
export const chartText = (exercise: AnyExercise, words: Words): string => {
  const chart = chartOf(xstateOf(exercise.machine));
  const label = (path: string): string => (path === '' ? '任何状态 Any state' : `${stateLabel(words.zh, path) ?? path} ${stateLabel(words.en, path) ?? path} (${path})`);
  const marks = ({ isInitial, kind }: ChartState): string =>
    [isInitial ? '开始 start' : '', kind === 'final' ? '结束 end' : '', kind === 'parallel' ? '并行 parallel' : ''].filter((mark) => mark !== '').join('，');
  const waysFrom = (path: string): string[] => chart.ways.filter(({ from }) => from === path).map(wayLine(label));
  const section = (state: ChartState): string => {
    const mark = marks(state);
    return [`## ${label(state.path)}${mark === '' ? '' : ` — ${mark}`}`, '', state.description, '', ...waysFrom(state.path)].join('\n').trimEnd();
  };
  const anywhere = waysFrom('');
  const top = anywhere.length === 0 ? [] : [[`## ${label('')}`, '', ...anywhere].join('\n')];
  const head = `# ${words.zh.name} · ${words.en.name} (\`${exercise.id}\` v${exercise.version})\n\n由 machine.ts 生成，请勿手改。Generated from machine.ts; not edited by hand.`;
  return `${[head, ...chart.states.map(section), ...top].join('\n\n')}\n`;
};

// Draws a statechart: elkjs lays it out, classes colour it. No style attribute, so a strict CSP lets it stand.
import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { AnyExercise, Words } from '#kit/exercise.ts';
import type { Lang } from '#kit/text.ts';
import { stateLabel } from './audit.ts';
import { xstateOf } from './xstate.ts';
import { chartOf, type Chart, type ChartState, type ChartWay } from './chart.ts';

/** Width of a text in user units: a Han character or full-width sign is an em wide, others half. */
const widthOf = (text: string, em: number): number => [...text].reduce((sum, char) => sum + (char >= '\u2E80' ? em : em * 0.5), 0);

const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
const round = (value: number | undefined): number => Math.round((value ?? 0) * 10) / 10;

const layoutOptions = {
  'elk.algorithm': 'layered', 'elk.direction': 'DOWN', 'elk.hierarchyHandling': 'INCLUDE_CHILDREN', 'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '36', 'elk.layered.spacing.nodeNodeBetweenLayers': '44', 'elk.spacing.edgeLabel': '4', 'elk.json.edgeCoords': 'ROOT',
};

// The machine's own moves, possible in any state, start from a place of their own.
const anyState = { path: '', text: { zh: '任何状态', en: 'Any state' } };
const nodeId = (path: string): string => `s.${path}`;

/** A move's name in the kind's words where it has one, with its guard in brackets. */
const wayLabel = (words: Words, lang: Lang, { move, guard }: ChartWay): string =>
  `${words[lang].labels[move] ?? (move === 'always' ? { zh: '自动', en: 'by itself' }[lang] : move)}${guard === undefined ? '' : ` [${guard}]`}`;

/** A drawn arrow; `to` and `from` are states or the fork. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

// Where one move may lead to many states, all such moves run into one fork, and from it one arrow leads to each state:
// drawn singly, a machine whose stages may follow in any order is a web that nobody reads. chart.md has each way by itself.
const fork = { path: '?', text: { zh: '接下来', en: 'What comes next' } };
const manyTargets = 4;

const arrowsOf = (words: Words, lang: Lang, ways: readonly ChartWay[]): readonly Arrow[] => {
  const groups = new Map<string, ChartWay[]>();
  for (const way of ways) groups.set(`${way.from} ${way.move}`, [...(groups.get(`${way.from} ${way.move}`) ?? []), way]);
  const arrows = [...groups.values()].flatMap((group): Arrow[] => {
    const [first] = group as [ChartWay];
    if (group.length < manyTargets) return group.map((way) => ({ from: way.from, to: way.to ?? '', text: wayLabel(words, lang, way) }));
    const { guard: _, ...bare } = first;
    const on = group.map(({ to = '', guard }) => ({ from: fork.path, to, text: guard === undefined ? { zh: '否则', en: 'otherwise' }[lang] : `[${guard}]` }));
    return [{ from: first.from, to: fork.path, text: wayLabel(words, lang, bare) }, ...on];
  });
  return [...new Map(arrows.map((arrow) => [`${arrow.from}>${arrow.to}>${arrow.text}`, arrow])).values()];
};

const toElk = (chart: Chart, words: Words, lang: Lang): ElkNode => {
  const label = ({ path }: ChartState): string => stateLabel(words[lang], path) ?? path;
  const node = (state: ChartState): ElkNode => {
    const inner = chart.states.filter(({ parent }) => parent === state.path);
    const text = label(state);
    if (inner.length === 0) return { id: nodeId(state.path), width: widthOf(text, 15) + 32, height: 40, labels: [{ text }] };
    return { id: nodeId(state.path), labels: [{ text }], children: inner.map(node), layoutOptions: { 'elk.padding': '[top=40,left=16,bottom=16,right=16]' } };
  };
  const ways = chart.ways.filter(({ from, to }) => to !== undefined && from !== to);
  const arrows = arrowsOf(words, lang, ways);
  const edges = arrows.map(({ from, to, text }, n): ElkExtendedEdge => ({ id: `e${n}`, sources: [nodeId(from)], targets: [nodeId(to)], labels: [{ text, width: widthOf(text, 12), height: 16 }] }));
  const top = chart.states.filter(({ parent }) => parent === '').map(node);
  const extra = [anyState, fork].filter(({ path }) => arrows.some(({ from }) => from === path));
  const extras = extra.map(({ path, text }): ElkNode => ({ id: nodeId(path), width: widthOf(text[lang], 15) + 32, height: 40, labels: [{ text: text[lang] }] }));
  return { id: 'root', layoutOptions, children: [...extras, ...top], edges };
};

const drawNode = (byId: ReadonlyMap<string, ChartState>, node: ElkNode, dx: number, dy: number): string => {
  const x = round(dx + (node.x ?? 0));
  const y = round(dy + (node.y ?? 0));
  const state = byId.get(node.id);
  const hasInner = (node.children ?? []).length > 0;
  const fill = state?.kind === 'final' ? 'fig-accent' : hasInner || state === undefined ? 'fig-soft' : 'fig-fill';
  const [textX, textY] = hasInner ? [x + 16, y + 25] : [round(x + (node.width ?? 0) / 2), y + 25];
  const start = state?.isInitial === true ? `<circle class="fig-line" cx="${x + 10}" cy="${y + 10}" r="4"/>` : '';
  const box = `<rect class="${fill}" x="${x}" y="${y}" width="${round(node.width)}" height="${round(node.height)}" rx="8"/>`;
  const text = `<text class="fig-text" x="${textX}" y="${textY}" font-size="15"${hasInner ? '' : ' text-anchor="middle"'}>${escape(node.labels?.[0]?.text ?? '')}</text>`;
  const inner = (node.children ?? []).map((child) => drawNode(byId, child, x, y)).join('');
  return `<g>${state === undefined ? '' : `<title>${escape(state.description)}</title>`}${box}${start}${text}${inner}</g>`;
};

const drawEdge = (arrow: string) => (edge: ElkExtendedEdge): string => {
  const lines = (edge.sections ?? []).map(({ startPoint, bendPoints, endPoint }) => {
    const points = [startPoint, ...(bendPoints ?? []), endPoint].map(({ x, y }) => `${round(x)},${round(y)}`);
    return `<polyline class="fig-line" fill="none" points="${points.join(' ')}" marker-end="url(#${arrow})"/>`;
  });
  const labels = (edge.labels ?? []).map(({ x, y, text }) => `<text class="fig-text" x="${round(x)}" y="${round((y ?? 0) + 12)}" font-size="12">${escape(text ?? '')}</text>`);
  return lines.join('') + labels.join('');
};

const edgesIn = (node: ElkNode): ElkExtendedEdge[] => [...(node.edges ?? []), ...(node.children ?? []).flatMap(edgesIn)];

/** The statechart of a kind as one SVG element, labelled in `lang`. */
export const chartSvg = async (exercise: AnyExercise, words: Words, lang: Lang): Promise<string> => {
  const chart = chartOf(xstateOf(exercise.machine));
  const laid = await new ELK().layout(toElk(chart, words, lang));
  const byId = new Map(chart.states.map((state) => [nodeId(state.path), state]));
  const title = lang === 'zh' ? `${words.zh.name}：状态图` : `${words.en.name}: statechart`;
  const arrow = `chart-arrow-${exercise.id}-${lang}`;
  const marker = `<marker id="${arrow}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="fig-text" d="M0 0 8 4 0 8z"/></marker>`;
  const body = [...(laid.children ?? []).map((child) => drawNode(byId, child, 0, 0)), ...edgesIn(laid).map(drawEdge(arrow))].join('');
  return `<svg class="fig fig-chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(laid.width ?? 0)} ${Math.ceil(laid.height ?? 0)}" role="img" aria-label="${escape(title)}"><defs>${marker}</defs>${body}</svg>`;
};

// Whether a learner finds words wherever the machine may bring them: for each state, each hint and each finding, in both languages.
import type { AnyExercise, Finding, KindWords, Snapshot, Words } from '#kit/exercise.ts';
import { stateName } from '#kit/replay.ts';
import type { BaseSet } from '#kit/set.ts';
import type { Lang, Text } from '#kit/text.ts';

/** What is missing: `name` of a state or finding, told in both languages. */
export interface Gap {
  readonly name: string;
  readonly text: Text;
}

const langs: readonly Lang[] = ['zh', 'en'];
const gap = (name: string, zh: string, en: string): Gap => ({ name, text: { zh, en } });
const isWords = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '' && !/\b(undefined|NaN)\b|\[object/u.test(text);

interface NodeConfig {
  readonly description?: string;
  readonly type?: string;
  readonly states?: Readonly<Record<string, NodeConfig>>;
}

const nodesOf = (config: NodeConfig, path = ''): readonly (readonly [string, NodeConfig])[] =>
  Object.entries(config.states ?? {}).flatMap(([key, child]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [[here, child] as const, ...nodesOf(child, here)];
  });

/** The label of a state by its whole path or its own name. */
export const stateLabel = (words: KindWords, path: string): string | undefined =>
  words.states[path] ?? words.states[path.slice(path.lastIndexOf('.') + 1)];

/** States without a description or without a label. */
export const stateGaps = (exercise: AnyExercise, words: Words): readonly Gap[] =>
  nodesOf(exercise.machine.config as NodeConfig).flatMap(([path, node]) => [
    ...(isWords(node.description) ? [] : [gap(path, `状态“${path}”没有说明。`, `State "${path}" has no description.`)]),
    ...langs.flatMap((lang) =>
      isWords(stateLabel(words[lang], path)) ? [] : [gap(path, `状态“${path}”没有名称（${lang}）。`, `State "${path}" has no label (${lang}).`)],
    ),
  ]);

const hasHint = (set: BaseSet, words: KindWords, name: string, lang: Lang): boolean =>
  (set.hints?.[name] ?? []).some((hint) => isWords(hint[lang])) || (words.hints[name] ?? []).some(isWords);

/** The states at the top of a machine, by which hints and 办理流程 are kept; final ones are left out. */
export const openStates = (exercise: AnyExercise): readonly string[] =>
  Object.entries((exercise.machine.config as NodeConfig).states ?? {}).flatMap(([name, { type }]) => (type === 'final' ? [] : [name]));

/** Open states that leave a learner without a hint: those met, and those that a bounded search may have missed. */
export const hintGaps = (exercise: AnyExercise, words: Words, set: BaseSet, met: readonly Snapshot[]): readonly Gap[] => {
  const open = met.filter((snapshot) => exercise.outcome(snapshot as never).result === 'open').map(stateName);
  return [...new Set([...open, ...openStates(exercise)])].flatMap((name) =>
    langs.flatMap((lang) => (hasHint(set, words[lang], name, lang) ? [] : [gap(name, `状态“${name}”没有提示（${lang}）。`, `State "${name}" has no hint (${lang}).`)])),
  );
};

const isGrounded = ({ ground }: Finding): boolean =>
  ground !== undefined && ('convention' in ground ? ground.convention : isWords(ground.law) && isWords(ground.article));

/** What a finding lacks: its sentence, its next step, its ground. Empty when it is whole. */
export const findingGaps = (words: Words, finding: Finding): readonly Gap[] => {
  const { code } = finding;
  const spoken = langs.flatMap((lang) => [
    ...(isWords(words[lang].findings[code]?.(finding.params ?? {})) ? [] : [gap(code, `问题“${code}”没有一句话说明（${lang}）。`, `Finding "${code}" has no sentence (${lang}).`)]),
    ...(isWords(words[lang].next[code]) ? [] : [gap(code, `问题“${code}”没有下一步（${lang}）。`, `Finding "${code}" has no next step (${lang}).`)]),
    ...(finding.text === undefined || isWords(finding.text[lang]) ? [] : [gap(code, `问题“${code}”的理由是空的（${lang}）。`, `The reason of finding "${code}" is empty (${lang}).`)]),
  ]);
  return isGrounded(finding) ? spoken : [...spoken, gap(code, `问题“${code}”没有依据。`, `Finding "${code}" has no ground.`)];
};

/** Findings that the search did not come to must at least be spoken of in both languages, with a next step. */
export const unmetGaps = (words: Words, unmet: readonly string[]): readonly Gap[] =>
  unmet.flatMap((code) =>
    langs.flatMap((lang) => [
      ...(words[lang].findings[code] === undefined ? [gap(code, `问题“${code}”没有一句话说明（${lang}）。`, `Finding "${code}" has no sentence (${lang}).`)] : []),
      ...(isWords(words[lang].next[code]) ? [] : [gap(code, `问题“${code}”没有下一步（${lang}）。`, `Finding "${code}" has no next step (${lang}).`)]),
    ]),
  );

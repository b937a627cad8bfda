// Every kind of exercise as a trainer looks it up: what it practises, its statechart, its sets and what is proved of each.
// Read at build from exercises/, courses/ and the kept proofs; it proves nothing and draws nothing of its own.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { kindIds, kinds, wordsOf, type KindId } from '#kinds';
import type { AnyExercise, Words } from '#kit/exercise.ts';
import { xstateOf } from '#kit/proof/xstate.ts';
import { chartOf, type Chart } from '#kit/proof/chart.ts';
import { chartSvg } from '#kit/proof/chart-svg.ts';
import type { Report } from '#kit/proof/prove.ts';
import { baseSet } from '#kit/set-schema.ts';
import type { BaseSet } from '#kit/set.ts';
import type { Lang, Text } from '#kit/text.ts';
import type { LessonRef } from '#model/outline.ts';
import { loadCatalog, type Catalog } from './catalog.ts';
import { keptProof } from './proof-cache.ts';

export interface SetSheet {
  /** `course/set`, or `kind/tiny` for the one that every kind brings along. */
  readonly name: string;
  readonly title: Text;
  readonly isTiny: boolean;
  /** The first lesson that holds it; none for a set that no lesson names yet. */
  readonly lesson?: LessonRef;
  /** The proof of the set as it is now; none when set or code changed since the last `npm run prove`. */
  readonly report?: Report;
}

export interface KindSheet {
  readonly id: KindId;
  readonly version: number;
  readonly words: Words;
  /** The first paragraph of the kind's README in each language; none where there is none. */
  readonly practises?: Text;
  readonly chart: Chart;
  /** One SVG element per language. */
  readonly drawing: Readonly<Record<Lang, string>>;
  readonly properties: readonly Text[];
  readonly sets: readonly SetSheet[];
}

const practisesOf = (root: string, kind: KindId): Text | undefined => {
  const file = join(root, 'exercises', kind, 'README.md');
  if (!existsSync(file)) return undefined;
  const paragraphs = readFileSync(file, 'utf8').replace(/\r\n/gu, '\n').split(/\n{2,}/u);
  const zh = paragraphs.find((text) => text.startsWith('练什么：'))?.slice('练什么：'.length).replace(/\n/gu, '').trim();
  const en = paragraphs.find((text) => text.startsWith('What is practised:'))?.slice('What is practised:'.length).replace(/\s+/gu, ' ').trim();
  return zh === undefined || en === undefined ? undefined : { zh, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}` };
};

const withReport = (root: string, path: string, contents: BaseSet): { readonly report?: Report } => {
  const report = keptProof(root, path, contents, true)?.report ?? keptProof(root, path, contents, false)?.report;
  return report === undefined ? {} : { report };
};

const tinySheet = async (root: string, kind: KindId, exercise: AnyExercise): Promise<SetSheet> => {
  const path = `exercises/${kind}/sets/tiny.yml`;
  const contents = baseSet.parse((await exercise.schema()).parse(parse(readFileSync(join(root, path), 'utf8'))));
  return { name: `${kind}/tiny`, title: contents.title, isTiny: true, ...withReport(root, path, contents) };
};

const courseSheets = (root: string, kind: KindId, { courses, source }: Catalog): readonly SetSheet[] =>
  source.courses.flatMap(({ sets }) => sets).flatMap(({ course, set, path, contents }): SetSheet[] => {
    if (contents?.kind !== kind) return [];
    const lesson = courses.flatMap(({ lessons }) => lessons).find((one) => one.sets.some((ref) => ref.course === course && ref.set === set));
    return [{ name: `${course}/${set}`, title: contents.title, isTiny: false, ...(lesson === undefined ? {} : { lesson }), ...withReport(root, path, contents) }];
  });

const drawn = new WeakMap<AnyExercise, Promise<KindSheet['drawing']>>();

/** A kind's chart is laid out once: both languages of three pages show it. */
const drawingOf = (exercise: AnyExercise, words: Words): Promise<KindSheet['drawing']> => {
  const known = drawn.get(exercise) ?? Promise.all([chartSvg(exercise, words, 'zh'), chartSvg(exercise, words, 'en')]).then(([zh, en]) => ({ zh, en }));
  drawn.set(exercise, known);
  return known;
};

const sheetOf = async (root: string, kind: KindId, catalog: Catalog): Promise<KindSheet> => {
  const [{ exercise }, words] = await Promise.all([kinds[kind].logic(), wordsOf(kind)]);
  const practises = practisesOf(root, kind);
  return {
    id: kind,
    version: exercise.version,
    words,
    ...(practises === undefined ? {} : { practises }),
    chart: chartOf(xstateOf(exercise.machine)),
    drawing: await drawingOf(exercise, words),
    properties: (await exercise.proof()).properties.map(({ text }) => text),
    sets: [...courseSheets(root, kind, catalog), await tinySheet(root, kind, exercise)],
  };
};

/** One kind. */
export const kindSheet = async (root: string, kind: KindId): Promise<KindSheet> => sheetOf(root, kind, await loadCatalog({ root }));

/** All kinds in the order of exercises/kinds.ts. */
export const kindSheets = async (root: string): Promise<readonly KindSheet[]> => {
  const catalog = await loadCatalog({ root });
  return Promise.all(kindIds.map((kind) => sheetOf(root, kind, catalog)));
};

// The build's half of the search: a lunr index over the finished pages, cut into shards by term. Gives texts; a command writes them.
import lunr from 'lunr';
import { sha256Hex } from '#kit/digest.ts';
import { partsOf, type IndexParts } from './lunr-inside.ts';
import { fields, shardOf, shelfOf, shelves, type Field, type Manifest, type Postings, type SearchPage, type Shard, type Shelf } from './shards.ts';
import { termsOf } from './terms.ts';

const boosts: Readonly<Record<Field, number>> = { title: 6, headings: 3, body: 1 };

/** Raw size at which a shard is full: about 1 kB over the wire. */
const shardSize = 2_400;

const fieldText = ({ title, sections }: SearchPage): Readonly<Record<Field, string>> => ({
  title,
  headings: sections.map(({ heading }) => heading).join('\n'),
  body: sections.map(({ text }) => text).join('\n'),
});

/** The whole index. lunr's own trimmer and stemmer are off: they would drop every Chinese character. */
export const wholeIndex = (pages: readonly SearchPage[]): lunr.Index => {
  const builder = new lunr.Builder();
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.tokenizer = ((text: string) => termsOf(text).map(({ term }) => new lunr.Token(term, {}))) as unknown as typeof lunr.tokenizer;
  builder.ref('id');
  for (const field of fields) builder.field(field, { boost: boosts[field] });
  pages.forEach((page, id) => builder.add({ id: String(id), ...fieldText(page) }));
  return builder.build();
};

const scoresOf = (vectors: IndexParts['fieldVectors']): ReadonlyMap<string, ReadonlyMap<number, number>> =>
  new Map(
    Object.entries(vectors).map(([name, { elements }]) => {
      const scores = new Map<number, number>();
      for (let at = 0; at < elements.length; at += 2) scores.set(elements[at] as number, elements[at + 1] as number);
      return [name, scores];
    }),
  );

const steps = (numbers: readonly number[]): number[] => numbers.map((value, at) => value - (numbers[at - 1] ?? 0));

/** Every term with where it stands and how much it counts there, as lunr computed it. */
const postingsOf = (index: lunr.Index): ReadonlyMap<string, Postings> => {
  const { invertedIndex, fieldVectors } = partsOf(index);
  const scores = scoresOf(fieldVectors);
  const entries = Object.entries(invertedIndex).map(([term, posting]): [string, Postings] => {
    const lists = fields.flatMap((field) => {
      const pages = Object.keys(posting[field] ?? {}).map(Number).sort((a, b) => a - b);
      return [steps(pages), pages.map((page) => Math.round((scores.get(`${field}/${page}`)?.get(posting._index) ?? 0) * 1000))];
    });
    while (lists.at(-1)?.length === 0) lists.pop();
    return [term, [posting._index, ...lists]];
  });
  return new Map(entries);
};

const countsFor = (postings: ReadonlyMap<string, Postings>): Manifest['shards'] => {
  const sizes: Record<Shelf, number> = { pair: 0, single: 0, word: 0 };
  for (const [term, posting] of postings) sizes[shelfOf(term)] += JSON.stringify(posting).length + term.length + 4;
  return Object.fromEntries(shelves.map((shelf) => [shelf, Math.max(1, Math.ceil(sizes[shelf] / shardSize))])) as Record<Shelf, number>;
};

/** File name -> text of one language's search, without its manifest; and the manifest. */
export const searchFiles = (pages: readonly SearchPage[]): { readonly manifest: Manifest; readonly files: ReadonlyMap<string, string> } => {
  const postings = postingsOf(wholeIndex(pages));
  const shards = countsFor(postings);
  const contents = new Map<string, Record<string, Postings>>();
  for (const [term, posting] of [...postings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = shardOf(term, shards);
    contents.set(name, Object.assign(contents.get(name) ?? {}, { [term]: posting }));
  }
  for (const shelf of shelves) for (let n = 0; n < shards[shelf]; n += 1) if (!contents.has(`${shelf}-${n}`)) contents.set(`${shelf}-${n}`, {});
  const files = new Map([
    ...[...contents].map(([name, shard]): [string, string] => [`${name}.json`, JSON.stringify(shard satisfies Shard)]),
    ...pages.map((page, n): [string, string] => [`page-${n}.json`, JSON.stringify(page)]),
  ]);
  const digest = sha256Hex([...files].map(([name, text]) => `${name}\n${text}\n`).join(''));
  return { manifest: { format: 1, folder: digest.slice(0, 10), pages: pages.length, shards }, files };
};

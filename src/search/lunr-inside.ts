// The parts of lunr 2.3.9 that its published types leave out. Types and casts only.
import lunr from 'lunr';

export interface FieldVector {
  readonly elements: readonly number[];
  readonly insert: (order: number, score: number) => void;
}

/** For each term its place in the vocabulary (`_index`) and, by field, the refs where it stands. */
export type Inverted = Readonly<Record<string, { readonly _index: number; readonly [field: string]: number | Readonly<Record<string, object>> }>>;

export interface IndexParts {
  readonly invertedIndex: Inverted;
  readonly fieldVectors: Readonly<Record<string, FieldVector>>;
  readonly tokenSet: unknown;
  readonly fields: readonly string[];
  readonly pipeline: lunr.Pipeline;
}

interface Clause {
  readonly term: string;
  readonly usePipeline: boolean;
  readonly boost: number;
  readonly presence: number;
  readonly wildcard: number;
}

interface Inside {
  readonly Index: new (parts: IndexParts) => lunr.Index;
  readonly Vector: new () => FieldVector;
  readonly TokenSet: { readonly fromArray: (sorted: readonly string[]) => unknown };
  readonly Query: { readonly presence: { readonly REQUIRED: number; readonly OPTIONAL: number }; readonly wildcard: { readonly NONE: number; readonly TRAILING: number } };
}

export const inside = lunr as unknown as Inside;

/** What a built index is made of. */
export const partsOf = (index: lunr.Index): IndexParts => index as unknown as IndexParts;

export const ask = (index: lunr.Index, clauses: readonly Clause[]): readonly { readonly ref: string; readonly score: number }[] =>
  index.query((query) => {
    for (const clause of clauses) (query as unknown as { clause: (clause: Clause) => void }).clause({ ...clause });
  });

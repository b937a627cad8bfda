// courses/laws.yml: the laws that lessons and sets may cite, and each cited article in our own words.
import type { Text } from '#kit/text.ts';
import type { FaultData } from '#faults/fault.ts';
import { both } from '#faults/content.ts';
import { articleUnknown } from '#faults/content-lessons.ts';
import type { LawRef } from '#model/outline.ts';
import { lawsSchema } from './schemas.ts';
import { readShared } from './shared.ts';
import type { Path } from './yaml.ts';

export interface Law extends LawRef {
  readonly effective?: string;
  /** Other names people use in Chinese: 个保法. */
  readonly also?: readonly string[];
  /** `partial`: seen only in part, never graded as law. */
  readonly basis: 'verified' | 'partial';
  /** How many articles the law has, where that is known. */
  readonly count?: number;
  /** Article number in digits -> own-words summary. */
  readonly articles: Readonly<Record<string, { readonly summary: Text }>>;
}

/** Articles summed up that their law does not have. */
const beyond = (laws: readonly Law[], where: (path: Path) => string): readonly FaultData[] =>
  laws.flatMap(({ id, title, count = Infinity, articles }) =>
    Object.keys(articles).flatMap((article) => (Number(article) > count ? [articleUnknown(where(['laws', id, 'articles', article]), title, article, count)] : [])),
  );

export const readLaws = (root: string): { readonly laws: readonly Law[]; readonly faults: readonly FaultData[] } => {
  const { value, where, faults } = readShared(root, 'courses/laws.yml', lawsSchema, both('各门课引用的法律都收在这里。', 'all laws that courses cite are listed here.'));
  const laws = Object.entries(value?.laws ?? {}).map(([id, law]): Law => ({ id, ...law }));
  return { laws, faults: [...faults, ...beyond(laws, where)] };
};

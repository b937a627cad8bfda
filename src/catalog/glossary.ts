// courses/glossary.yml: terms in both languages, with their definitions in our own words.
import type { Text } from '#kit/text.ts';
import { initials } from '#search/pinyin.ts';
import type { FaultData } from '#faults/fault.ts';
import { both } from '#faults/content.ts';
import { glossarySchema } from './schemas.ts';
import { readShared } from './shared.ts';

export interface Term {
  readonly id: string;
  readonly name: Text;
  readonly pinyin: string;
  /** What somebody types for it: `qbsh`. */
  readonly initials: string;
  readonly def: Text;
  readonly source?: { readonly law: string; readonly article: string; readonly item?: string };
  /** `<course>/<lesson>` where the term is taught. */
  readonly lesson?: string;
}

export interface Glossary {
  readonly terms: readonly Term[];
  /** `file:line` of a term's member. */
  readonly where: (id: string, member: string) => string;
  readonly faults: readonly FaultData[];
}

export const readGlossary = (root: string): Glossary => {
  const file = readShared(root, 'courses/glossary.yml', glossarySchema, both('术语表。', 'the glossary.'));
  const terms = Object.entries(file.value?.terms ?? {}).map(
    ([id, { zh, en, pinyin, def, source, lesson }]): Term => ({
      id,
      name: { zh, en },
      pinyin,
      initials: initials(pinyin, zh),
      def,
      ...(source === undefined ? {} : { source }),
      ...(lesson === undefined ? {} : { lesson }),
    }),
  );
  return { terms, where: (id, member) => file.where(['terms', id, member]), faults: file.faults };
};

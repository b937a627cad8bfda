// The change log by language. Its source is one list that both halves share, each entry in Chinese and then in English.
import type { Text } from '#kit/text.ts';

export interface Month {
  /** As `2026-11`. */
  readonly month: string;
  readonly entries: readonly Text[];
}

/** `- 中文。 English.` -> both halves; undefined when one is missing. */
const entryOf = (line: string): Text | undefined => {
  const [, zh, en] = /^- (.*\p{Script=Han}.*?[。）])\s+([A-Z].*)$/u.exec(line) ?? [];
  return zh === undefined || en === undefined ? undefined : { zh, en };
};

/** Throws on an entry that is not in both languages: a half of it would be missing from a page. */
export const changesIn = (markdown: string): readonly Month[] =>
  markdown.replace(/\r\n/gu, '\n').split(/^## /mu).slice(1).map((part): Month => {
    const [month = '', ...lines] = part.split('\n').filter((line) => line.trim() !== '');
    return {
      month: month.trim(),
      entries: lines.map((line) => {
        const entry = entryOf(line);
        if (entry === undefined) throw new Error(`src/CHANGELOG.md: "${line}" is not one line of Chinese and then English.`);
        return entry;
      }),
    };
  });

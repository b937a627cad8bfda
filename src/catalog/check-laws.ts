// Every citation: the law is listed, the article exists, its summary is written.
import type { FaultData } from '#faults/fault.ts';
import { unknown } from '#faults/content.ts';
import { articleForm, articleUnknown, articleUnsummarised } from '#faults/content-lessons.ts';
import { groundPartial } from '#faults/content-sets.ts';
import type { Law } from './laws.ts';
import { attributeOf, tagsOf, type ReadLesson } from './lessons.ts';
import { nearest } from './nearest.ts';
import type { ReadSet } from './sets.ts';
import type { Path } from './yaml.ts';

const number = /^[1-9]\d*$/u;

/** The law that goes by this name: 个人信息保护法 is pipl. */
const byTitle = (laws: readonly Law[], name: string): string | undefined =>
  laws.find(({ title, short, also = [] }) => [title.zh, title.en, short.zh, short.en, ...also].some((one) => one.toLowerCase() === name.replace(/[《》]/gu, '').trim().toLowerCase()))?.id;

/** A citation of `law`, `article` at `where`. Nothing is said while courses/laws.yml itself cannot be read. */
export const checkCitation = (laws: readonly Law[], where: string, law: string, article: string): readonly FaultData[] => {
  if (laws.length === 0) return [];
  const names = laws.map(({ id }) => id);
  const known = laws.find(({ id }) => id === law);
  if (known === undefined) return [unknown('law', `${where}  law="${law}"`, law, nearest(law, names) ?? byTitle(laws, law), names)];
  if (!number.test(article)) return [articleForm(where, article)];
  if (known.count !== undefined && Number(article) > known.count) return [articleUnknown(where, known.title, article, known.count)];
  return Object.hasOwn(known.articles, article) ? [] : [articleUnsummarised(where, law, known.title, article)];
};

const checkAgainst = (laws: readonly Law[], { frontmatter, path, line }: ReadLesson): readonly FaultData[] => {
  const names = laws.map(({ id }) => id);
  return (frontmatter?.checked.against ?? []).flatMap((law, at) =>
    names.length === 0 || names.includes(law) ? [] : [unknown('law', `${path}:${line(['checked', 'against', at])}  against: ${law}`, law, nearest(law, names), names)],
  );
};

export const checkLessonLaws = (laws: readonly Law[], lesson: ReadLesson): readonly FaultData[] => {
  const tags = lesson.tree === undefined ? [] : tagsOf(lesson.tree).filter(({ name }) => name === 'Law');
  const cited = tags.flatMap((tag) => {
    const law = attributeOf(tag, 'law') ?? '';
    const article = attributeOf(tag, 'article') ?? '';
    const paragraph = attributeOf(tag, 'paragraph');
    const where = `${lesson.path}:${tag.position?.start.line ?? 1}`;
    const form = paragraph === undefined || number.test(paragraph) ? [] : [articleForm(where, paragraph, 'paragraph')];
    return [...(law === '' || article === '' ? [] : checkCitation(laws, where, law, article)), ...form];
  });
  return [...cited, ...checkAgainst(laws, lesson)];
};

/** Every `{ law, article }` in a set, however deep. */
const groundsIn = (value: unknown, path: Path): readonly { path: Path; law: string; article: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { law, article } = value as { law?: unknown; article?: unknown };
  if (typeof law === 'string' && typeof article === 'string') return [{ path, law, article }];
  return Object.entries(value).flatMap(([key, member]) => groundsIn(member, [...path, Array.isArray(value) ? Number(key) : key]));
};

export const checkSetLaws = (laws: readonly Law[], { written, where }: ReadSet): readonly FaultData[] =>
  groundsIn(written, []).flatMap(({ path, law, article }) => {
    const partial = laws.find(({ id }) => id === law)?.basis === 'partial';
    return [...checkCitation(laws, where([...path, 'article']), law, article), ...(partial ? [groundPartial(where([...path, 'law']), law)] : [])];
  });

// The checklists of a lesson as plain text, for a class to take along.
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { attributeOf, tagsOf, type ReadLesson } from './lessons.ts';

export interface PlainChecklist {
  readonly title: string;
  readonly items: readonly string[];
}

export const checklistsOf = ({ tree }: ReadLesson): readonly PlainChecklist[] =>
  (tree === undefined ? [] : tagsOf(tree)).flatMap((tag) => {
    if (tag.name !== 'Checklist') return [];
    const items: string[] = [];
    visit(tag, 'listItem', (item) => void items.push(toString(item)));
    return [{ title: attributeOf(tag, 'title') ?? '', items }];
  });

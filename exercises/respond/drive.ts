// How a person makes each move of `respond` by keyboard alone.
import type { KindWords, Move, Snapshot } from '#kit/exercise.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import type { Drive, Press } from '#kit/view-props.ts';
import { actText, sendText } from './clock.ts';
import { caseNow, type RespondContext } from './machine.ts';
import { told } from './told.ts';

const respondDrive = (move: Move, { context }: Snapshot<RespondContext>, words: KindWords, lang: Lang): readonly Press[] => {
  const { set } = context.variant;
  const now = caseNow(context);
  const label = (key: string): string => words.labels[key] ?? key;
  const enter = (name: string, group?: string): Press => ({ ...(group === undefined ? {} : { within: { role: 'group', name: label(group) } }), role: 'button', name, key: 'Enter' });
  const take = (id: string): readonly Press[] => (now.papers.length < 2 ? [] : [enter(say(now.papers.find(({ paper }) => paper.id === id)?.paper.label ?? { zh: '', en: '' }, lang), 'paper')]);
  const listed = (list: readonly { readonly id: string; readonly label: { zh: string; en: string } }[], id: unknown): string => {
    const found = list.find((one) => one.id === id);
    return found === undefined ? '' : say(found.label, lang);
  };
  switch (move.type) {
    case 'act.do': {
      const dealt = now.acts.find(({ handle }) => handle === move['act']);
      return dealt === undefined ? [] : [enter(actText(now, dealt, context.deeds, words, lang))];
    }
    case 'grade.choose': return [enter(listed(set.grades, move['grade']), 'grade')];
    case 'limit.choose': return [enter(listed(set.limits, move['limit']), 'limit')];
    case 'part.put': case 'part.drop': {
      const of = now.papers.find(({ parts }) => parts.some(({ handle }) => handle === move['part']));
      const part = of?.parts.find(({ handle }) => handle === move['part'])?.part;
      return of === undefined || part === undefined ? [] : [...take(of.paper.id), { role: 'checkbox', name: say(told(part.text, now), lang), key: ' ' }];
    }
    case 'paper.send': {
      const of = now.papers.find(({ handle }) => handle === move['paper']);
      return of === undefined ? [] : [...take(of.paper.id), enter(sendText(set, String(move['to']), words, lang))];
    }
    case 'case.rewind': return [enter(fill(label('rewind'), { n: Number(move['to']) + 1 }))];
    default: return [enter(label('close'))];
  }
};

export const drive = respondDrive as Drive;

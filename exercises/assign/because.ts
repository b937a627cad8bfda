// Why the solution fills a row as it does: the row's own reason, told with its first cell; and why it decides so.
import type { Because } from '#kit/exercise.ts';
import { say, type Lang } from '#kit/text.ts';
import type { AssignContext } from './machine.ts';
import { cardOf } from './rules.ts';
import type { AssignMove } from './schema.ts';

export const because = ({ context: { variant } }: { readonly context: AssignContext }, move: AssignMove): Because | undefined => {
  const { set } = variant;
  if (move.type === 'cell.set') {
    const dealt = cardOf(variant, move.card);
    const field = set.fields.find(({ id }) => id === move.field);
    const value = set.values.find(({ id }) => id === move.value);
    if (dealt === undefined || field === undefined || value === undefined) return undefined;
    const what = (lang: Lang): string => `${say(dealt.card.text, lang)}${lang === 'zh' ? '，' : ', '}${say(field.label, lang)}${lang === 'zh' ? '：' : ': '}${say(value.label, lang)}`;
    return { what: { zh: what('zh'), en: what('en') }, why: dealt.case.why, ground: dealt.case.ground };
  }
  const option = move.type === 'decision.choose' ? set.decision?.options.find(({ id }) => id === move.option) : undefined;
  return option === undefined || set.decision === undefined ? undefined : { what: option.label, why: set.rule.text, ground: set.decision.ground };
};

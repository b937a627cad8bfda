// Why the solution answers as it does: the right answer in words, the set's own reason, its ground.
import type { Because } from '#kit/exercise.ts';
import { answerText } from './answer-text.ts';
import type { QuestionContext } from './machine.ts';
import { dealtOf } from './rules.ts';
import type { QuestionMove } from './schema.ts';

export const because = ({ context: { variant } }: { readonly context: QuestionContext }, move: QuestionMove): Because | undefined => {
  const dealt = move.type === 'answer.give' ? dealtOf(variant, move.card) : undefined;
  if (dealt === undefined || move.type !== 'answer.give') return undefined;
  const { card } = dealt;
  return {
    what: { zh: `${card.ask.zh} ${answerText(dealt, move.parts, 'zh')}`, en: `${card.ask.en} ${answerText(dealt, move.parts, 'en')}` },
    why: card.why,
    ground: card.ground,
  };
};

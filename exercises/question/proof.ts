// What the proof, the show-me and the shown answer need of questions: what may be tried, what is right, how likely blind choice is.
import type { Proof } from '#kit/exercise.ts';
import type { Stream } from '#kit/random.ts';
import type { QuestionContext, QuestionSnapshot } from './machine.ts';
import { isRightAnswer, isTyped, judge, kept, type Parts, rightOf } from './rules.ts';
import type { Card, DealtCard, QuestionMove, QuestionSet, QuestionVariant } from './schema.ts';

const give = ({ handle }: DealtCard, parts: Parts): QuestionMove => ({ type: 'answer.give', card: handle, parts });

/** One wrong answer of each form: another option, all ticked, the steps as dealt, all to one target, a usual mistake. */
const wrongOf = (dealt: DealtCard): Parts => {
  const { card, parts, targets } = dealt;
  if (isTyped(card)) return [card.wrong[0]?.when[0] ?? '0'];
  if (card.form === 'match') return parts.map(() => targets[0]?.handle ?? '');
  if (card.form === 'one') return [parts.find(({ at }) => card.options[at]?.right !== true)?.handle ?? ''];
  return kept(dealt, parts.map(({ handle }) => handle));
};

const moves = (snapshot: QuestionSnapshot): readonly QuestionMove[] =>
  snapshot.status === 'done' ? [] : [...snapshot.context.variant.cards.flatMap((dealt) => [give(dealt, rightOf(dealt)), give(dealt, wrongOf(dealt))]), { type: 'work.submit' }];

const solve = (snapshot: QuestionSnapshot): readonly QuestionMove[] => {
  if (snapshot.status === 'done') return [];
  const { variant, answers } = snapshot.context;
  return [...variant.cards.filter((dealt) => !isRightAnswer(dealt, answers[dealt.handle])).map((dealt) => give(dealt, rightOf(dealt))), { type: 'work.submit' }];
};

/** A sequence of `count` numbers below `below`, each drawn on its own. */
const numbers = (stream: Stream, count: number, below: number): readonly number[] => Array.from({ length: count }, () => stream.int(below));

/** An answer of the right form, drawn without reading. */
const drawn = (dealt: DealtCard, stream: Stream): Parts => {
  const { card, parts, targets } = dealt;
  const handles = parts.map(({ handle }) => handle);
  if (isTyped(card)) {
    const named = [rightOf(dealt)[0] ?? '', ...card.wrong.map(({ when }) => when[0] ?? '')];
    return [named[stream.int(named.length)] ?? ''];
  }
  if (card.form === 'one') return [handles[stream.int(handles.length)] ?? ''];
  if (card.form === 'order') return stream.shuffle(handles);
  if (card.form === 'match') {
    const each = targets.map(({ handle }) => handle);
    return isOneToOne(card) ? stream.shuffle(each) : numbers(stream, parts.length, each.length).map((at) => each[at] ?? '');
  }
  const mask = 1 + stream.int(2 ** handles.length - 1);
  return kept(dealt, handles.filter((_, at) => Math.floor(mask / 2 ** at) % 2 === 1));
};

/** Answers card after card without reading, then hands in. */
const draw = ({ context: { variant, answers } }: QuestionSnapshot, stream: Stream): QuestionMove => {
  const next = variant.cards.find(({ handle }) => answers[handle] === undefined);
  return next === undefined ? { type: 'work.submit' } : give(next, drawn(next, stream));
};

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

const isOneToOne = ({ pairs, targets }: Extract<Card, { form: 'match' }>): boolean =>
  targets.length === pairs.length && new Set(pairs.map(({ to }) => to)).size === targets.length;

/**
 * How many answers one who does not read chooses among: options, ticks but none at all, orders, targets for each pair (each
 * target once, where there are as many as pairs), and for a typed answer only those that the set itself names.
 */
const answersTo = (card: Card): number => {
  if (card.form === 'one') return card.options.length;
  if (card.form === 'many') return 2 ** card.options.length - 1;
  if (card.form === 'order') return factorial(card.steps.length);
  if (card.form === 'match') return isOneToOne(card) ? factorial(card.pairs.length) : card.targets.length ** card.pairs.length;
  return 1 + card.wrong.length;
};

const codes: Readonly<Record<Card['form'], readonly string[]>> = {
  one: ['wrong-choice'],
  many: ['ticks-counted', 'ticks-told'],
  order: ['steps-counted', 'steps-told'],
  match: ['pairs-counted', 'pairs-told'],
  number: ['wrong-value'],
  words: ['wrong-value'],
};

export const proof: Proof<QuestionSet, QuestionVariant, QuestionContext, QuestionMove> = {
  moves,
  solve,
  draw,
  chance: ({ cards }) => cards.reduce((product, { card }) => product / answersTo(card), 1),
  finds: ({ cards }) => ['unanswered', ...new Set(cards.flatMap(({ form }) => codes[form]))],
  properties: [
    {
      id: 'passed-is-all-right',
      text: { zh: '只要还有一题没答对，就到不了“完成”。', en: 'While a single card is not right, the work never reaches "done".' },
      holds: ({ value, context }) => value !== 'passed' || judge(context.variant, context.answers, []).length === 0,
    },
  ],
};

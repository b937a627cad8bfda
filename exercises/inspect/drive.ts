// How a person makes each move of `inspect` by keyboard alone.
import type { KindWords, Move } from '#kit/exercise.ts';
import { say, type Lang } from '#kit/text.ts';
import type { Drive, Press } from '#kit/view-props.ts';
import type { InspectSnapshot } from './machine.ts';
import { faultName, mendName, nameOf, pieceName, slotName } from './naming.ts';
import { dealtOf, missing, piecesOf, strike } from './rules.ts';
import type { Dealt } from './schema.ts';

const button = (name: string | undefined, within?: string): Press => ({ role: 'button', name: name ?? '', key: 'Enter', ...(within === undefined ? {} : { within: { role: 'group', name: within } }) });

const mending = (dealt: Dealt, pieces: readonly string[], legend: string, words: KindWords, lang: Lang): readonly Press[] => {
  if (pieces[0] === strike || dealt.slots.length === 1) return [button(mendName(dealt, { pieces }, words, lang), legend)];
  const chosen = piecesOf(dealt, pieces).map((piece, at): Press => ({ within: { role: 'group', name: legend }, role: 'combobox', name: slotName(dealt, at, words, lang), choose: pieceName(piece, lang) }));
  return [...chosen, button(words.labels['compose'], legend)];
};

const inspectDrive = (move: Move, { context: { variant, marks } }: InspectSnapshot, words: KindWords, lang: Lang): readonly Press[] => {
  const label = (key: string): string => words.labels[key] ?? '';
  if (move.type === 'work.submit') return [button(label('submit'))];
  const dealt = dealtOf(variant, move['passage']);
  if (dealt === undefined) return [];
  const isMissing = (marks[dealt.handle]?.fault ?? move['fault']) === missing;
  const element = button(dealt.passage.element === undefined ? '' : say(dealt.passage.element, lang), label('list'));
  if (move['fault'] === missing) return [element];
  const open = isMissing && move.type !== 'passage.mark' ? element : button(nameOf(dealt, lang));
  if (move.type === 'passage.mark') return [open, button(faultName(variant, String(move['fault']), words, lang), label('fault'))];
  if (move.type === 'passage.clear') return [open, button(label('clear'))];
  return [open, ...mending(dealt, move['pieces'] as readonly string[], label(isMissing ? 'add' : 'mend'), words, lang)];
};

export const drive = inspectDrive as Drive;

// Why the solution treats a paper, moves a step, joins or opens: the set's own reason, with its ground.
import type { Because } from '#kit/exercise.ts';
import { fill, say, type Lang, type Text } from '#kit/text.ts';
import type { RedesignContext } from './machine.ts';
import { roundName, stepLabel } from './naming.ts';
import { paperOf, stepOf } from './rules.ts';
import type { RedesignMove } from './schema.ts';
import { words } from './words.ts';

const both = (build: (lang: Lang) => string): Text => ({ zh: build('zh'), en: build('en') });
const label = (lang: Lang, key: string): string => (words[lang].labels as Readonly<Record<string, string>>)[key] ?? '';
const told = (key: string): Text => both((lang) => label(lang, key));
const oneGo = { law: 'ywtb', article: '4' } as const;

export const because = ({ context: { variant } }: { readonly context: RedesignContext }, move: RedesignMove): Because | undefined => {
  if (move.type === 'element.join' || move.type === 'element.split') return { what: told(move.element), why: told('becauseJoined'), ground: oneGo };
  if (move.type === 'counter.open') return { what: told('counterOpen'), why: told('becauseOpen'), ground: oneGo };
  if (move.type === 'paper.treat') {
    const paper = paperOf(variant, move.paper);
    if (paper === undefined) return undefined;
    return { what: both((lang) => fill(label(lang, 'arrow'), { a: say(paper.paper.label, lang), b: label(lang, move.way) })), why: paper.state.why, ground: paper.state.ground };
  }
  if (move.type !== 'step.drop' && move.type !== 'step.place' && move.type !== 'step.restore') return undefined;
  const step = stepOf(variant, move.step);
  if (step === undefined) return undefined;
  if (move.type === 'step.drop') return { what: both((lang) => stepLabel('dropOf', step, words[lang], lang)), why: step.step.why };
  if (move.type === 'step.restore') return { what: both((lang) => stepLabel('restoreOf', step, words[lang], lang)), why: step.step.legal?.why ?? step.step.why, ...(step.step.legal === undefined ? {} : { ground: step.step.legal.ground }) };
  return { what: both((lang) => fill(label(lang, 'arrow'), { a: say(step.step.label, lang), b: roundName(move.round, words[lang]) })), why: told('becauseSideBySide') };
};

// Why the solution marks a passage and writes what it writes: the set's own reason, with its ground.
import type { Because } from '#kit/exercise.ts';
import type { Lang, Text } from '#kit/text.ts';
import type { InspectContext } from './machine.ts';
import { faultName, mendName, textOf } from './naming.ts';
import { dealtOf, faultOf, missing, piecesOf } from './rules.ts';
import type { Dealt, InspectMove } from './schema.ts';
import { words } from './words.ts';

const both = (build: (lang: Lang) => string): Text => ({ zh: build('zh'), en: build('en') });

const quoted = (dealt: Dealt, lang: Lang): string => (lang === 'zh' ? `“${textOf(dealt, dealt.shown, lang)}”` : `“${textOf(dealt, dealt.shown, lang)}”`);

const about = (dealt: Dealt, fault: string, lang: Lang): string => (fault === missing ? (dealt.passage.element?.[lang] ?? '') : quoted(dealt, lang));

export const because = ({ context: { variant } }: { readonly context: InspectContext }, move: InspectMove): Because | undefined => {
  if (move.type === 'work.submit') return undefined;
  const dealt = dealtOf(variant, move.passage);
  if (dealt === undefined) return undefined;
  const { passage } = dealt;
  if (move.type === 'passage.clear') return { what: both((lang) => `${words[lang].labels.clear} ${quoted(dealt, lang)}`), why: passage.why, ground: passage.ground };
  if (move.type === 'passage.mend') return { what: both((lang) => `${words[lang].labels.becomes} ${mendName(dealt, move, words[lang], lang)}`) };
  const spoilt = piecesOf(dealt, dealt.shown).find(({ fault }) => fault !== undefined);
  const ground = move.fault === missing ? passage.absent?.ground : faultOf(variant.set, move.fault)?.ground;
  return { what: both((lang) => `${about(dealt, move.fault, lang)} → ${faultName(variant, move.fault, words[lang], lang)}`), why: move.fault === missing ? passage.absent?.why : spoilt?.why, ...(ground === undefined ? {} : { ground }) };
};

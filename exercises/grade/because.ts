// Why the solution places, marks and takes what it does: the set's own reasons, with their ground.
import type { Because } from '#kit/exercise.ts';
import { fill, say, type Lang, type Text } from '#kit/text.ts';
import type { GradeSnapshot } from './machine.ts';
import { gradeName, harmName, rateName } from './naming.ts';
import { fieldOf, harmOf, withoutOf } from './rules.ts';
import type { GradeMove } from './schema.ts';
import { words } from './words.ts';

const labels = (lang: Lang): Readonly<Record<string, string>> => words[lang].labels;
const both = (build: (lang: Lang) => string): Text => ({ zh: build('zh'), en: build('en') });
const told = (key: string, params: (lang: Lang) => Readonly<Record<string, string | number>> = () => ({})): Text => both((lang) => fill(labels(lang)[key], params(lang)));

export const because = ({ context }: GradeSnapshot, move: GradeMove): Because | undefined => {
  const { variant, places } = context;
  if (move.type === 'field.place') {
    const field = fieldOf(variant, move.field);
    if (field === undefined) return undefined;
    return { what: both((lang) => `${say(field.column.label, lang)}${lang === 'zh' ? '：' : ': '}${harmName(harmOf(move.object, move.degree), labels(lang))}`), why: field.scene.why, ground: field.scene.ground };
  }
  if (move.type === 'warning.read') return { what: told('warnedTitle'), why: told('warnedText'), ground: { law: 'netdata', article: '29' } };
  if (move.type === 'lifter.mark' || move.type === 'lifter.unmark') {
    const name = (lang: Lang): string => say(fieldOf(variant, move.field)?.column.label ?? { zh: '', en: '' }, lang);
    const marked = move.type === 'lifter.mark' ? [...context.lifters, move.field] : context.lifters.filter((handle) => handle !== move.field);
    const left = withoutOf(variant, places, marked);
    return {
      what: told(move.type === 'lifter.mark' ? 'becauseMark' : 'becauseUnmark', (lang) => ({ name: name(lang) })),
      why: left === undefined ? told('withoutAll') : told('without', (lang) => ({ grade: gradeName(left, labels(lang)) })),
      ground: { convention: true },
    };
  }
  if (move.type === 'table.rate') return { what: both((lang) => rateName(move.grade, labels(lang))), why: variant.whole.why, ground: variant.whole.ground };
  if (move.type !== 'measure.take' && move.type !== 'measure.drop') return undefined;
  const dealt = variant.measures.find(({ handle }) => handle === move.measure);
  if (dealt === undefined) return undefined;
  return { what: told(move.type === 'measure.take' ? 'becauseTake' : 'becauseDrop', (lang) => ({ name: say(dealt.measure.text, lang) })), why: dealt.measure.why, ground: dealt.measure.ground };
};

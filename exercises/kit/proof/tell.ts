// A report in words: two short paragraphs, one in Chinese, one in English, and the moves that show a problem.
import type { AnyExercise, Move, Words } from '#kit/exercise.ts';
import type { BaseSet } from '#kit/set.ts';
import { isText, say, type Lang, type Text } from '#kit/text.ts';
import type { Chance } from './chance.ts';
import type { Report, Seen } from './prove.ts';

const percent = (share: number): string => {
  const value = share * 100;
  return value === 0 ? '0' : value < 0.01 ? '<0.01' : String(Number(value.toPrecision(2)));
};

const chanceText = (chance: Chance, lang: Lang): string => {
  const value = `${percent(chance.value)}%`;
  if (chance.kind === 'computed') return lang === 'zh' ? `${value}（算得）` : `${value} (computed)`;
  if (chance.walks === 0) return lang === 'zh' ? '未知' : 'unknown';
  return lang === 'zh' ? `不超过 ${value}（盲选 ${chance.walks} 次，95% 上界）` : `at most ${value} (${chance.walks} blind walks, upper 95 % bound)`;
};

const span = ({ shortest, longest }: Report['witness']): string => (shortest === longest ? String(shortest) : `${shortest}–${longest}`);

/** One line in one language: states, how far the search went, witness, chance, share. */
export const reportLine = (report: Report, lang: Lang): string => {
  const { states, exhaustive, witness, share, properties } = report;
  const count = states.toLocaleString('en-US');
  const chance = chanceText(report.chance, lang);
  const parts =
    lang === 'zh'
      ? [
          exhaustive ? `穷尽，共 ${count} 个状态` : `限于 ${count} 个状态`, `解法 ${span(witness)} 步`, `盲选首次提交通过的可能 ${chance}`,
          `照搬他人解法通过 ${share.passed}/${share.tried}`, ...(properties.length > 0 ? [`守则 ${properties.length} 条处处成立`] : []),
        ]
      : [
          exhaustive ? `exhaustive, ${count} states` : `bounded to ${count} states`, `witness ${span(witness)} moves`, `chance of a blind pass at the first hand-in ${chance}`,
          `others' witnesses that pass ${share.passed}/${share.tried}`, ...(properties.length > 0 ? [`${properties.length === 1 ? '1 property holds' : `${properties.length} properties hold`} everywhere`] : []),
        ];
  return parts.slice(0, report.holds ? undefined : 4).join(lang === 'zh' ? '；' : '; ');
};

const unmetText = ({ met: { states, findings } }: Report): readonly string[] => {
  const of = ({ met, unmet }: Seen): string => `${met.length}/${met.length + unmet.length}`;
  const names = [...states.unmet, ...findings.unmet].join(', ');
  const tail = { zh: names === '' ? '' : `；没有走到：${names}`, en: names === '' ? '' : `; not met: ${names}` };
  return [`  走到状态 ${of(states)}、问题 ${of(findings)} 种${tail.zh}`, `  states met ${of(states)}, findings met ${of(findings)}${tail.en}`];
};

export const reportText = (report: Report): string =>
  [`${report.holds ? '✓' : '✗'} ${report.course}/${report.set}  ${report.kind} v${report.kindVersion}`, `  ${reportLine(report, 'zh')}`, `  ${reportLine(report, 'en')}`, ...(report.met.states.unmet.length + report.met.findings.unmet.length === 0 ? [] : unmetText(report))].join('\n');

/** What the set calls the thing with this id: the first label, text or title beside an `id` (or under the key) of that name. */
const calledIn = (value: unknown, id: string): Text | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Record<string, unknown>;
  const own = [record['label'], record['text'], record['title']].find(isText);
  if (record['id'] === id && own !== undefined) return own;
  const named = Array.isArray(value) || !Object.hasOwn(record, id) ? undefined : record[id];
  if (isText(named)) return named;
  for (const member of Object.values(record)) {
    const found = calledIn(member, id);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** A move as the set and the kind say it: `card.place 三号楼有燃气味 · 待办 · 今天就要办`. */
export const moveText = (exercise: AnyExercise, words: Words, set: BaseSet, variant: unknown, move: Move, lang: Lang): string => {
  const one = (word: string): string => {
    const id = exercise.idOf(variant, word) ?? word;
    const called = calledIn(set, id);
    return called === undefined ? (words[lang].labels[id] ?? id) : say(called, lang);
  };
  const { type, ...fields } = move;
  const values = Object.values(fields).filter((value) => value !== '');
  const said = values.map((value) => (typeof value === 'string' ? one(value) : typeof value === 'number' ? String(value) : value.map(one).join(', ')));
  return [words[lang].labels[type] ?? type, said.join(' · ')].filter((part) => part !== '').join(' ');
};

// A report in words: two short paragraphs, one in Chinese, one in English, and the moves that show a problem.
import type { Lang } from '#kit/text.ts';
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

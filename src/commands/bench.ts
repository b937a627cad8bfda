// `npm run bench`: page weight, replay, review and search as ratios taken side by side in one run. Exit 0 measured, 2 could not run.
// Sizes are bytes after brotli and the same on every machine; speeds are not, so read their ratios. Nothing here fails for being slow.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from '#catalog/catalog.ts';
import { isKind } from '#kinds';
import { baseOf } from './address.ts';
import { budgets } from './bench/budgets.ts';
import { bareWeight } from './bench/bare.ts';
import { recordSpeed, type RecordSpeed } from './bench/records.ts';
import { caseOf, growth, replaySpeed, type GrowthSpeed, type ReplaySpeed } from './bench/replay.ts';
import { searchCost, type SearchCost } from './bench/search.ts';
import { totalOf, weigh, type Weight } from './bench/weight.ts';
import { buildSite } from './site-build.ts';
import { command, tell } from './terminal.ts';

interface Bench {
  /** The floor: one lesson's text as a bare Astro and MDX page. */
  readonly bare: Weight;
  readonly pages: readonly Weight[];
  readonly replay: readonly (ReplaySpeed & { readonly set: string; readonly kind: string })[];
  readonly growth: GrowthSpeed;
  readonly records: RecordSpeed;
  readonly search: readonly SearchCost[];
}

const count = (n: number): string => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/gu, ',');
const times = (ratio: number): string => `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(2)} ×`;
const against = (value: number, budget: number): string => `${count(value)} / ${count(budget)} ${value <= budget ? '✓' : '✗'}`;

/** Wide signs take two places on a terminal. */
const width = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u2E80-\u9FFF\uFF00-\uFF60]/u.test(sign) ? 2 : 1), 0);

/** Rows of equal length as lines; all columns but the first stand to the right. */
const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const pad = (cell: string, column: number): string => {
    const space = ' '.repeat((widths[column] ?? 0) - width(cell));
    return column === 0 ? cell + space : space + cell;
  };
  return rows.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd()).join('\n');
};

const isLesson = ({ path }: Weight): boolean => /courses\/[^/]+\/[^/]+\/$/u.test(path);

const weightText = ({ bare, pages }: Bench): string => {
  const row = (name: string, weight: Weight): string[] => {
    const { html, css, script, exercise } = weight;
    const reading = html + css + script;
    return [name, count(html), count(css), count(script), count(exercise), count(totalOf(weight)), times(reading / totalOf(bare))];
  };
  const held = pages.flatMap((page): string[][] => {
    const { path, html, css, script, exercise, kinds } = page;
    if (path === 'review/') return [[path, '脚本 script', against(script + exercise, budgets.review)]];
    if (!isLesson(page)) return [];
    return [
      [path, '阅读部分 reading', against(html + css + script, budgets.lesson)],
      ['', '其中脚本 script of it', against(script, budgets.script)],
      ...(exercise === 0 ? [] : [['', '连练习的脚本 script with exercise', against(script + exercise, budgets.exercise)]]),
      ...Object.entries(kinds).map(([kind, bytes]) => ['', `${kind} 的规则和界面 its logic and view`, against(bytes, budgets.kind)]),
    ];
  });
  return [
    '一页的重量（brotli 字节） Page weight, bytes after brotli',
    table([['', 'HTML', 'CSS', '脚本 script', '练习 exercise', '合计 total', '不含练习 ÷ 光页 reading ÷ bare'], row('光页 bare Astro + MDX', bare), ...pages.map((page) => row(page.path === '' ? '/' : page.path, page))]),
    '',
    '对照预算 Against the budgets',
    table(held),
  ].join('\n');
};

const speedText = ({ replay, growth: { small, large }, records }: Bench): string =>
  [
    '重做步骤，每秒步数 Replay, moves per second',
    table([
      ['', '步 moves', 'XState transition()', 'actor', '本站 replay', 'replay ÷ transition()', '终点相同 same end'],
      ...replay.map((one) => [`${one.set} (${one.kind})`, String(one.moves), count(one.transition), count(one.actor), count(one.kit), times(one.kit / one.transition), one.sameEnd ? '✓' : '✗']),
    ]),
    '',
    `大表 Large table: ${large.rows / small.rows} × 行 rows (${small.rows} → ${count(large.rows)}) = ${times(large.perMove / small.perMove)} 每步用时 time per move`,
    '',
    `记录文件 Records: ${records.records} 份 files, ${count(records.moves)} 步 moves, ${count(records.bytes)} 字节 bytes; ${records.agreeing}/${records.attempts} 核对一致 agree`,
    table([
      ['', '每秒份数 per second', 'JSON.parse ÷'],
      ['JSON.parse', count(records.json), times(1)],
      ['读入并校验 parsed and checked', count(records.parsed), times(records.json / records.parsed)],
      ['并逐步重做 and replayed', count(records.reviewed), times(records.json / records.reviewed)],
    ]),
  ].join('\n');

const searchText = ({ search }: Bench): string =>
  search.length === 0
    ? '搜索 Search: 这次生成的网站里没有索引。 The site was built without an index.'
    : [
        '搜索（brotli 字节） Search, bytes after brotli',
        table([
          ['', '有结果 answered', '第一次 first, middle', 'most', '再搜 further, middle', 'most'],
          ...search.map(({ lang, asked, answered, first, further }) => [lang, `${answered}/${asked}`, count(first.middle), against(first.most, budgets.first), count(further.middle), against(further.most, budgets.further)]),
        ]),
      ].join('\n');

const measure = async (root: string): Promise<Bench> => {
  const base = baseOf(process.env['SHUZHI_BASE']);
  tell('正在生成网站和对照用的光页…… Building the site and the bare page…');
  const { outDir } = await buildSite({ root, base, outDir: join(root, 'dist') });
  const { courses, setFiles } = await loadCatalog({ root });
  const lessons = courses.flatMap((course) => course.lessons).map(({ course, lesson }) => `courses/${course}/${lesson}/`);
  const site = { dir: outDir, base };
  const pages = ['', 'courses/', ...lessons, 'glossary/', 'search/', 'me/', 'review/', 'trainer/'].map((path) => weigh(site, path));
  const [first = ''] = lessons;
  const bare = await bareWeight(join(root, `${first.replace(/\/$/u, '')}.mdx`), join(root, '.cache', 'bench', 'bare'));
  tell('正在比速度，约半分钟…… Comparing speeds, half a minute…');
  const onePerKind = [...new Map(setFiles.filter(({ kind, earlier }) => isKind(kind) && !earlier).map((file) => [file.kind, file])).values()];
  const replay = [];
  for (const { set, kind } of onePerKind) replay.push({ set, kind, ...replaySpeed(await caseOf(root, set, 20)) });
  const search = (await Promise.all([searchCost(outDir, 'zh'), searchCost(outDir, 'en')])).filter((cost) => cost !== undefined);
  return { bare, pages, replay, growth: await growth(root, 'subsidy-bench', 80, 2_000), records: await recordSpeed(root, 20), search };
};

await command(async () => {
  const { json } = parseArgs({ options: { json: { type: 'boolean' } } }).values;
  const bench = await measure(join(import.meta.dirname, '..', '..'));
  process.stdout.write(json === true ? `${JSON.stringify(bench, null, 2)}\n` : `${[weightText(bench), speedText(bench), searchText(bench)].join('\n\n')}\n`);
  return 0;
});

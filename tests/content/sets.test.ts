// Sets, their tables and their questions; releases.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { check } from '#catalog/check.ts';
import { loadCatalog } from '#catalog/catalog.ts';
import { lessonEn, lessonZh, inCourse, messages, setYml, withSet, type Changes } from './fixture.ts';

const table = { 'demo/sets/notes.yml': setYml.replace('draw: 2', 'draw: 2\ntable:\n  file: notes.csv\n  columns:\n    - { id: street, label: { zh: 街道, en: Sub-district } }\n    - { id: note, label: { zh: 备注, en: Note } }') };

/** A `suppress` set keeps a table; the lessons name it beside the other. */
const suppress = `kind: suppress
title: { zh: 小格, en: Small cells }
brief: { zh: 一张统计表要发布。, en: A table of counts is to be published. }
goal: { zh: 小格都保护好。, en: Every small cell is protected. }
rule: { basis: convention, text: { zh: 小于 10 是小格。, en: Below 10 is a small cell. }, grounds: [{ convention: true }] }
table:
  file: bus.csv
  columns:
    - { id: line, label: { zh: 线路, en: Line } }
    - { id: stop, label: { zh: 站点, en: Stop } }
    - { id: band, label: { zh: 时段, en: Band } }
    - { id: adult, label: { zh: 成人卡, en: Adult card } }
`;

const both = (change: (text: string) => string): Changes => ({ 'demo/columns.mdx': change(lessonZh), 'demo/en/columns.mdx': change(lessonEn) });
const bus = (csv: string | Uint8Array | undefined): Changes => ({
  ...both((text) => text.replace('<Exercise set="notes" />', '<Exercise set="notes" />\n\n<Exercise set="bus" />')),
  'demo/sets/bus.yml': suppress,
  'demo/sets/bus.csv': csv,
});

const head = 'line,line@en,stop,band,adult\n';
const gbk = Uint8Array.from([...Buffer.from('line,stop,band,adult\n'), 0xcc, 0xfd, 0xc0, 0xbd, 0xc2, 0xb7, ...Buffer.from(',a,b,12\n')]);
const cards = (...bins: readonly string[]): string => bins.map((rest, at) => `  - { id: c${at}, text: { zh: 第${at}张纸条, en: Note number ${at} }, ${rest}why: { zh: 看用途。, en: See its use. }, ground: { convention: true } }`).join('\n');
const withCards = (list: string): Changes => ({ 'demo/sets/notes.yml': `${setYml.slice(0, setYml.indexOf('cards:'))}cards:\n${list}\n` });
const withReasons = (list: string): Changes => ({
  'demo/sets/notes.yml': `${setYml.slice(0, setYml.indexOf('bins:'))}bins:
  - { id: act, label: { zh: 待办, en: To do }, reasons: [now, later] }
  - { id: know, label: { zh: 知悉, en: For information } }
reasons:
  - { id: now, label: { zh: 关系到人身安全所以今天就要有人去, en: Somebody may be hurt and so it is for today } }
  - { id: later, label: { zh: 可以等, en: It can wait } }
draw: 2
cards:
${list}
`,
});

const cases: Readonly<Record<string, Changes>> = {
  'kind-unknown': withSet('kind: sort', 'kind: sorted'),
  'kind-missing': withSet('kind: sort\n', ''),
  'set-key-missing': withSet('bins:\n', 'bin:\n'),
  'set-key-unknown': withSet('id: gas, text:', 'id: gas, txet: { zh: 甲, en: A }, text:'),
  'set-form': withSet('draw: 2', 'draw: "2"'),
  'set-number-for-text': withSet('article: "25" }]', 'article: 25 }]'),
  'text-untranslated': withSet(', en: A smell of gas in block three', ''),
  'text-empty': withSet('en: A smell of gas in block three', 'en: ""'),
  'id-twice': withSet('id: thanks', 'id: gas'),
  'yaml-tab': withSet('  - { id: act', '\t- { id: act'),
  'yaml-quote': withSet('zh: 意见箱里的纸条,', 'zh: "意见箱里的纸条,'),
  'yaml-wide-comma': withSet('zh: 待办, en: To do', 'zh: 待办，en: To do'),
  'yaml-bracket': withSet('{ zh: 意见箱里的纸条, en: Notes from the box }', '{ zh: 意见箱里的纸条, en: Notes from the box'),
  'yaml-unquoted': withSet('goal: { zh: 每张都放到该去的地方。, en: Each lies where it belongs. }', 'goal: 目标: 放好'),
  'yaml-key-twice': withSet('draw: 2', 'draw: 2\ndraw: 3'),
  'yaml-alias': withSet('draw: 2', 'draw: *two'),
  'yaml-colon': withSet('draw: 2', 'draw:2'),
  'yaml-colon-in-group': withSet('en: To do', 'en:To do'),
  'yaml-wide-colon': withSet('draw: 2', 'draw：2'),
  'yaml-wide-bracket': withSet('- { id: act', '- ｛ id: act'),
  'yaml-comma-in-text': withSet('zh: 要有人去。', 'zh: 要有人去, 现在就去。'),
  'yaml-colon-in-text': withSet('zh: 要有人去。', 'zh: 说明: 要有人去。'),
  'yaml-hash-in-group': withSet('zh: 要有人去。', 'zh: 要有人去 #1。'),
  'yaml-hash-in-text': withSet('title: { zh: 意见箱里的纸条, en: Notes from the box }', 'title:\n  zh: 意见箱里的纸条 #1\n  en: Notes from the box'),
  'yaml-inner-quotes': withSet('zh: 意见箱里的纸条,', 'zh: "意见箱里的"纸条"",'),
  'yaml-dash-missing': withSet('  - { id: thanks', '  { id: thanks'),
  'yaml-wide-blank': withSet('  - { id: know, label', '　- { id: know, label'),
  'yaml-indent': withSet('  - { id: know, label', '   - { id: know, label'),
  'yaml-two-documents': withSet('draw: 2', '---\ndraw: 2'),
  'text-plain': withSet('brief: { zh: 意见箱里有几张纸条，先分一分。, en: Some notes lie in the box. Sort them first. }', 'brief: 意见箱里有几张纸条'),
  'ground-empty': withSet('ground: { convention: true } }', 'ground: {} }'),
  'id-form': withSet('id: gas', 'id: 燃气'),
  'set-empty': { 'demo/sets/notes.yml': '# 还没写\n' },
  'ground-unknown': withSet('grounds: [{ law: pipl, article: "25" }]', 'grounds: [{ law: pipl, article: "99" }]'),
  'table-missing': bus(undefined),
  'table-undeclared-key': table,
  'table-column-missing': bus('lime,stop,band,adult\n听澜路,a,b,12\n'),
  'table-column-twice': bus('line,stop,band,adult,adult\n听澜路,a,b,12,12\n'),
  'table-semicolons': bus('line;stop;band;adult\n听澜路;a;b;12\n'),
  'table-tabs': bus('line\tstop\tband\tadult\n听澜路\ta\tb\t12\n'),
  'table-wide-commas': bus('line，stop，band，adult\n听澜路，a，b，12\n'),
  'table-headings': bus('敬老卡人次表,,,,\nline,line@en,stop,band,adult\n听澜路,Tinglan Road,a,b,12\n'),
  'table-headings-chinese': bus('线路,line@en,stop,band,adult\n听澜路,Tinglan Road,a,b,12\n'),
  'table-column-unnamed': bus('line,line@en,,stop,band,adult\n听澜路,Tinglan Road,1,a,b,12\n'),
  'table-row-wide-comma': bus(`${head}听澜路，Tinglan Road,a,b,12\n望潮路,Wangchao Road,a,b,12\n`),
  'table-form': { ...bus('a\n'), 'demo/sets/bus.yml': suppress.replace('bus.csv', 'bus.xlsx') },
  'table-key-misspelt': { ...bus('a\n'), 'demo/sets/bus.yml': suppress.replace('file: bus', 'flie: bus'), 'demo/sets/bus.csv': undefined },
  'table-in-folder': { ...bus(`${head}听澜路,Tinglan Road,a,b,12\n`), 'demo/sets/bus.yml': suppress.replace('bus.csv', 'sets/bus.csv') },
  'table-excel-file': bus(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0])),
  'table-row-shape': bus(`${head}听澜路,Tinglan Road,a,b,12\n听澜路,Tinglan Road,a,b\n`),
  'table-quote': bus(`${head}"听澜路,Tinglan Road,a,b,12\n`),
  'table-empty': bus(''),
  'table-english-missing': bus(`${head}听澜路,Tinglan Road,a,b,12\n望潮路,,a,b,12\n`),
  'table-label-differs': bus(`${head}听澜路,Tinglan Road,a,b,12\n听澜路,Ting Lan Road,a,b,12\n`),
  'table-gbk': bus(gbk),
  'table-utf16': bus(Buffer.from('\uFEFFline,stop,band,adult\n听澜路,a,b,12\n', 'utf16le')),
  'number-id-in-csv': bus(`${head}听澜路,Tinglan Road,"a,1",31010119900307001X,12\n`),
  'number-phone-in-yaml': withSet('三号楼有燃气味', '三号楼有燃气味，电话 １３８１２３４５６７８'),
  'number-org-in-yaml': withSet('三号楼有燃气味', '三号楼有燃气味，代码 91310000MA1FL0000X'),
  'number-landline-in-yaml': withSet('三号楼有燃气味', '三号楼有燃气味，电话 021-12345678'),
  'number-bank-in-yaml': withSet('三号楼有燃气味', '三号楼有燃气味，卡号 6222 0212 3456 7890 123'),
  'set-unused': { 'demo/sets/spare.yml': setYml },
  'table-unused': { 'demo/sets/spare.csv': 'a,b\n1,2\n' },
  'name-invalid': { 'demo/sets/Spare_Set.yml': setYml },
  'question-unscored': withCards(cards('', '')),
  'question-preanswered': withCards(cards('bin: act, done: true, ', 'bin: know, done: true, ')),
  'question-bin-unknown': withSet('bin: know', 'bin: knows'),
  'question-reason-missing': withReasons(cards('bin: act, ', 'bin: know, ')),
  'question-reason-unknown': withReasons(cards('bin: act, reason: [nov], ', 'bin: know, ')),
  'sort-draw': withSet('draw: 2', 'draw: 50'),
  'sort-alike': withSet('zh: 谢谢窗口的周同志, en: Thanks to the colleague', 'zh: 三号楼有燃气味, en: A smell of gas in block three'),
  'sort-consequence-unknown': withSet('bin: know, why', 'bin: know, consequence: { acts: { zh: 归档了。, en: It is filed. } }, why'),
  'text-in-other-language': withSet('zh: 三号楼有燃气味, en: A smell of gas in block three', 'zh: A smell of gas, en: 三号楼有燃气味'),
  'hint-unseen': { 'demo/sets/notes.yml': `${setYml}hints:\n  reviewing: [{ zh: 再读一遍。, en: Read it again. }]\n` },
  'rule-ungrounded': withSet('grounds: [{ law: pipl, article: "25" }]', 'grounds: []'),
  'rule-without-law': withSet('grounds: [{ law: pipl, article: "25" }]', 'grounds: [{ convention: true }]'),
  'replaces-unknown': { 'demo/sets/notes.yml': `${setYml}replaces: { set: old-notes, why: { zh: 有一处答案错了。, en: One answer was wrong. } }\n` },
  'leak-one-bin': withCards(cards('bin: act, ', 'bin: act, ')),
  'leak-label': withSet('zh: 三号楼有燃气味', 'zh: 三号楼有燃气味，待办'),
  'leak-longest': withReasons(cards(...Array.from({ length: 6 }, () => 'bin: act, reason: [now], '), 'bin: know, ')),
  'leak-length': withCards(cards(...Array.from({ length: 4 }, () => 'bin: act, detail: { zh: 这里多写了许多字让它显得很长, en: This one says a good deal more than the others do }, '), ...Array.from({ length: 4 }, () => 'bin: know, '))),
  'leak-lesson': both((text) => text.replace('公开以前要有依据', '“三号楼有燃气味”归待办。公开以前要有依据')),
};

it.each(Object.entries(cases))('tells %s in words, with its place', async (name, changes) => {
  const said = (await messages(changes)).split('\n\n').filter((one) => !/^\[FieldMissing\].*\n.*bus\.yml/u.test(one)).join('\n\n');
  await expect(said).toMatchFileSnapshot(`messages/sets/${name}.txt`);
});

it('asks for the file of a table that has neither rows nor file', async () => {
  expect(await messages({ ...bus(undefined), 'demo/sets/bus.yml': suppress.replace('  file: bus.csv\n', '') })).toContain('[FieldMissing] 少了一项。 Something is missing.\ncourses/demo/sets/bus.yml:6  table › file\n');
});

it('lets empty lines and empty columns at the edge of a table pass', async () => {
  const edged = (text: string): string => `${text.trimEnd().split('\n').map((line) => `${line},,`).join('\n')}\n,,,,\n\n`;
  await inCourse(bus(edged(`${head}听澜路,Tinglan Road,a,b,12\n`)), async (root) => {
    const { source } = await loadCatalog({ root });
    expect(source.courses[0]?.sets.find(({ set }) => set === 'bus')?.written).toMatchObject({ table: { rows: [{ id: 'r1', cells: { line: '听澜路', adult: '12' } }] } });
  });
});

const tiny = (kind: string): string => readFileSync(join(import.meta.dirname, `../../exercises/${kind}/sets/tiny.yml`), 'utf8');

/** The kind's own tiny set, its rows in a CSV of eighteen: three lines, two stops, three bands. */
const busRows = Array.from({ length: 18 }, (_, at) => `l${1 + Math.floor(at / 6)},s${1 + (at % 2)},b${1 + (at % 3)},${20 + at},${100 + at}`);
const withRow = (at: number, row: string): readonly string[] => busRows.map((one, n) => (n === at ? row : one));
const cleanBus = (rows: readonly string[]): Changes => {
  const lines = tiny('suppress').replace('{ l1: { zh: 虚构 1 路, en: "Fictitious Line 1" } }', '{ l1: { zh: 一路, en: Line 1 }, l2: { zh: 二路, en: Line 2 }, l3: { zh: 三路, en: Line 3 } }');
  const { table: { columns }, ...rest } = parse(lines) as { table: { columns: unknown } };
  return { ...bus(`line,stop,hour_band,senior,other\n${rows.join('\n')}\n`), 'demo/sets/bus.yml': stringify({ ...rest, table: { file: 'bus.csv', columns } }) };
};

it('names row and column of a cell that is not like the others of its column', async () => {
  expect(await messages(cleanBus(busRows))).toBe('\n');
  await expect(await messages(cleanBus(withRow(4, 'l1,s1,b2,abc,104')))).toMatchFileSnapshot('messages/sets/cell-form.txt');
  await expect(await messages(cleanBus(withRow(5, 'l1,s2,b3,,105')))).toMatchFileSnapshot('messages/sets/cell-empty.txt');
  await expect(await messages(cleanBus(withRow(4, 'l1,s1,b2,２３,104')))).toMatchFileSnapshot('messages/sets/cell-full-width.txt');
  await expect(await messages(cleanBus(withRow(4, 'l1,s1,b2,1.2E+17,104')))).toMatchFileSnapshot('messages/sets/cell-scientific.txt');
  await expect(await messages(cleanBus(busRows.map((row) => row.replace(/\d+$/u, '2026/11/3'))))).toMatchFileSnapshot('messages/sets/cell-dates.txt');
  await expect(await messages(cleanBus(withRow(5, 'l1,s11,b3,25,105')))).toMatchFileSnapshot('messages/sets/cell-unknown.txt');
});

/** The kind's tiny set with one thing changed; the lessons use it. */
const withTiny = (kind: 'deidentify' | 'suppress', from: string | RegExp, to: string): Changes => {
  const yml = tiny(kind).replace(/article: "73", item: 三/u, 'article: "25"');
  if (yml.replace(from, to) === yml) throw new Error(`the tiny set of ${kind} has no ${String(from)}`);
  return { ...both((text) => text.replace('<Exercise set="notes" />', '<Exercise set="notes" />\n\n<Exercise set="bench" />')), 'demo/sets/bench.yml': yml.replace(from, to) };
};

const inconsistent: Readonly<Record<string, Changes>> = {
  'deidentify-column-untreated': withTiny('deidentify', '  sex: { role: quasi }\n', ''),
  'deidentify-way-unknown': withTiny('deidentify', 'needs: { town: keep', 'needs: { town: kept'),
  'deidentify-way-unfit': withTiny('deidentify', '  sex: { role: quasi }', '  sex: { role: quasi, ways: [{ id: y, label: { zh: 只留年份, en: Year only }, date: year }] }'),
  'deidentify-two-ways-in-one': withTiny('deidentify', 'bands: [80] }', 'bands: [80], date: year }'),
  'deidentify-way-empty': withTiny('deidentify', ', bands: [80] }', ' }'),
  'deidentify-group': withTiny('deidentify', '  town: { role: quasi }', '  town: { role: quasi, ways: [{ id: all, label: { zh: 合并, en: Together }, groups: { a: { label: { zh: 全部, en: All }, of: [jia, bing] } } }] }'),
  'deidentify-stages': withTiny('deidentify', '[strip, identify, k, l, t, decide]', '[k, strip]'),
  'deidentify-show': withTiny('deidentify', 'show: 12', 'show: 90'),
  'suppress-role-unknown': withTiny('suppress', 'page: line', 'page: lime'),
  'suppress-band-unknown': withTiny('suppress', 'columns: [b1, b2, b3]', 'columns: [b1, b2, b4]'),
  'suppress-count': withTiny('suppress', 'senior: "23"', 'senior: "-23"'),
  'suppress-row-missing': withTiny('suppress', /.*id: r3.*\n/u, ''),
  'suppress-row-twice': withTiny('suppress', 'stop: s1, hour_band: b3', 'stop: s1, hour_band: b2'),
};

it.each(Object.entries(inconsistent))('tells %s in words, with its place', async (name, changes) => {
  await expect(await messages(changes)).toMatchFileSnapshot(`messages/sets/${name}.txt`);
});

it('reads a table with a byte-order mark, Windows line ends and quoted commas as it is meant', async () => {
  const csv = '\uFEFFline,line@en,stop,band,adult\r\n听澜路,Tinglan Road,"甲，\n乙, 丙", b ,12\r\n\r\n望潮路,Wangchao Road,丁,c,3\r\n';
  await inCourse(bus(csv), async (root) => {
    const { source } = await loadCatalog({ root });
    const written = source.courses[0]?.sets.find(({ set }) => set === 'bus');
    expect((written?.written as { table: unknown }).table).toEqual({
      columns: [
        { id: 'line', label: { zh: '线路', en: 'Line' }, values: { 听澜路: { zh: '听澜路', en: 'Tinglan Road' }, 望潮路: { zh: '望潮路', en: 'Wangchao Road' } } },
        { id: 'stop', label: { zh: '站点', en: 'Stop' } },
        { id: 'band', label: { zh: '时段', en: 'Band' } },
        { id: 'adult', label: { zh: '成人卡', en: 'Adult card' } },
      ],
      rows: [
        { id: 'r1', cells: { line: '听澜路', stop: '甲，\n乙, 丙', band: ' b ', adult: '12' } },
        { id: 'r2', cells: { line: '望潮路', stop: '丁', band: 'c', adult: '3' } },
      ],
    });
    expect(written?.where(['table', 'rows', 1, 'cells', 'adult'])).toBe('courses/demo/sets/bus.csv:5  adult');
  });
});

it('lets fictitious numbers pass: 9999xx, 100 + 8 digits, 999900', async () => {
  const numbers = '999901198503150019 99990319991231005X 10012345678 12999900DEMA00021R 91999900MAXN000166 119999000000000198 2026-11-23 12345';
  const said = await inCourse(withSet('三号楼有燃气味', `三号楼 ${numbers}`), check);
  expect(said).toEqual([]);
});

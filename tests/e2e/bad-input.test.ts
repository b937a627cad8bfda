// Whatever is put on the desk gets its own words, is never executed, and never hides the good file beside it.
import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Log, RecordFile } from '#model/record.ts';
import { compose, recordText, relinked, sealed } from '#record/compose.ts';
import { claimRaised, cutOff, underOtherCode } from '#record/samples/alter.ts';
import { expect, test } from '../browser.ts';
import { day, eventsOf, handIn } from './hand-ins.ts';

type Entry = Log['events'][number];
const withEvents = (record: RecordFile, change: (events: readonly Entry[]) => readonly Entry[]): RecordFile =>
  ({ ...record, logs: record.logs.map((log) => ({ ...log, events: change(log.events) })) });

const isOf = (event: Entry, type: string): boolean => event.type === (type as Entry['type']);
const swapped = (record: RecordFile): RecordFile =>
  withEvents(record, (events) => {
    const [third = 0, fourth = 0] = events.flatMap((event, index) => (isOf(event, 'attempt.moved') ? [index] : [])).slice(2, 4);
    return events.map((event, index) => (index === third ? events[fourth] : index === fourth ? events[third] : event) as Entry);
  });
const withoutFirstAttempt = (record: RecordFile): RecordFile =>
  withEvents(record, (events) => events.slice(events.findIndex((event) => isOf(event, 'attempt.closed')) + 1));
const withPasted = (record: RecordFile, other: RecordFile): RecordFile =>
  withEvents(record, (events) => [...events, ...(other.logs[0] as Log).events.map((event) => ({ ...event, n: event.n + events.length }))]);
const claimEdited = (record: RecordFile): string => recordText(record).replace(/"submissions":\d+/u, '"submissions":99');

const hostile = '<img src=x onerror="window.executed=1">';
/** `text` with 示例 (or whatever stands for @) as GBK bytes: what an editor of another age makes of a file. */
const inGbk = (text: string, bytes: readonly number[]): Buffer => {
  const [before = '', after = ''] = text.split('@');
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
};

/** Refused files by name: the fault each of them must bear. */
const refusedFiles = async (): Promise<Readonly<Record<string, readonly [string, string | Buffer]>>> => {
  const record = await handIn('B-02');
  const text = recordText(record);
  return {
    'truncated.shuzhi.json': ['RecordTruncated', cutOff(text)],
    'outcome-edited.shuzhi.json': ['RecordLogAltered', claimEdited(record)],
    'code-edited.shuzhi.json': ['RecordSealBroken', recordText({ ...record, learner: { code: 'B-99' } })],
    'moves-swapped.shuzhi.json': ['RecordLogBroken', recordText(swapped(record))],
    'attempt-dropped.shuzhi.json': ['RecordLogBroken', recordText(withoutFirstAttempt(record))],
    'pasted.shuzhi.json': ['RecordLogBroken', recordText(withPasted(record, await handIn('B-03')))],
    'foreign.json': ['RecordForeign', '{"students":[{"name":"李示例"}]}'],
    'too-new.shuzhi.json': ['RecordTooNew', text.replace('"format":1', '"format":99')],
    'deep.json': ['RecordTooDeep', `{"format":1,"logs":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    'proto.shuzhi.json': ['RecordRewritten', `{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},${text.slice(1)}`],
    'proto-first.shuzhi.json': ['RecordFieldUnknown', `{"__proto__":{"polluted":"yes"},${text.slice(1)}`],
    'html-in-name.shuzhi.json': ['RecordFieldWrong', recordText(sealed({ ...record, learner: { code: 'B-02', name: hostile } }))],
    [`${hostile}.json`]: ['RecordForeign', hostile],
    'backup.shuzhi.json': ['RecordIsBackup', compose({ events: await eventsOf('B-04'), purpose: 'backup', learner: { code: 'B-04' }, madeOn: day, edition: '1', assignments: [] }).text],
    'gbk.shuzhi.json': ['RecordEncoding', inGbk(text.replace('"code":"B-02"', '"code":"B-02","name":"@"'), [0xca, 0xbe, 0xc0, 0xfd])],
    'gbk.txt': ['RecordForeign', inGbk('@', [0xca, 0xbe, 0xc0, 0xfd])],
    'formatted.shuzhi.json': ['RecordRewritten', JSON.stringify(record, null, 2)],
    'empty.shuzhi.json': ['RecordEmpty', ''],
  };
};

/** Taken files by name: each with the verdicts of its attempts. */
const takenFiles = async (): Promise<Readonly<Record<string, readonly [readonly string[], RecordFile]>>> => ({
  'good.shuzhi.json': [['agrees', 'agrees'], await handIn('G-01')],
  'raised.shuzhi.json': [['agrees', 'differs'], claimRaised(await handIn('R-01'))],
  'other-code.shuzhi.json': [['wrong-variant', 'wrong-variant'], underOtherCode(await handIn('R-02'), 'R-92')],
  'swapped.shuzhi.json': [['agrees', 'refused'], relinked(swapped(await handIn('R-03')))],
  'pasted-in.shuzhi.json': [['agrees', 'agrees', 'wrong-variant', 'wrong-variant'], relinked(withPasted(await handIn('R-04'), await handIn('R-05')))],
});

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, bytes: string | Buffer | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const sparse = (name: string, megabytes: number): string => {
  const path = put(name, '');
  truncateSync(path, megabytes * 1_000_000);
  return path;
};

test('every bad file is refused in its own words, and the good one beside them agrees', async ({ page }) => {
  const refused = await refusedFiles();
  const paths = Object.entries(refused).map(([name, [, bytes]]) => put(name, bytes));
  const good = put('good.shuzhi.json', recordText(await handIn('G-01')));
  await page.goto('review/');
  await page.locator('[data-pick="files"]').setInputFiles([sparse('33.shuzhi.json', 33), sparse('200.shuzhi.json', 200), ...paths.slice(0, 6), good, ...paths.slice(6)]);
  await expect(page.locator('[data-files] tbody tr')).toHaveCount(paths.length + 3);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  for (const [name, [fault]] of Object.entries(refused)) {
    await expect(page.locator('[data-files] tr', { has: page.getByRole('cell', { name, exact: true }) }), name).toHaveAttribute('data-refused', fault);
  }
  for (const megabytes of ['33', '200']) {
    const row = page.locator('[data-files] tr', { has: page.getByRole('cell', { name: `${megabytes}.shuzhi.json`, exact: true }) });
    await expect(row).toHaveAttribute('data-refused', 'RecordTooLarge');
    await expect(row).toContainText(`${megabytes} MB`);
  }
  const words = await page.locator('[data-files] [data-refused] td:last-child').allTextContents();
  expect(words.filter((one) => one.length < 20)).toEqual([]);
  await expect(page.locator('[data-board="learners"] tbody tr')).toHaveCount(1);
  await expect(page.locator('[data-board="learners"] tbody tr')).toHaveAttribute('data-verdict', 'agrees');
  expect(await page.evaluate(() => [(window as { executed?: number }).executed, ({} as { polluted?: string }).polluted, document.querySelector('[data-files] img')])).toEqual([undefined, undefined, null]);
});

test('files changed and made consistent again are told by replay, each with its verdict', async ({ page }) => {
  const taken = await takenFiles();
  await page.goto('review/');
  await page.locator('[data-pick="files"]').setInputFiles(Object.entries(taken).map(([name, [, record]]) => put(name, recordText(record))));
  await expect(page.locator('[data-files] tbody tr')).toHaveCount(Object.keys(taken).length);
  await expect(page.locator('[data-refused]')).toHaveCount(0);
  await page.getByRole('button', { name: '按每次练习看' }).click();
  for (const [name, [verdicts, record]] of Object.entries(taken)) {
    const rows = page.locator('[data-board="attempts"] tbody tr', { has: page.getByRole('cell', { name: record.learner.code, exact: true }) });
    await expect(rows, name).toHaveCount(verdicts.length);
    expect((await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-verdict')))).sort(), name).toEqual([...verdicts].sort());
  }
  await expect(page.locator('[data-verdict="refused"]').first()).toContainText('第 3 步无法重现');
  await expect(page.locator('[data-verdict="differs"]')).toContainText('这不等于当事人有过错');
});

test('a zip with a good and a bad file, and two files of one name, are all there', async ({ page }) => {
  const text = async (code: string): Promise<Uint8Array> => Buffer.from(recordText(await handIn(code)));
  const zip = put('unit.zip', zipSync({ 'a/good.shuzhi.json': await text('Z-01'), 'bad.shuzhi.json': (await text('Z-02')).subarray(0, 900), 'inner.zip': zipSync({ 'x.json': await text('Z-03') }) }));
  mkdirSync(join(folder, 'one'));
  mkdirSync(join(folder, 'two'));
  const same = [put('one/record.shuzhi.json', await text('Z-04')), put('two/record.shuzhi.json', await text('Z-05'))];
  await page.goto('review/');
  await page.locator('[data-pick="files"]').setInputFiles([zip, ...same]);
  await page.locator('[data-pick="files"]').setInputFiles([put('broken.zip', (await text('Z-06')).subarray(0, 10)), put('late.shuzhi.json', await text('Z-07'))]);
  const row = (name: string) => page.locator('[data-files] tr', { has: page.getByRole('cell', { name, exact: true }) });
  await expect(row('unit.zip › bad.shuzhi.json')).toHaveAttribute('data-refused', 'RecordTruncated');
  await expect(row('unit.zip › inner.zip')).toHaveAttribute('data-refused', 'ArchiveNested');
  await expect(row('broken.zip')).toHaveAttribute('data-refused', /Record/u);
  await expect(page.locator('[data-board="learners"] tbody tr')).toHaveCount(4);
  for (const code of ['Z-01', 'Z-04', 'Z-05', 'Z-07']) await expect(page.locator('[data-board="learners"] tbody tr', { hasText: code })).toHaveAttribute('data-verdict', 'agrees');
  await expect(row('record.shuzhi.json (2)')).toBeVisible();
});

test('a file that is gone when it is read is told, and the next one is checked', async ({ page }) => {
  const [gone, good] = [put('gone.shuzhi.json', recordText(await handIn('G-02'))), put('good.shuzhi.json', recordText(await handIn('G-01')))];
  await page.goto('review/');
  // The worker is told of the files only once one of them is gone.
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      Object.assign(window, { release: () => (post as (message: unknown) => void).call(this, message) });
    };
  });
  await page.locator('[data-pick="files"]').setInputFiles([gone, good]);
  await page.waitForFunction(() => (window as { release?: () => void }).release !== undefined);
  writeFileSync(gone, 'moved away');
  await page.evaluate(() => (window as { release?: () => void }).release?.());
  await expect(page.locator('[data-files] tr', { has: page.getByRole('cell', { name: 'gone.shuzhi.json', exact: true }) })).toHaveAttribute('data-refused', 'RecordUnreadable');
  await expect(page.locator('[data-board="learners"] tbody tr')).toHaveAttribute('data-verdict', 'agrees');
});

test('a list of codes in GBK is read, and who is missing is named', async ({ page }) => {
  await page.goto('review/');
  await page.locator('[data-pick="files"]').setInputFiles(put('good.shuzhi.json', recordText(await handIn('G-01'))));
  await expect(page.locator('[data-board="learners"] tbody tr')).toHaveCount(1);
  // 工号,姓名 · G-01,李示 · G-09,示例
  const list = Buffer.concat([
    Buffer.from([0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a]), Buffer.from('G-01,'), Buffer.from([0xc0, 0xee, 0xca, 0xbe, 0x0a]), Buffer.from('G-09,'), Buffer.from([0xca, 0xbe, 0xc0, 0xfd, 0x0a]),
  ]);
  await page.locator('[data-pick="roster"]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: list });
  const roster = page.locator('[data-roster]');
  await expect(roster).toContainText('名单是 GBK 编码，已按 GBK 读取。');
  await expect(roster).toContainText('还有 1 人没有交');
  await expect(roster.getByRole('listitem')).toHaveText(['G-09 示例']);
});

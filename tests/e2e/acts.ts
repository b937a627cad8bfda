// What journeys do again and again, as a person would.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { kinds, wordsOf } from '#kinds';
import { replay } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { withProof, type Move } from '#kit/exercise.ts';
import { loadCatalog } from '#catalog/catalog.ts';
import type { Drive } from '#kit/view-props.ts';
import { walk } from '../model/walk.ts';
import { expect } from '../browser.ts';

/** Enters a learner code on 我的进度. */
export const enterCode = async (page: Page, code: string, base = ''): Promise<void> => {
  await page.goto(`${base}me/`);
  await page.getByRole('textbox', { name: '学员代码' }).fill(code);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存在这台电脑。', { exact: true })).toBeVisible();
};

/** Does a set by keyboard, with the solution of this learner's own variant from where `before` led, on its lesson or, without one, where trainers try it; `before` comes first. */
export const doSet = async (page: Page, { lesson, set, code, base = '', nonce = '', before = [] }: { lesson?: string; set: string; code: string; base?: string; nonce?: string; before?: readonly Move[] }): Promise<void> => {
  const { setFiles } = await loadCatalog({ root: process.cwd() });
  const file = setFiles.find((one) => one.set === set && !one.earlier);
  if (file === undefined) throw new Error(`no set ${set}`);
  const kind = file.kind as keyof typeof kinds;
  const exercise = await withProof((await kinds[kind].logic()).exercise);
  const words = await wordsOf(kind);
  const { drive } = (await import(`../../exercises/${kind}/drive.ts`)) as { drive: Drive };
  const variant = exercise.vary(file.contents as never, seedOf({ course: file.course, set, code, nonce, n: 1 }));
  await page.goto(lesson === undefined ? `${base}trainer/try/${kind}/${file.course}/${set}/` : `${base}courses/${file.course}/${lesson}/`);
  const frame = page.locator(`#${set}`);
  await expect(frame.locator('.attempt')).toBeVisible();
  await walk({ page, frame, exercise, words, drive, lang: 'zh', variant }, [...before, ...exercise.solve(replay(exercise, variant, before).standing.snapshot as never)]);
  await expect(frame.locator('.attempt').first()).toHaveAttribute('data-result', 'passed');
  await expect(frame.locator('.attempt').first()).toHaveAttribute('data-save', 'saved');
};

/** Saves a hand-in on 我的进度 and gives its name and text. */
export const saveHandIn = async (page: Page, base = ''): Promise<{ name: string; text: string }> => {
  await page.goto(`${base}me/`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出记录文件' }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};

/** How many sheets a printed page takes. */
export const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;

/** Puts texts on the review desk as files. */
export const putOnDesk = async (page: Page, files: readonly { name: string; text: string | Buffer }[], base = ''): Promise<void> => {
  if (!page.url().includes('/review/')) await page.goto(`${base}review/`);
  await page.locator('[data-pick="files"]').setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })));
  await expect(page.locator('[data-files]')).toBeVisible();
};

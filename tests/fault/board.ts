// What the fault tests do again and again on the first exercise: it opens, and each press of a button is one step.
import type { Download, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect } from '../browser.ts';

export const lesson = 'courses/deid-open-data/identifiers/';
const frameId = '#notice-board';

export const frameOf = (page: Page) => page.locator(frameId);
export const attemptOf = (page: Page) => frameOf(page).locator('.attempt').first();

export const openBoard = async (page: Page, base = ''): Promise<void> => {
  await page.goto(`${base}${lesson}`);
  await expect(attemptOf(page)).toBeVisible();
};

/** Lays the telephone number where it may not hang, with the first reason offered: one step, without a consequence. */
export const layPhone = async (page: Page): Promise<void> => {
  const frame = frameOf(page);
  await frame.getByRole('button', { name: '联系电话', exact: true }).click();
  await frame.getByRole('group', { name: '放到哪里？' }).getByRole('button', { name: '不能贴出' }).click();
  await frame.getByRole('group', { name: '为什么？' }).getByRole('button').first().click();
};

/** Presses undo or redo, whichever can be pressed: one step each, as many as one likes. Needs a step before. */
export const turn = (page: Page): Promise<void> => frameOf(page).locator('[data-tool="undo"]:not([aria-disabled]), [data-tool="redo"]:not([aria-disabled])').first().click();

export const stands = async (page: Page, moves: number): Promise<void> => expect(attemptOf(page)).toHaveAttribute('data-moves', String(moves));
export const saved = async (page: Page): Promise<void> => expect(attemptOf(page)).toHaveAttribute('data-save', 'saved');

/** Brings the exercise to `moves` steps, each of them saved. */
export const walkTo = async (page: Page, moves: number): Promise<void> => {
  for (let at = Number(await attemptOf(page).getAttribute('data-moves')); at < moves; at += 1) {
    await (at === 0 ? layPhone(page) : turn(page));
    await stands(page, at + 1);
    await saved(page);
  }
};

export interface KeptFile {
  readonly name: string;
  readonly text: string;
}

export const fileOf = async (download: Download): Promise<KeptFile> => ({ name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') });

/** The moves in a record or back-up, in the order of the file. */
export const movesIn = ({ text }: KeptFile): readonly { readonly attempt: string; readonly seq: number }[] =>
  (JSON.parse(text) as { logs: { events: { type: string; attempt: string; seq: number }[] }[] }).logs.flatMap(({ events }) => events.filter(({ type }) => type === 'attempt.moved'));

/** Saves a back-up on 我的进度. */
export const saveBackup = async (page: Page): Promise<KeptFile> => {
  await page.goto('me/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存一份备份' }).click()]);
  return fileOf(download);
};

/** Puts a file into 从备份恢复 on 我的进度, where the page stands already. */
export const restore = (page: Page, { name, text }: KeptFile): Promise<void> =>
  page.getByLabel('从备份恢复').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

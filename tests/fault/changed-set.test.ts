// A set renewed between two visits: the page says so, the old attempt stays in the record, a new one is begun.
import type { Page } from '@playwright/test';
import { setDigest } from '#kit/digest.ts';
import { loadCatalog } from '#catalog/catalog.ts';
import { expect, test } from '../browser.ts';
import { attemptOf, frameOf, movesIn, openBoard, saveBackup, stands, walkTo } from './board.ts';

interface Contents {
  readonly cards: readonly { readonly id: string; readonly bin?: string; readonly reason?: readonly string[] }[];
}

/** From now on the site is the next edition: one card's answer is another, so the set has another digest. The old set stays published. */
const renew = async (page: Page): Promise<void> => {
  const file = (await loadCatalog({ root: process.cwd() })).setFiles.find(({ set, earlier }) => set === 'notice-board' && !earlier);
  if (file === undefined) throw new Error('no notice-board');
  const { cards } = file.contents as unknown as Contents;
  const contents = { ...file.contents, cards: cards.map((card) => (card.id === 'phone' ? { ...card, bin: 'may-hang', reason: undefined } : card)) };
  const digest = setDigest(JSON.parse(JSON.stringify(contents)));
  expect(digest).not.toBe(file.digest);
  await page.route(/\/courses\/deid-open-data\/identifiers\/$/u, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(file.digest, digest) });
  });
  await page.route(`**/sets/${file.course}/${file.set}.${digest}.json`, (route) => route.fulfill({ json: { ...file, contents, digest } }));
};

test('a set that changed between two visits is told, and what was done before is kept', async ({ page }) => {
  await openBoard(page);
  await walkTo(page, 3);
  await renew(page);
  await openBoard(page);
  await stands(page, 0);
  await expect(frameOf(page).getByText('这个练习的数据更新过。')).toBeVisible();
  await walkTo(page, 2);
  await page.reload();
  await stands(page, 2);
  await expect(frameOf(page).getByText('接着上次：已经走了 2 步。')).toBeVisible();
  await expect(attemptOf(page)).toHaveAttribute('data-result', 'open');
  const moves = movesIn(await saveBackup(page));
  expect(moves.map(({ seq }) => seq)).toEqual([1, 2, 3, 1, 2]);
  expect(new Set(moves.map(({ attempt }) => attempt)).size).toBe(2);
  await expect(page.getByText('做过 2 次')).toBeVisible();
});

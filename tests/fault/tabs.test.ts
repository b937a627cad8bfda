// Two tabs, the back button, a reload: one attempt, nothing written twice, nothing lost.
import { exerciseWords } from '#words/exercise.ts';
import { expect, test, watch } from '../browser.ts';
import { attemptOf, frameOf, layPhone, movesIn, openBoard, saveBackup, saved, stands, turn, walkTo } from './board.ts';

const { overtaken } = exerciseWords.zh;

test('what is done in one tab appears in the other, whichever began', async ({ page, context, trouble }) => {
  await openBoard(page);
  await walkTo(page, 1);
  const other = await context.newPage();
  await watch(other, trouble);
  await openBoard(other);
  await stands(other, 1);
  await walkTo(page, 3);
  await stands(other, 3);
  await expect(frameOf(other).getByText(overtaken)).toBeVisible();
  await walkTo(other, 5);
  await stands(page, 5);
  const moves = movesIn(await saveBackup(page));
  expect(moves.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
});

test('a tab opened before anything was done takes over what the other has begun instead of beginning another', async ({ page, context, trouble }) => {
  const other = await context.newPage();
  await watch(other, trouble);
  await openBoard(page);
  await openBoard(other);
  await walkTo(page, 2);
  await layPhone(other);
  await stands(other, 2);
  await saved(other);
  await expect(frameOf(other).getByText(overtaken)).toBeVisible();
  const moves = movesIn(await saveBackup(page));
  expect(moves.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(new Set(moves.map(({ attempt }) => attempt)).size).toBe(1);
});

test('a tab that heard nothing forks nothing: its stale steps fall, and it says that it was overtaken', async ({ page, context, trouble }) => {
  const deaf = await context.newPage();
  await watch(deaf, trouble);
  await deaf.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }));
  await openBoard(page);
  await walkTo(page, 1);
  await openBoard(deaf);
  await stands(deaf, 1);
  await walkTo(page, 4);
  await stands(deaf, 1);
  // Two presses in one go: the second is made before the first could be answered.
  await frameOf(deaf).evaluate((frame) => {
    for (let press = 0; press < 2; press += 1) frame.querySelector<HTMLButtonElement>('[data-tool="hint"]')?.click();
  });
  await expect(frameOf(deaf).getByText(overtaken)).toBeVisible();
  await stands(deaf, 4);
  await saved(deaf);
  await walkTo(deaf, 5);
  const moves = movesIn(await saveBackup(page));
  expect(moves.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
});

test('starting again in one tab takes the other along', async ({ page, context, trouble }) => {
  await openBoard(page);
  await walkTo(page, 1);
  const other = await context.newPage();
  await watch(other, trouble);
  await openBoard(other);
  await stands(other, 1);
  await frameOf(page).locator('[data-tool="again"]').click();
  await page.getByRole('button', { name: '换一份，重新开始' }).click();
  await stands(page, 0);
  await stands(other, 0);
  await walkTo(page, 2);
  await stands(other, 2);
  expect(movesIn(await saveBackup(page)).map(({ seq }) => seq)).toEqual([1, 1, 2]);
});

test('the back button and a reload in mid-exercise lead to the same step', async ({ page }) => {
  await openBoard(page);
  await walkTo(page, 3);
  const state = await attemptOf(page).getAttribute('data-state');
  await page.goto('me/');
  await page.goBack();
  await stands(page, 3);
  await page.reload();
  await stands(page, 3);
  await expect(attemptOf(page)).toHaveAttribute('data-state', state ?? '');
  await expect(frameOf(page).getByText('接着上次：已经走了 3 步。')).toBeVisible();
  await turn(page);
  await stands(page, 4);
  await saved(page);
  await page.goBack();
  await page.goForward();
  await stands(page, 4);
});

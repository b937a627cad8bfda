// The reader of English: five minutes, one exercise, agrees and differs, on the tour's page and on the review desk.
import type { Download, Locator, Page } from '@playwright/test';
import { expect, test } from '../browser.ts';

const press = async (page: Page, control: Locator): Promise<void> => {
  await control.focus();
  await page.keyboard.press('Enter');
};

const lay = async (page: Page, card: string, bin: string, reason?: string): Promise<void> => {
  const frame = page.locator('#notice-board');
  await press(page, frame.getByRole('button', { name: card, exact: true }).first());
  await press(page, frame.getByRole('group', { name: 'Where does it go?' }).getByRole('button', { name: bin, exact: true }));
  if (reason !== undefined) await press(page, frame.getByRole('group', { name: 'Why?' }).getByRole('button', { name: reason, exact: true }));
};

/** The exercise as the tour's text asks for it, by keyboard alone. */
const doExercise = async (page: Page): Promise<void> => {
  const frame = page.locator('#notice-board');
  await lay(page, 'House number', 'May go up');
  await expect(frame.getByRole('heading', { name: 'What happens at once' })).toBeVisible();
  await press(page, frame.getByRole('button', { name: 'Take it back' }));
  for (const card of ['Amount', 'Name', 'Kind of aid']) await lay(page, card, 'May go up');
  await lay(page, 'House number', 'May not go up', 'Someone stands at her door');
  await lay(page, 'Bank account', 'May not go up', 'Someone goes after the money she keeps');
  await lay(page, 'ID number', 'May not go up', 'Someone acts in her name');
  await lay(page, 'Telephone', 'May not go up', 'Someone rings her up to cheat her');
  await press(page, frame.getByRole('button', { name: 'Submit and see' }));
  await expect(frame.locator('.attempt')).toHaveAttribute('data-result', 'passed');
  await expect(frame.locator('.attempt')).toHaveAttribute('data-save', 'saved');
};

const saved = async (page: Page, name: string): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, page.getByRole('button', { name }))]);
  return download;
};

/** Both files saved and checked on the tour's page. */
const saveBoth = async (page: Page): Promise<readonly [Download, Download]> => {
  const genuine = await saved(page, 'Save the hand-in');
  await expect(page.getByText(/^Saved as hand-in\.shuzhi\.json .* with 10 steps\.$/u)).toBeVisible();
  const altered = await saved(page, 'Change one move and save');
  await expect(page.getByText(/^Saved as altered\.shuzhi\.json\. The card “.+” now lies under “.+”\./u)).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Check both files' }));
  return [genuine, altered];
};

const agreesAndDiffers = async (rows: Locator): Promise<void> => {
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toHaveAttribute('data-verdict', 'agrees');
  await expect(rows.nth(1)).toHaveAttribute('data-verdict', 'differs');
};

for (const [name, width, scheme] of [['a wide light screen', 1440, 'light'], ['a narrow dark one', 360, 'dark']] as const) {
  test(`a reader of English takes the tour by keyboard on ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('en/');
    await page.getByRole('main').getByRole('link', { name: 'New here? See the whole site in five minutes.' }).click();
    await page.getByRole('button', { name: 'Save the hand-in' }).click();
    await expect(page.getByText('There is nothing to hand in yet. Finish the exercise above first.')).toBeVisible();
    await doExercise(page);
    const [genuine, altered] = await saveBoth(page);
    await agreesAndDiffers(page.locator('[data-tour] tbody tr'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await page.getByRole('main').getByRole('link', { name: 'Open Check records' }).click();
    await page.locator('[data-pick="files"]').setInputFiles([await genuine.path(), await altered.path()]);
    await page.getByRole('button', { name: 'By attempt' }).click();
    const rows = page.locator('[data-board="attempts"] tbody tr');
    await expect(rows).toHaveCount(2);
    expect(await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['verdict']).sort())).toEqual(['agrees', 'differs']);

    await page.goBack();
    await agreesAndDiffers(page.locator('[data-tour] tbody tr'));
    await page.getByRole('link', { name: 'Open the proof reports' }).click();
    await expect(page).toHaveURL(/\/en\/trainer\/kinds\/sort\/$/u);
  });
}

test('the tour stands on reload, and may be taken again with a learner code and the next attempt half done', async ({ page }) => {
  await page.goto('en/me/');
  await page.getByRole('textbox', { name: 'Learner code' }).fill('EN-READER');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved on this computer.', { exact: true })).toBeVisible();
  await page.goto('en/tour/');
  await doExercise(page);
  await saveBoth(page);
  await page.reload();
  await agreesAndDiffers(page.locator('[data-tour] tbody tr'));
  await page.locator('#notice-board').getByRole('button', { name: 'Do it again with other data' }).click();
  await expect(page.locator('#notice-board .attempt')).toHaveAttribute('data-moves', '0');
  await lay(page, 'Amount', 'May go up');
  await expect(page.locator('#notice-board .attempt')).toHaveAttribute('data-save', 'saved');
  await saveBoth(page);
  await agreesAndDiffers(page.locator('[data-tour] tbody tr'));
});

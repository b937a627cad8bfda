// What an exercise needs before its first move is what is weighed, and nothing else: every other script is withheld and the move is made
// all the same. When the rest does not come, the page says so once, keeps the steps, and mends itself when the network is back.
import { kindIds, kinds, wordsOf, type KindId } from '#kinds';
import { seedOf } from '#kit/variant.ts';
import { withProof } from '#kit/exercise.ts';
import { begin } from '#kit/replay.ts';
import type { Drive } from '#kit/view-props.ts';
import { tinyFile } from '#catalog/integration.ts';
import { scriptsFor } from '../../src/commands/bench/weight.ts';
import { expect, test, type Page } from '../browser.ts';
import { walk } from '../model/walk.ts';
import { frameOf, layPhone, openBoard, saved, stands, turn } from './board.ts';

const missing = '判定的说明和提示没有载入';

/** From now on scripts that do not count for `path` do not come. */
const withhold = async (page: Page, path: string): Promise<void> => {
  const counted = scriptsFor({ dir: 'dist', base: '/' }, path);
  await page.route(/\/_astro\/[^/]+\.js$/u, (route) => (counted.has(route.request().url().split('/').at(-1) ?? '') ? route.continue() : route.abort()));
};

const code = 'LATE-01';

const enter = async (page: Page): Promise<void> => {
  await page.goto('me/');
  await page.getByRole('textbox', { name: '学员代码' }).fill(code);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存在这台电脑。', { exact: true })).toBeVisible();
};

const firstMoveOf = async (kind: KindId) => {
  const exercise = await withProof((await kinds[kind].logic()).exercise);
  const words = await wordsOf(kind);
  const { drive } = (await import(`../../exercises/${kind}/drive.ts`)) as { drive: Drive };
  const variant = exercise.vary((await tinyFile(process.cwd(), kind)).contents as never, seedOf({ course: 'tiny', set: kind, code, nonce: '', n: 1 }));
  return { exercise, words, drive, variant, moves: exercise.solve(begin(exercise, variant).snapshot as never).slice(0, 1) };
};

for (const kind of kindIds) {
  test(`${kind}: the first move needs no script that is not weighed`, async ({ page }) => {
    await enter(page);
    const path = `trainer/try/${kind}/`;
    await withhold(page, path);
    await page.goto(path);
    const frame = page.locator('.exercise').first();
    await expect(frame.locator('.attempt')).toBeVisible();
    const { moves, ...of } = await firstMoveOf(kind);
    await walk({ ...of, page, frame, lang: 'zh' }, moves);
    await expect(frame.getByText(missing)).toHaveCount(1);
  });
}

test('parts that did not come are told once, no step is lost, and the next move fetches them', async ({ page }) => {
  await withhold(page, 'courses/deid-open-data/identifiers/');
  await openBoard(page);
  await layPhone(page);
  await stands(page, 1);
  await turn(page);
  await stands(page, 2);
  await expect(frameOf(page).getByText(missing)).toHaveCount(1);
  await page.unroute(/\/_astro\/[^/]+\.js$/u);
  await turn(page);
  await stands(page, 3);
  await expect(frameOf(page).getByText(missing)).toHaveCount(0);
  await saved(page);
  await page.reload();
  await stands(page, 3);
});

// What is shown to a learner: a small one step by step, and, after honest tries, her own with its reasons.
import { kinds, wordsOf } from '#kinds';
import { loadCatalog } from '#catalog/catalog.ts';
import { replay, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { withProof, type Move } from '#kit/exercise.ts';
import { drive } from '../../exercises/deidentify/drive.ts';
import { expect, test } from '../browser.ts';
import { press, walk } from '../model/walk.ts';
import { enterCode } from './acts.ts';

test('the show-me says of every step what is done and why, and leaves the attempt as it was', async ({ page }) => {
  await page.goto('courses/deid-open-data/k-l-t-small-cells/');
  for (const [set, words] of [['bus-small-cells', /不遮它，就还算得出来/u], ['subsidy-bench', /单凭这一列就能指到一个人/u]] as const) {
    const frame = page.locator(`#${set}`);
    await frame.locator('[data-tool="show-me"]').click();
    const told = frame.locator('.show-me .told');
    await expect(told).toBeVisible();
    const seen: string[] = [];
    const next = frame.getByRole('button', { name: '看下一步', exact: true });
    while ((await next.count()) > 0) {
      await next.first().press('Enter');
      await expect(told).toContainText(`第 ${seen.length + 1} 步，共`);
      seen.push((await told.textContent()) ?? '');
    }
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.some((text) => words.test(text))).toBe(true);
    await expect(frame.getByRole('button', { name: '再看一遍', exact: true })).toBeVisible();
    await frame.getByRole('button', { name: '关闭', exact: true }).click();
    await expect(frame.locator('.attempt').first()).toHaveAttribute('data-moves', '0');
  }
});

test('after three honest tries the answer comes with its reasons, and the attempt says that it was seen', async ({ page }) => {
  const code = 'SHOWN-01';
  const { setFiles } = await loadCatalog({ root: process.cwd() });
  const file = setFiles.find(({ set, earlier }) => set === 'first-deid' && !earlier);
  if (file === undefined) throw new Error('no set first-deid');
  const exercise = await withProof((await kinds.deidentify.logic()).exercise);
  const words = await wordsOf('deidentify');
  const variant = exercise.vary(file.contents as never, seedOf({ course: file.course, set: 'first-deid', code, nonce: '', n: 1 }));
  const name = (variant as { columns: readonly { id: string; handle: string }[] }).columns.find(({ id }) => id === 'name')?.handle ?? '';
  const submit: Move = { type: 'table.submit' };
  const tries: Move[] = [{ type: 'work.begin' }, { type: 'column.treat', column: name, way: 'delete' }, submit, submit, submit];
  await enterCode(page, code);
  await page.goto('courses/deid-open-data/toolbox/');
  const frame = page.locator('#first-deid');
  await walk({ page, frame, exercise, words, drive, lang: 'zh', variant }, tries);
  await expect(frame.locator('.findings').first()).toContainText('身份证号');
  await frame.locator('[data-tool="solution"]').click();
  const reasons = frame.locator('.solution ol.told li');
  await expect(reasons.first()).toContainText('身份证号：删除');
  await expect(reasons.first()).toContainText('单凭这一列就能指到一个人');
  expect(await reasons.count()).toBeGreaterThan(4);
  await frame.locator('.solution').getByRole('button', { name: '关闭', exact: true }).click();
  const seen = replay(exercise, variant, [...tries, { type: 'kit.solution' }]).standing;
  const moves = exercise.solve(seen.snapshot as never);
  const { steps } = replay(exercise, variant, [...tries, { type: 'kit.solution' }, ...moves]);
  for (const [at, move] of moves.entries()) {
    const before = steps[tries.length + 1 + at] as Standing;
    for (const one of drive(move, before.snapshot as never, words.zh, 'zh')) await press(page, frame, one);
    await expect(frame.locator('.attempt').first()).toHaveAttribute('data-moves', String(tries.length + 2 + at));
  }
  await expect(frame.locator('.attempt').first()).toHaveAttribute('data-result', 'shown');
});

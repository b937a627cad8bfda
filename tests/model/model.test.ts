// Every machine in a browser: each state of each tiny set is reached by keyboard alone and looked at with axe.
import { kindIds, kinds, wordsOf, type KindId } from '#kinds';
import { canonical } from '#kit/digest.ts';
import { seedOf } from '#kit/variant.ts';
import { withProof, type Move } from '#kit/exercise.ts';
import { waysTo } from '#kit/ways.ts';
import type { Drive } from '#kit/view-props.ts';
import { tinyFile } from '#catalog/integration.ts';
import { expect, test, type Locator, type Page } from '../browser.ts';
import { violations } from '../access/axe.ts';
import { walk } from './walk.ts';

const code = 'TEST-0001';

interface Stop {
  readonly state: string;
  readonly moves: readonly Move[];
}

/** Ways that go on from one another are walked as one journey with stops: each state is looked at once, and few begin again at the start. */
const journeysOver = (ways: ReadonlyMap<string, readonly Move[]>): readonly (readonly Stop[])[] => {
  const journeys: Stop[][] = [];
  for (const [state, moves] of [...ways].sort(([, a], [, b]) => a.length - b.length)) {
    const begun = journeys.find((stops) => (stops.at(-1) as Stop).moves.every((move, at) => canonical(move) === canonical((moves[at] ?? '') as never)));
    if (begun === undefined) journeys.push([{ state, moves }]);
    else begun.push({ state, moves });
  }
  return journeys;
};

const beginAnew = async (page: Page, kind: KindId): Promise<Locator> => {
  await page.goto('me/');
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
    localStorage.clear();
  });
  await page.reload();
  await page.getByRole('textbox', { name: '学员代码' }).fill(code);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存在这台电脑。', { exact: true })).toBeVisible();
  await page.goto(`trainer/try/${kind}/`);
  const frame = page.locator('.exercise').first();
  await expect(frame.locator('.attempt')).toBeVisible();
  return frame;
};

const prepared = async (kind: KindId) => {
  const exercise = await withProof((await kinds[kind].logic()).exercise);
  const words = await wordsOf(kind);
  const { drive } = (await import(`../../exercises/${kind}/drive.ts`)) as { drive: Drive };
  const file = await tinyFile(process.cwd(), kind);
  const variant = exercise.vary(file.contents as never, seedOf({ course: 'tiny', set: kind, code, nonce: '', n: 1 }));
  return { exercise, words, drive, variant };
};

for (const kind of kindIds) {
  test(`${kind}: every state is reached by keyboard alone, and axe finds nothing in any`, async ({ page }) => {
    const { exercise, words, drive, variant } = await prepared(kind);
    const ways = waysTo(exercise, variant, 4000, Object.keys(words.zh.states).length);
    const journeys = journeysOver(ways);
    // A busy computer must not turn them red.
    test.setTimeout(60_000 + ways.size * 40_000 + journeys.length * 20_000);
    expect([...ways.keys()].sort()).toEqual(Object.keys(words.zh.states).sort());
    for (const stops of journeys) {
      const frame = await beginAnew(page, kind);
      let walked = 0;
      for (const { state, moves } of stops) {
        await walk({ page, frame, exercise, words, drive, lang: 'zh', variant }, moves, undefined, walked);
        walked = moves.length;
        await expect(frame.locator('.attempt').first()).toHaveAttribute('data-state', state);
        expect(await violations(page), state).toEqual([]);
      }
    }
  });
}

test('inspect: a passage opened a second time takes the focus at once, and not later, out of the hand of who went on', async ({ page }) => {
  await page.goto('trainer/try/inspect/');
  const frame = page.locator('.exercise').first();
  const passage = frame.locator('button.inspect-passage').first();
  const heading = frame.locator('.inspect-editor h4');
  await passage.press('Enter');
  await expect(heading).toBeFocused();
  await passage.press('Enter');
  await expect(heading).toBeFocused();
  const fault = frame.locator('.inspect-editor .choice').first();
  await fault.press('Enter');
  await expect(frame.locator('.attempt').first()).toHaveAttribute('data-save', 'saved');
  await expect(fault).toBeFocused();
});

// Every machine in a browser: each state of each tiny set is reached by keyboard alone and looked at with axe.
import AxeBuilder from '@axe-core/playwright';
import { kindIds, kinds, wordsOf, type KindId } from '#kinds';
import { begin, isRefusal, replay, stateName, step, type Standing } from '#kit/replay.ts';
import { canonical } from '#kit/digest.ts';
import { seedOf } from '#kit/variant.ts';
import { withProof, type Move, type Provable } from '#kit/exercise.ts';
import type { Drive } from '#kit/view-props.ts';
import { tinyFile } from '#catalog/integration.ts';
import { expect, test } from '../browser.ts';
import { walk } from './walk.ts';

const code = 'TEST-0001';

const topState = ({ snapshot }: Standing): string => stateName(snapshot);

/** Every standing on the way of the kind's own solution: late states lie beyond what a bounded search meets. */
const alongSolution = (exercise: Provable, start: Standing): (readonly [Standing, readonly Move[]])[] => {
  const solution = exercise.solve(start.snapshot as never);
  const played = replay(exercise, (start.snapshot.context as { variant: unknown }).variant, solution);
  return played.steps.slice(1).map((standing, at) => [standing, solution.slice(0, at + 1)] as const);
};

/** A short way to each top state, breadth first from the start and from every standing on the solution. */
const waysTo = (exercise: Provable, variant: unknown): ReadonlyMap<string, readonly Move[]> => {
  const start = begin(exercise, variant);
  const ways = new Map<string, readonly Move[]>([[topState(start), []]]);
  const keyOf = ({ snapshot }: Standing): string => canonical([snapshot.value, { ...(snapshot.context as object), variant: undefined }] as never);
  const seen = new Set([keyOf(start)]);
  let edge: (readonly [Standing, readonly Move[]])[] = [[start, []], ...alongSolution(exercise, start)];
  for (const [at, way] of edge) if (!ways.has(topState(at))) ways.set(topState(at), way);
  while (edge.length > 0 && seen.size < 4000) {
    const next: typeof edge = [];
    for (const [at, way] of edge) {
      for (const move of exercise.moves(at.snapshot as never)) {
        const then = step(exercise, at, move);
        if (isRefusal(then)) continue;
        const key = keyOf(then);
        if (seen.has(key)) continue;
        seen.add(key);
        next.push([then, [...way, move]]);
        if (!ways.has(topState(then))) ways.set(topState(then), [...way, move]);
      }
    }
    edge = next;
  }
  return ways;
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
    const ways = waysTo(exercise, variant);
    // Each state is a journey of its own; a busy computer must not turn them red.
    test.setTimeout(60_000 + ways.size * 60_000);
    expect([...ways.keys()].sort()).toEqual(Object.keys(words.zh.states).sort());
    for (const [state, moves] of ways) {
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
      await walk({ page, frame, exercise, words, drive, lang: 'zh', variant }, moves);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${state}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

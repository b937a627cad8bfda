// Makes moves as a person with a keyboard does: the control takes the focus, a key is pressed, the page answers.
import { expect, type Locator, type Page } from '@playwright/test';
import { replay, stateName, type Standing } from '#kit/replay.ts';
import type { AnyExercise, Move, Words } from '#kit/exercise.ts';
import type { Drive, Press } from '#kit/view-props.ts';
import type { Lang } from '#kit/text.ts';

const control = (frame: Locator, { within, role, name }: Press): Locator => {
  const scope = within === undefined ? frame : frame.getByRole(within.role as 'group', { name: within.name, exact: true });
  return scope.getByRole(role, { name, exact: true }).first();
};

/** One press. A native select is chosen by its label, as typing the first letters would. */
export const press = async (page: Page, frame: Locator, one: Press): Promise<void> => {
  const target = control(frame, one);
  if (one.choose !== undefined) {
    await target.focus();
    await target.selectOption({ label: one.choose });
    return;
  }
  await target.focus();
  await expect(target).toBeFocused();
  if (one.type !== undefined) await target.fill(one.type);
  if (one.key !== undefined) await page.keyboard.press(one.key);
};

export interface Walk {
  readonly page: Page;
  readonly frame: Locator;
  readonly exercise: AnyExercise;
  readonly words: Words;
  readonly drive: Drive;
  readonly lang: Lang;
  readonly variant: unknown;
}

/** Walks `moves` on the page and on the machine side by side, from the move `from` on; after each move both say the same state. */
export const walk = async (of: Walk, moves: readonly Move[], onState?: (state: string) => Promise<void>, from = 0): Promise<Standing> => {
  const steps = replay(of.exercise, of.variant, moves);
  if (steps.kind === 'refused') throw new Error(`witness refused at ${steps.at}`);
  for (const [index, move] of [...moves.entries()].slice(from)) {
    const before = steps.steps[index] as Standing;
    for (const one of of.drive(move, before.snapshot as never, of.words[of.lang], of.lang)) await press(of.page, of.frame, one);
    const attempt = of.frame.locator('.attempt').first();
    await expect(attempt, `after move ${index + 1} (${move.type})`).toHaveAttribute('data-moves', String(index + 1));
    const state = stateName((steps.steps[index + 1] as Standing).snapshot);
    await expect(attempt).toHaveAttribute('data-state', state);
    await onState?.(state);
  }
  return steps.standing;
};

import { describe, expect, test } from 'vitest';
import type { Guarantee, HealthKind } from '#journal/health.ts';
import type { Reason } from '#journal/port.ts';
import { backupBroken, backupConflict, guaranteesOff, notKept, notSaving, stepsLost, type SavingTrouble } from './journal.ts';
import type { FaultData } from './fault.ts';

const reasons = Object.keys({
  blocked: 0, quota: 0, timeout: 0, closed: 0, aborted: 0, 'other-tab': 0, newer: 0, diverged: 0, erased: 0,
} satisfies Record<Reason & SavingTrouble, 0>) as Reason[];
const kinds = Object.keys({ 'private-looking': 0, blocked: 0, quota: 0, 'no-answer': 0 } satisfies Record<Exclude<HealthKind, 'keeps'>, 0>) as Exclude<HealthKind, 'keeps'>[];

const all: readonly FaultData[] = [
  ...reasons.map((reason) => notSaving(reason, 2)),
  ...kinds.map(notKept),
  stepsLost(1),
  stepsLost(3),
  backupConflict('a'.repeat(32), 4),
  backupBroken('gap'),
  backupBroken('chain'),
];

describe('words about keeping a learner\'s steps', () => {
  test('stand in both languages for every reason, calm and complete', () => {
    for (const { title, message } of all) {
      for (const zh of [title.zh, message.zh]) expect(zh).toMatch(/^[^！!]*[一-鿿][^！!]*。$/u);
      for (const en of [title.en, message.en]) expect(en).toMatch(/^[^!]*[a-z][^!]*\.$/u);
      expect(`${title.en} ${message.en}`).not.toMatch(/please|sorry|oops/iu);
    }
  });

  test('name each reason by a name of its own', () => {
    expect(new Set(reasons.map((reason) => notSaving(reason).name)).size).toBe(reasons.length);
  });

  test('say how many steps are not saved, and nothing where all are', () => {
    expect([notSaving('quota', 2).where, notSaving('quota').where]).toEqual(['unsaved: 2', '']);
  });

  test('name every guarantee that can be off', () => {
    const off: Record<Guarantee, { zh: string; en: string }> = guaranteesOff;
    for (const { zh, en } of Object.values(off)) expect(zh.length * en.length).toBeGreaterThan(0);
  });
});

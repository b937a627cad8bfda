import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { changesIn } from './changes.ts';

it('parts an entry into its two languages', () => {
  expect(changesIn('## 2026-12\n\n- 现在可以搜索 GB/T 37964（含年份）。 You can now search for GB/T 37964.\n\n## 2026-11\n\n- 第一版。 You can now begin.\n')).toEqual([
    { month: '2026-12', entries: [{ zh: '现在可以搜索 GB/T 37964（含年份）。', en: 'You can now search for GB/T 37964.' }] },
    { month: '2026-11', entries: [{ zh: '第一版。', en: 'You can now begin.' }] },
  ]);
});
it('refuses an entry in one language alone', () => {
  expect(() => changesIn('## 2026-12\n\n- You can now begin.\n')).toThrow('is not one line of Chinese and then English');
});
it('reads the log as it stands, and says in each entry what a person can do now', () => {
  const months = changesIn(readFileSync('src/CHANGELOG.md', 'utf8'));
  expect(months.flatMap(({ entries }) => entries).filter(({ zh, en }) => !zh.startsWith('现在') || !/^(?:You|Trainers) can now /u.test(en))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms, roomsTable } from './rooms.ts';
import { roomOf, trespasses } from './trespass.ts';

const root = join(import.meta.dirname, '..', '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'exercises', 'courses'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|astro|mdx)$/u.test(file) && !/\.test(-support)?\.tsx?$/u.test(file) && !file.startsWith('src/env.d.ts'));
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the law of rooms', () => {
  it('is kept by every source file', () => {
    expect(files.flatMap((file) => trespasses(file, text(file)))).toEqual([]);
  });
  it('has seen files in every room', () => {
    const seen = new Set(files.map((file) => roomOf(file)?.name));
    expect(rooms.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
    expect(files.filter((file) => file.startsWith('courses/')).length).toBeGreaterThan(4);
  });
  it.each([
    ['exercises/sort/rules.ts', "import { openJournal } from '#journal/journal.ts';"],
    ['exercises/sort/rules.ts', "import { machine } from '../suppress/machine.ts';"],
    ['exercises/sort/rules.ts', 'export const now = () => Date.now();'],
    ['exercises/sort/rules.ts', "export const byName = (a: string, b: string): number => a.localeCompare(b, 'zh');"],
    ['exercises/deidentify/rules.ts', "export const told = (n: number): string => new Intl.NumberFormat('zh').format(n);"],
    ['exercises/deidentify/classes.ts', 'export const told = (n: number): string => n.toLocaleString();'],
    ['exercises/suppress/rules.ts', 'export const today = (): number => new globalThis.Date().getTime();'],
    ['exercises/suppress/rules.ts', 'export const late = (): number => performance.now();'],
    ['exercises/kit/random.ts', 'export const roll = () => Math.random();'],
    ['exercises/sort/view.tsx', "import { setup } from 'xstate';"],
    ['src/progress/progress.ts', "const kept = localStorage.getItem('x');"],
    ['src/record/parse.ts', "import { readFileSync } from 'node:fs';"],
    ['src/islands/LessonExercise.tsx', 'export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;'],
    ['src/components/Law.astro', "---\nimport { parse } from '#record/parse.ts';\n---\n<p />"],
    ['src/layouts/Page.astro', "---\n---\n<script>import { parse } from '#record/parse.ts';</script>"],
    ['courses/deid-open-data/identifiers.mdx', "import x from './x.js'\n\n# T"],
    ['src/attic/helpers.ts', 'export const x = 1;'],
  ])('catches a planted trespass in %s', (file, planted) => {
    expect(trespasses(file, planted)).toHaveLength(1);
  });
  it('stands in the README as it is here', () => {
    expect(text('README.md')).toContain(roomsTable());
  });
  it('keeps pages short', () => {
    expect(files.filter((file) => file.startsWith('src/pages/') && text(file).split('\n').length > 41)).toEqual([]);
  });
});

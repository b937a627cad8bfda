import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms, roomsTable } from './rooms.ts';
import { roomOf, trespasses } from './trespass.ts';

const root = join(import.meta.dirname, '..', '..');
// `-z`: git writes a name that is not ASCII in quotes otherwise, and no room would see it.
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'src', 'exercises', 'courses'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => /\.(?:[cm]?[jt]sx?|astro|mdx|css|html)$/u.test(file) && !/\.test(?:-support)?\.tsx?$/u.test(file) && file !== 'src/env.d.ts' && existsSync(join(root, file)));
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
    ['exercises/sort/rules.ts', "import type { Journal } from '#journal/journal.ts';"],
    ['exercises/sort/rules.ts', "export type J = import('#journal/journal.ts').Journal;"],
    ['exercises/sort/rules.ts', "export const later = () => import('#journal/journal.ts');"],
    ['exercises/sort/rules.ts', 'export const later = (name: string) => import(name);'],
    ['exercises/sort/rules.ts', "export * from '#model/event.ts';"],
    ['exercises/sort/rules.ts', "import laws from '../../src/catalog/laws.json' with { type: 'json' };"],
    ['exercises/sort/rules.ts', "import { machine } from '../suppress/machine.ts';"],
    ['exercises/sort/rules.ts', "import { draw } from './view.tsx';"],
    ['exercises/sort/rules.ts', "import { tiny } from './fixture.test-support.ts';"],
    ['exercises/sort/rules.ts', 'export const now = () => Date.now();'],
    ['exercises/sort/rules.ts', "export const byName = (a: string, b: string): number => a.localeCompare(b, 'zh');"],
    ['exercises/deidentify/rules.ts', "export const told = (n: number): string => new Intl.NumberFormat('zh').format(n);"],
    ['exercises/deidentify/classes.ts', 'export const told = (n: number): string => n.toLocaleString();'],
    ['exercises/suppress/rules.ts', 'export const today = (): number => new globalThis.Date().getTime();'],
    ['exercises/suppress/rules.ts', 'export const late = (): number => performance.now();'],
    ['exercises/sort/rules.ts', 'export const sorted = (names: string[]) => names.sort((a, b) => a.localeCompare(b));'],
    ['exercises/sort/rules.ts', 'export const shown = (n: number) => n.toLocaleString();'],
    ['exercises/sort/rules.ts', 'export const loss = (n: number) => Math.log2(n);'],
    ['exercises/sort/rules.ts', "export const kept = () => globalThis['localStorage'];"],
    ['exercises/sort/machine.ts', 'const { random } = Math;\nexport const roll = () => random();'],
    ['exercises/sort/machine.ts', "export const roll = () => Math['random']();"],
    ['exercises/sort/index.ts', "const fs = require('node:fs');"],
    ['exercises/kit/random.ts', 'export const roll = () => Math.random();'],
    ['exercises/kit/replay.ts', "import { prove } from './proof/prove.ts';"],
    ['exercises/kit/view-props.ts', "import { createElement } from 'react';"],
    ['exercises/kit/proof/prove.ts', "import { begin } from '../replay.ts';"],
    ['exercises/sort/view.tsx', "import { setup } from 'xstate';"],
    ['exercises/sort/view-table.tsx', "import { words } from '../suppress/words.ts';"],
    ['exercises/sort/view.css', "@import '../../src/styles/tokens.css';"],
    ['exercises/sort/view.css', ".x { background: url('https://x.test/x.png'); }"],
    ['exercises/kinds.ts', "import { now } from '#words/site.ts';"],
    ['src/progress/progress.ts', "const kept = localStorage.getItem('x');"],
    ['src/progress/progress.ts', "import { canonical } from '#kit/digest.ts';"],
    ['src/record/parse.ts', "import { readFileSync } from 'node:fs';"],
    ['src/record/parse.ts', "const own = new URL('../islands/files.ts', import.meta.url);"],
    ['src/cohort/board.ts', "import { parse } from '../record/parse.ts';"],
    ['src/journal/journal.ts', "const all = import.meta.glob('../catalog/*.ts');"],
    ['src/islands/LessonExercise.tsx', 'export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;'],
    ['src/islands/review/desk-state.ts', "const worker = new Worker(new URL('../../record/review.ts', import.meta.url));"],
    ['src/elements/tip.ts', "document.body.insertAdjacentHTML('beforeend', '<p>');"],
    ['src/components/Law.astro', "---\nimport { parse } from '#record/parse.ts';\n---\n<p />"],
    ['src/components/Law.astro', "---\r\nimport { parse } from '#record/parse.ts';\r\n---\r\n<p />"],
    ['src/components/Law.astro', "---\n---\n<p>{localStorage.getItem('x')}</p>"],
    ['src/layouts/Page.astro', "---\n---\n<script>import { parse } from '#record/parse.ts';</script>"],
    ['src/layouts/Page.astro', '---\n---\n<script src="../record/parse.ts"></script>'],
    ['src/styles/base.css', "@import url('https://x.test/font.css');"],
    ['courses/deid-open-data/identifiers.mdx', "import x from './x.js'\n\n# T"],
    ['courses/deid-open-data/identifiers.mdx', "# T\n\n{await import('node:fs')}"],
    ['courses/deid-open-data/helper.ts', 'const x = 1;'],
    ['src/attic/helpers.ts', 'export const x = 1;'],
  ])('catches a planted trespass in %s: %s', (file, planted) => {
    expect(trespasses(file, planted)).not.toEqual([]);
  });
  it.each([
    ['exercises/sort/rules.ts', "import { streamOf } from '#kit/random.ts';\nexport const days = (table: { window: number }) => ({ window: table.window, document: 1 }).window;"],
    ['exercises/sort/view.tsx', "import { machine } from './machine.ts';\nimport style from './view.css?url';"],
    ['exercises/kit/view-props.ts', "import type { ComponentType } from 'react';"],
    ['src/progress/progress.ts', "import type { Move } from '#kit/exercise.ts';\nimport { type AttemptOutcome } from '#kit/replay.ts';"],
    ['src/components/Law.astro', "---\nimport Tip from './Tip.astro';\n---\n<!-- localStorage is never used --><Tip id={`a-${1}`}>{1 > 0 && <b>x</b>}</Tip>"],
    ['courses/deid-open-data/identifiers.mdx', '---\ntitle: 出口\n---\n\n# 导入与导出\n\n<Law law="pipl" article="25" />'],
  ])('finds nothing in what %s may say', (file, allowed) => {
    expect(trespasses(file, allowed)).toEqual([]);
  });
  it('stands in the README as it is here', () => {
    expect(text('README.md')).toContain(roomsTable());
  });
  it('keeps pages short', () => {
    expect(files.filter((file) => file.startsWith('src/pages/') && text(file).split('\n').length > 41)).toEqual([]);
  });
});

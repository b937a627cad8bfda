// `npm run check` as a person and as a program sees it: exit codes, one JSON document, one line at the end.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inCourse, withLesson, withParagraph } from './fixture.ts';

const script = join(import.meta.dirname, '../../src/commands/check.ts');
const run = (...options: readonly string[]): { status: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
};

it('ends with 0 and one line when nothing is wrong, with 1 and the faults when something is', async () => {
  await inCourse({}, async (root) => {
    expect(run('--quick', '--root', root)).toEqual({ status: 0, err: '', out: '1 门课、1 课、1 份练习数据：没有错误。 1 course(s), 1 lesson(s), 1 set(s): no fault.\n' });
  });
  await inCourse(withLesson('law="pipl"', 'law="pilp"'), async (root) => {
    const { status, out } = run('--quick', '--root', root);
    expect(status).toBe(1);
    expect(out).toMatch(/^\[LawUnknown\][\s\S]*\n\n1 门课、1 课、1 份练习数据：1 处错误。 .*\n$/u);
  });
});

it('tells advice and still ends with 0', async () => {
  await inCourse(withParagraph('【待写】'), async (root) => {
    const { status, out } = run('--quick', '--root', root);
    expect(status).toBe(0);
    expect(out).toContain('（建议 advice）[TextUnwritten]');
  });
});

it('prints one JSON document and nothing else', async () => {
  await inCourse(withLesson('law="pipl"', 'law="pilp"'), async (root) => {
    const { status, out, err } = run('--json', '--quick', '--root', root);
    expect(status).toBe(1);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ faults: [{ name: 'LawUnknown', where: 'courses/demo/columns.mdx:16  law="pilp"' }], advice: [], count: { faults: 1 } });
  });
});

it('ends with 2 when it cannot run', () => {
  const nowhere = run('--root', tmpdir());
  expect(nowhere.status).toBe(2);
  expect(nowhere.err).toContain('[CoursesMissing]');
  const odd = run('--jsn');
  expect(odd.status).toBe(2);
  expect(odd.err).toContain('[CommandWrong]');
});

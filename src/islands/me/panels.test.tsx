import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { JournalEvent } from '#model/event.ts';
import type { CourseEntry } from '#model/course-entry.ts';
import type { Day, SetDigest, WriterId } from '#model/ids.ts';
import { fold } from '#progress/progress.ts';
import { meWords } from '#words/me.ts';
import { CompetencyPanel } from './CompetencyPanel.tsx';
import { RefreshPanel, Schedule } from './RefreshPanel.tsx';
import { placedSets, type PanelProps } from './shared.ts';
import { SlipPanel } from './SlipPanel.tsx';

const me = 'a'.repeat(32) as WriterId;
type Done = readonly [set: string, result: 'passed' | 'shown' | 'open'];

const eventsOf = (learner: boolean, done: readonly Done[]): readonly JournalEvent[] => [
  ...(learner ? [{ type: 'learner.named', code: 'A17', name: '周乙卯' }] : []),
  ...done.flatMap(([set, result]) => {
    const attempt = set.padEnd(32, '0').replace(/[^0-9a-f]/gu, '0');
    return [
      { type: 'attempt.started', attempt, course: 'c', set, kind: 'sort', kindVersion: 1, digest: 'd'.repeat(64), code: 'A17', nonce: '', round: 1 },
      { type: 'attempt.judged', attempt, seq: 1, claim: { result, submissions: 1, findings: 0, hints: 0 } },
    ];
  }),
].map((event, at) => ({ ...event, writer: me, n: at + 1, on: '2026-03-02' })) as unknown as readonly JournalEvent[];

const set = (name: string, replaces?: string) => ({
  set: name, kind: 'sort', digest: 'd' as SetDigest, title: { zh: `练习${name}`, en: `Exercise ${name}` },
  ...(replaces === undefined ? {} : { replaces: { set: replaces, why: { zh: '法条改了', en: 'The article changed' } } }),
});
const courses: readonly CourseEntry[] = [{ course: 'c', title: { zh: '课', en: 'Course' }, edition: '2026.11', lessons: [{ lesson: 'one', title: { zh: '一', en: 'One' }, sets: [set('a1'), set('b1')] }, { lesson: 'two', title: { zh: '二', en: 'Two' }, sets: [set('c1', 'old')] }] }];
const competencies = [{ id: 'k', name: { zh: '看数', en: 'Figures' }, area: { zh: '', en: '' }, levels: [{ can: { zh: '会问', en: 'Asks' }, sets: ['c/a1'] }, { can: { zh: '会算', en: 'Counts' }, sets: ['c/b1', 'c/c1'] }, { can: { zh: '会定', en: 'Decides' }, sets: [] }] }];

const given = (lang: 'zh' | 'en', done: readonly Done[], learner = true): PanelProps => {
  const events = eventsOf(learner, done);
  return { lang, base: '/', courses, competencies, words: meWords[lang], mine: { journal: undefined, events, progress: fold(events, me) }, reload: () => undefined };
};
const html = (element: ReactElement): string => renderToStaticMarkup(element);

test('a competency says in words what its bar shows, what the next level takes, and where a level has no exercise yet', () => {
  const page = html(<CompetencyPanel {...given('zh', [['a1', 'passed'], ['b1', 'passed'], ['c1', 'shown']])} />);
  expect(page).toContain('第 1 级');
  expect(page).toContain('到第 2 级，还差 1 份练习');
  expect(page).toContain('这一级还没有练习');
  expect(page.match(/✓ 已通过/gu)).toHaveLength(2);
  expect(html(<CompetencyPanel {...given('en', [])} />)).not.toMatch(/\p{Script=Han}/u);
});

test('what comes back leads to new data of its exercise, today or earlier', () => {
  const props = given('zh', [['a1', 'open']]);
  const placed = placedSets(props);
  const coming = (name: string, due: string) => ({ ...placed.get(`c/${name}`)!, due: due as Day });
  const page = html(<Schedule all={[coming('a1', '2020-01-01'), coming('b1', '2999-01-05')]} words={props.words} lang="zh" />);
  expect(page).toContain('href="/courses/c/one/?again=a1#a1"');
  expect(page).toContain('href="/courses/c/one/?again=b1#b1"');
  expect(page).toContain('2999年1月5日 起');
  expect(html(<Schedule all={[coming('b1', '2999-01-05')]} words={props.words} lang="zh" />)).toContain('今天没有要温的');
});

test('who worked on a set that was replaced is asked back, told why, until the new one is passed', () => {
  expect(html(<RefreshPanel {...given('zh', [['old', 'passed']])} />)).toContain('法条改了');
  expect(html(<RefreshPanel {...given('zh', [['old', 'passed'], ['c1', 'passed']])} />)).not.toContain('法条改了');
  expect(html(<RefreshPanel {...given('zh', [['a1', 'passed']])} />)).not.toContain('法条改了');
  expect(html(<RefreshPanel {...given('zh', [])} />)).toBe('');
});

test('a slip is offered when every exercise is passed, says before what its file holds, and asks for a code where there is none', () => {
  const all: readonly Done[] = [['a1', 'passed'], ['b1', 'passed'], ['c1', 'passed']];
  expect(html(<SlipPanel {...given('zh', [])} />)).toBe('');
  const part = html(<SlipPanel {...given('zh', all.slice(1))} />);
  expect(part).toContain('还有 1 份练习没有通过');
  expect(part).not.toContain('<button');
  const ready = html(<SlipPanel {...given('zh', all)} />);
  expect(ready).toContain('data-preview');
  expect(ready).toContain('href="#hand-in"');
  expect(ready).toContain('<button');
  const nameless = html(<SlipPanel {...given('en', all, false)} />);
  expect(nameless).toContain('learner code');
  expect(nameless).not.toContain('<button');
});

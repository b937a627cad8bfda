import { describe, expect, it } from 'vitest';
import { outcomeOf, step } from '#kit/replay.ts';
import { findingGaps } from '#kit/proof/audit.ts';
import type { Finding, Move } from '#kit/exercise.ts';
import { close, contextOf, courseSets, draw, exercise, namesOf, onlyWith, readSet, solved, start, walk, written } from './fixture.test-support.ts';
import { respondSet } from './schema.ts';
import { words } from './words.ts';

const desk = readSet('incident-desk', courseSets);
const letter = readSet('notify-letter', courseSets);

/** What is found when an incident of the desk is handled so. */
const found = (id: string, persons: number | undefined, moves: (names: ReturnType<typeof namesOf>) => readonly Move[]): readonly Finding[] => {
  const variant = draw(onlyWith(desk, id, persons), 1);
  return contextOf(walk(variant, [...moves(namesOf(variant.cases[0] as (typeof variant.cases)[number])), close])).found;
};
const codesOf = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

describe('incident-desk', () => {
  it('gives each learner three incidents, one from each group, and other figures to another', () => {
    const deals = Array.from({ length: 40 }, (_, n) => draw(desk, n + 1).cases);
    for (const cases of deals) expect(cases.map(({ incident }) => incident.group).sort()).toEqual(['article57', 'hours', 'other']);
    expect(new Set(deals.map((cases) => cases.map(({ incident, persons, found: at }) => `${incident.id} ${persons} ${at}`).join('|'))).size).toBeGreaterThan(35);
  });
  it('is solved for sixty learners', () => {
    for (let n = 1; n <= 60; n += 1) expect([n, outcomeOf(exercise, solved(start(draw(desk, n)))).result]).toEqual([n, 'passed']);
  });
  it('counts the threshold itself as reached, and one below as not', () => {
    const grades = [999_999, 1_000_000, 9_999_999, 10_000_000, 100_000_000].map((persons) => draw(onlyWith(desk, 'portal', persons), 1).cases[0]?.grade);
    expect(grades).toEqual(['general', 'larger', 'larger', 'major', 'extreme']);
  });
  it('finds a first report late when the cause was traced first, through a weekend too', () => {
    const late = found('portal', 1_280_000, ({ act, grade, limit, put, send }) => [grade('larger'), limit('other'), act('isolate'), act('seal'), act('trace'), ...['office', 'time', 'grade', 'effect', 'cause'].map((part) => put('first', part)), send('first', 'city-net')]);
    expect(late).toMatchObject([{ code: 'late', params: { minutes: 335, due: 240 } }, { code: 'act-missing' }, { code: 'paper-missing' }, { code: 'paper-missing' }, { code: 'act-missing' }, { code: 'act-missing' }, { code: 'paper-missing' }, { code: 'act-missing' }]);
  });
  it('finds a cause that was stated before it was traced', () => {
    expect(codesOf(found('portal', 1_280_000, ({ act, grade, limit, put, send }) => [grade('larger'), limit('other'), act('isolate'), act('seal'), put('first', 'cause'), send('first', 'city-net')]))).toEqual(expect.arrayContaining(['part-early', 'element-missing']));
  });
  it('finds a first report that was not called for below serious, and still wants Article 57', () => {
    const codes = codesOf(found('portal', 860_000, ({ act, grade, limit, send }) => [grade('general'), limit('open'), act('isolate'), send('first', 'city-net')]));
    expect(codes).toContain('paper-over');
    expect(codes.filter((code) => code === 'paper-missing')).toHaveLength(2);
  });
  it('gives critical infrastructure one hour to both receivers', () => {
    const slow = found('water', undefined, ({ act, grade, limit, send }) => [grade('larger'), limit('cii'), act('isolate'), act('seal'), act('check'), send('first', 'protector'), send('first', 'police')]);
    expect(slow.filter(({ code }) => code === 'late').map(({ params }) => params)).toEqual([{ minutes: 65, due: 60 }]);
  });
  it('wants the authority told where the persons need not be', () => {
    expect(codesOf(found('unopened', 540, ({ act, grade, limit }) => [grade('general'), limit('open'), act('recall'), act('seal'), act('review')]))).toEqual(['paper-missing']);
  });
  it('does not judge the grade of a replaced home page', () => {
    for (const one of ['general', 'larger', 'extreme']) {
      expect(found('defaced', undefined, ({ act, grade, limit }) => [grade(one), limit('other'), ...['isolate', 'seal', 'trace', 'patch', 'restore', 'review'].map(act)])).toEqual([]);
    }
  });
  it('finds evidence cleared and repairs before sealing', () => {
    const codes = codesOf(found('water', undefined, ({ act, grade, limit }) => [grade('larger'), limit('cii'), act('purge'), act('patch'), act('seal'), act('blame')]));
    expect(codes).toEqual(expect.arrayContaining(['act-bad', 'order']));
    expect(codes.filter((code) => code === 'act-bad')).toHaveLength(2);
  });
  it('is not passed by doing everything and sending everything everywhere', () => {
    for (const { id } of desk.incidents) {
      const all = found(id, undefined, ({ act, grade, limit, send }) => [grade('larger'), limit('other'), ...desk.acts.map((one) => act(one.id)), ...desk.papers.flatMap((paper) => paper.to.map((to) => send(paper.id, to)))]);
      expect([id, all.length > 2]).toEqual([id, true]);
    }
  });
  it('has words, ground and next step for every finding in both languages', () => {
    const all = [
      ...found('portal', 860_000, ({ act, grade, limit, put, send }) => [grade('larger'), limit('other'), act('trace'), act('patch'), act('seal'), act('purge'), put('first', 'nothing'), send('first', 'city-net'), send('first', 'chat')]),
      ...found('portal', 1_000_000, ({ act, grade, limit, put, send }) => [grade('general'), limit('open'), act('meeting'), act('count'), act('audit'), put('first', 'cause'), put('first', 'later'), send('first', 'city-net')]),
    ];
    expect(new Set(codesOf(all))).toEqual(new Set(exercise.finds?.(desk).filter((code) => code !== 'too-little')));
    for (const finding of all) {
      expect([finding.code, findingGaps(words, finding)]).toEqual([finding.code, []]);
      expect(`${finding.text?.zh} ${finding.text?.en} ${words.en.findings[finding.code as 'late'](finding.params ?? {})}`).not.toMatch(/undefined|NaN|[{}]/u);
    }
  });
});

describe('notify-letter', () => {
  it('deals one true sentence for each element, and more that are not', () => {
    for (let n = 1; n <= 40; n += 1) {
      const parts = draw(letter, n).cases[0]?.papers[0]?.parts ?? [];
      const covered = parts.flatMap(({ part }) => part.covers ?? []);
      expect([n, parts.length, [...covered].sort()]).toEqual([n, 15, ['cause', 'contact', 'done', 'harm', 'kinds', 'self']]);
    }
  });
  it('is solved for sixty learners', () => {
    for (let n = 1; n <= 60; n += 1) expect([n, outcomeOf(exercise, solved(start(draw(letter, n)))).result]).toEqual([n, 'passed']);
  });
});

describe('the reasons of a solution', () => {
  it('are told for every step, without a placeholder', async () => {
    const because = await exercise.because();
    for (const set of [readSet('tiny'), desk, letter]) {
      for (let n = 1; n <= 6; n += 1) {
        let at = start(draw(set, n));
        for (const move of exercise.solve(at.snapshot as never)) {
          const told = because(at.snapshot as never, move);
          if (move.type !== 'case.close') expect([move.type, told?.what.zh, told?.why?.zh]).toEqual([move.type, expect.stringMatching(/^[^{}]+$/u), expect.stringMatching(/^[^{}]+$/u)]);
          at = step(exercise, at, move) as typeof at;
        }
      }
    }
  });
});

const at = <T>(list: readonly T[], n: number): T => list[n] as T;

interface Loose {
  draw: number;
  title: unknown;
  bad: unknown[];
  orders: unknown[];
  acts: { id: string }[];
  papers: { parts: { covers: string }[] }[];
  incidents: { found: string[]; plan: { act?: string; to?: string; within?: number }[]; bad: object[] }[];
}

describe('a set that does not hang together', () => {
  const faults = (change: (set: Loose) => void): string[] => {
    const set = structuredClone(written('tiny')) as unknown as Loose;
    change(set);
    const parsed = respondSet.safeParse(set);
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  it.each<[string, (set: Loose) => void]>([
    ['incidents.0.plan.0.act: There is no "recal"; there are: recall, erase. Change the name, or add it.', (set) => { at(set.incidents, 0).plan[0]!.act = 'recal'; }],
    ['incidents.0.found.0: "2026-02-30T10:00" is not a moment. Write it as 2026-03-06T17:40, on a day that exists.', (set) => { at(set.incidents, 0).found = ['2026-02-30T10:00']; }],
    ['incidents.0.plan.1.to: There is no "press"; there are: office, chat. Change the name, or add it.', (set) => { at(set.incidents, 0).plan[1]!.to = 'press'; }],
    ['acts.1.id: The id "recall" is written twice. Ids are used once; change one of them.', (set) => { at(set.acts, 1).id = 'recall'; }],
    ['draw: Each learner is to get 3 incidents, and there are 1. Let draw be from 1 to 1.', (set) => { set.draw = 3; }],
    ['papers.0.parts.0.covers: There is no "who"; there are: what. Change the name, or add it.', (set) => { at(set.papers, 0).parts[0]!.covers = 'who'; }],
    ['bad.0.act: There is no "burn"; there are: recall, erase. Change the name, or add it.', (set) => { set.bad = [{ ...at(set.incidents, 0).bad[0], act: 'burn' }]; }],
    ['orders.0.then: There is no "x"; there are: recall, erase, notice. Change the name, or add it.', (set) => { set.orders = [{ first: 'recall', then: 'x', why: set.title, ground: { convention: true } }]; }],
  ])('%s', (told, change) => {
    expect(faults(change)).toContain(told);
  });
  it('says of a plan that comes too late what is found', () => {
    expect(faults((set) => { at(set.incidents, 0).plan[0]!.within = 5; })[0]).toMatch(/^incidents\.0\.plan: Following the plan step by step is still not right \(with 12 persons\): late,/u);
  });
  it('is not found in tiny', () => {
    expect(faults(() => undefined)).toEqual([]);
  });
});

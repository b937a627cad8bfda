// Every finding is reached by moves on the sets of the courses, and says what is wrong, on what ground and what to do next.
import { describe, expect, it } from 'vitest';
import { begin, isRefusal, step, type Standing } from '#kit/replay.ts';
import type { Finding, Move } from '#kit/exercise.ts';
import { findingGaps } from '#kit/proof/audit.ts';
import { duesAt } from './clock.ts';
import { arrivedIn, sceneOf, type Scene } from './desk.ts';
import { fieldsOf, moveOf } from './naming.ts';
import { actsOf } from './rules.ts';
import { rightAct } from './solution.ts';
import { contextOf, exercise, full, play, queueOf, variantOf } from './set-reader.test-support.ts';
import { words } from './words.ts';

const tongue = { words: words.zh, lang: 'zh' } as const;

/** Every act on a ticket with every choice of each field, the others being right where that is known. */
const allActs = (scene: Scene): readonly Move[] =>
  actsOf(scene).flatMap(({ act }): readonly Move[] => {
    if (act === 'case.ask') return [['place'], ['who'], ['where', 'what']].map((elements) => ({ type: act, case: scene.ticket.handle, elements: elements.filter((id) => scene.variant.set.elements.some((one) => one.id === id)) })).filter(({ elements }) => elements.length > 0).concat([{ type: act, case: scene.ticket.handle, elements: scene.variant.set.elements.map(({ id }) => id) }]);
    const fields = fieldsOf(scene, act, tongue);
    const right = rightAct(scene) as unknown as Readonly<Record<string, string>> | undefined;
    const usual = Object.fromEntries(fields.map(({ name, choices }) => [name, right?.['type'] === act ? (right[name] ?? '') : (name === 'due' ? duesAt(scene.variant.set, scene.now)[1] : choices[0]?.id) ?? '']));
    if (fields.length === 0) return [{ type: act, case: scene.ticket.handle }];
    return fields.flatMap(({ name, choices }) => choices.map(({ id }) => moveOf(scene, act, { ...usual, [name]: id }, []) as Move));
  });

const foundFrom = (at: Standing): readonly Finding[] =>
  [...arrivedIn(contextOf(at)).map((ticket) => sceneOf(contextOf(at), ticket)).flatMap(allActs), { type: 'clock.advance' }, { type: 'shift.end' }].flatMap((move) => {
    const next = step(exercise, at, move);
    return isRefusal(next) ? [] : contextOf(next).found;
  });

const first = (at: Standing, isIt: (scene: Scene) => boolean): Scene | undefined => arrivedIn(contextOf(at)).map((ticket) => sceneOf(contextOf(at), ticket)).find(isIt);
const goesThrough = (at: Standing, move: Move): boolean => {
  const then = step(exercise, at, move);
  return !isRefusal(then) && contextOf(then).submissions === contextOf(at).submissions;
};

/** One who sends everything out, to whatever unit goes through, and waits: what comes back, and what can be done wrong then. */
const sentWrongly = (from: Standing): readonly Finding[] => {
  const found: Finding[] = [];
  let at = from;
  for (let turn = 0; turn < 40; turn += 1) {
    const moves = ['case.accept', 'case.register', 'case.dispatch'].flatMap((type) => {
      const scene = first(at, (one) => actsOf(one).some(({ act }) => act === type));
      return scene === undefined ? [] : allActs(scene).filter((move) => move.type === type);
    });
    const danger = first(at, (one) => rightAct(one)?.type === 'case.transfer');
    const then = step(exercise, at, danger === undefined ? (moves.find((move) => goesThrough(at, move)) ?? { type: 'clock.advance' }) : (rightAct(danger) as Move));
    if (isRefusal(then)) break;
    found.push(...contextOf(then).found, ...foundFrom(then));
    at = then;
  }
  return found;
};

/** One who lets the clock run as long as it may: the queue when nothing was done about it. */
const idle = (from: Standing): readonly Finding[] => {
  let at = from;
  for (let turn = 0; turn < 60; turn += 1) {
    const danger = first(at, (one) => rightAct(one)?.type === 'case.transfer');
    const next = step(exercise, at, danger === undefined ? { type: 'clock.advance' } : (rightAct(danger) as Move));
    if (isRefusal(next) || contextOf(next).submissions > contextOf(at).submissions) break;
    at = next;
  }
  return foundFrom(at);
};

/** One who does all that is right but to press for the often repeated and to tell those whose tickets were merged. */
const silent = (from: Standing): readonly Finding[] => {
  const moves = exercise.solve(from.snapshot as never).filter(({ type }) => type !== 'case.callback' && type !== 'case.supervise');
  let at = from;
  for (const move of moves) {
    const next = step(exercise, at, move);
    if (isRefusal(next)) break;
    at = next;
  }
  return contextOf(at).found;
};

const reachedIn = (name: keyof typeof full): ReadonlyMap<string, Finding> => {
  const reached = new Map<string, Finding>();
  const take = (all: readonly Finding[]): void => { for (const one of all) if (!reached.has(one.code)) reached.set(one.code, one); };
  for (let n = 1; n <= 14; n += 1) {
    let at = begin(exercise, variantOf(full[name], name, n));
    for (const walk of [sentWrongly, idle, silent]) take(walk(at));
    for (const move of exercise.solve(at.snapshot as never)) {
      take(foundFrom(at));
      at = play(at, move);
    }
  }
  return reached;
};

describe.each(Object.keys(full) as (keyof typeof full)[])('%s', (name) => {
  const reached = reachedIn(name);
  it('brings every finding that it names, and no other', () => {
    const named = exercise.finds?.(full[name]) ?? [];
    // Twice sent to a wrong unit, and only then: told below.
    expect([...reached.keys(), 'second-return'].filter((code, at, all) => all.indexOf(code) === at).sort()).toEqual([...named].sort());
  });
  it('gives each its sentence, its ground and its next step in both languages', () => {
    for (const finding of reached.values()) {
      expect([finding.code, findingGaps(words, finding)]).toEqual([finding.code, []]);
      for (const lang of ['zh', 'en'] as const) expect(words[lang].findings[finding.code as 'no-evidence'](finding.params as never)).not.toMatch(/undefined|NaN|\{/u);
    }
  });
});

describe('a ticket sent twice to wrong units', () => {
  it('goes to a third only by consultation, and is then not sent back', () => {
    const set = full['case-dispatch'];
    let at = queueOf(set, ({ trap, entry }) => trap === 'plain' && entry === 'stall');
    const ticket = contextOf(at).variant.tickets[0] as { handle: string };
    const on = { case: ticket.handle };
    const wrong = (unit: string): Move => ({ type: 'case.dispatch', ...on, unit, due: '2026-03-03', identity: '' });
    at = play(at, { type: 'case.accept', ...on }, { type: 'case.register', ...on }, wrong('market'), { type: 'clock.advance' }, { type: 'request.approve', ...on }, wrong('housing'), { type: 'clock.advance' }, { type: 'request.approve', ...on });
    expect(contextOf(play(at, wrong('roads'))).found).toMatchObject([{ code: 'second-return' }]);
    at = play(at, { type: 'case.escalate', ...on, due: '2026-03-03' }, { type: 'clock.advance' });
    expect(sceneOf(contextOf(at), ticket as never).case).toMatchObject({ state: 'S5', unit: 'enforcement', grounds: ['duty', 'duty'] });
  });
});

describe('an article', () => {
  it('stands behind a whistle-blower’s identity, the convention behind the rest', () => {
    const set = full['ticket-routing'];
    const from = queueOf(set, ({ trap, type }) => trap === 'secret' && type === 'report');
    const { handle } = contextOf(from).variant.tickets[0] as { handle: string };
    const sent = play(from, { type: 'case.accept', case: handle }, { type: 'case.dispatch', case: handle, unit: 'market', due: '2026-03-09', identity: 'open' });
    expect(contextOf(sent).found).toMatchObject([{ code: 'identity-out', ground: { law: 'pipl', article: '34' } }]);
  });
});

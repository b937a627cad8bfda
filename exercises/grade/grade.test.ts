import { describe, expect, it } from 'vitest';
import type { Move } from '#kit/exercise.ts';
import { begin, outcomeOf, replay, type Standing } from '#kit/replay.ts';
import { because } from './because.ts';
import { draw, drawnWith, fieldIn, foundAt, full, measureIn, tiny, walkIn } from './grade.test-support.ts';
import { exercise } from './index.ts';
import { proof } from './proof.ts';
import type { GradeSnapshot } from './machine.ts';
import type { GradeVariant } from './schema.ts';
import { words } from './words.ts';

const place = (field: string, object: string, degree: string): Move => ({ type: 'field.place', field, object, degree });
const submit = { fields: { type: 'fields.submit' }, rating: { type: 'rating.submit' }, work: { type: 'work.submit' } } as const;
const codes = (at: Standing): readonly string[] => foundAt(at).map(({ code }) => code);

/** Phone and remark, one reading room: L4 by the remark. */
const small = drawnWith(tiny, ({ fields, whole }) => fields.map(({ column }) => column.id).join() === 'phone,note' && !whole.report);
const [phone, note] = [fieldIn(small, 'phone'), fieldIn(small, 'note')];
const walk = walkIn(small);
const placed = [place(phone, 'person', 'some'), place(note, 'person', 'extreme')];
const rated: readonly Move[] = [...placed, submit.fields, { type: 'lifter.mark', field: note }, { type: 'table.rate', grade: 'l4' }];
const protectedBy = (id: string): Move => ({ type: 'measure.take', measure: measureIn(small, id) });

describe('grade on tiny', () => {
  it('passes after place, place, submit, mark, rate, submit, take, submit', () => {
    const end = walk(...rated, submit.rating, protectedBy('login'), submit.work);
    expect(end.snapshot.value).toBe('graded');
    expect(outcomeOf(exercise, end)).toEqual({ result: 'passed', submissions: 3, findings: 0, hints: 0 });
  });
  it('does not count a hand-in while a column stands nowhere', () => {
    const end = walk(placed[0] as Move, submit.fields);
    expect(foundAt(end)).toMatchObject([{ code: 'unplaced', weight: 'invalid', at: [note], params: { count: 1 } }]);
    expect(outcomeOf(exercise, end)).toMatchObject({ submissions: 0, findings: 0 });
  });
  it.each([
    ['too-low', 'nobody', 'none'], ['too-high', 'person', 'extreme'], ['wrong-object', 'organisation', 'some'],
  ])('finds a phone number placed %s (%s, %s) with the set’s reason, and lets it be mended', (code, object, degree) => {
    const wrong = walk(place(phone, object, degree), placed[1] as Move, submit.fields);
    expect(foundAt(wrong)).toMatchObject([{ code, weight: 'wrong', at: [phone], text: small.fields[0]?.scene.why }]);
    const mended = walk(place(phone, object, degree), ...placed.slice(1), submit.fields, placed[0] as Move, submit.fields);
    expect([mended.snapshot.value, ...codes(mended)]).toEqual(['rating']);
    expect(outcomeOf(exercise, mended)).toMatchObject({ submissions: 2, findings: 1 });
  });
  it.each([['public', 'serious'], ['national', 'some'], ['economy', 'extreme']])('tells at once who decides when a column is placed at %s, %s, and finds it', (object, degree) => {
    const warned = walk(place(note, object, degree));
    expect(warned.snapshot.value).toBe('warned');
    expect(warned.snapshot.can(placed[0] as Move)).toBe(false);
    const end = walk(place(note, object, degree), { type: 'warning.read' }, placed[0] as Move, submit.fields);
    expect(codes(end)).toEqual(['declared']);
  });
  it('takes a column off the list of things to mend once it was touched', () => {
    const two = [place(phone, 'nobody', 'none'), place(note, 'person', 'some'), submit.fields];
    expect(codes(walk(...two))).toEqual(['too-low', 'too-low']);
    expect(foundAt(walk(...two, place(note, 'person', 'some'))).map(({ at }) => at)).toEqual([[phone]]);
  });
  it('asks for marks and a grade before it judges the whole table', () => {
    expect(foundAt(walk(...placed, submit.fields, submit.rating))).toMatchObject([{ code: 'unrated', weight: 'invalid', params: { count: 2 } }]);
    expect(foundAt(walk(...rated.slice(0, 4), submit.rating))).toMatchObject([{ code: 'unrated', params: { count: 1 } }]);
    expect(foundAt(walk(...placed, submit.fields, { type: 'table.rate', grade: 'l4' }, submit.rating))).toMatchObject([{ code: 'unrated', params: { count: 1 } }]);
  });
  it.each([['l2', 'table-low'], ['important', 'table-declared'], ['core', 'table-declared'], ['report', 'reported-needlessly']])('finds a table of L4 rated %s: %s', (grade, code) => {
    expect(codes(walk(...rated.slice(0, 4), { type: 'table.rate', grade }, submit.rating))).toEqual([code]);
  });
  it('finds a lifter that is left out and one that lifts nothing', () => {
    const end = walk(...placed, submit.fields, { type: 'lifter.mark', field: phone }, { type: 'table.rate', grade: 'l4' }, submit.rating);
    expect(foundAt(end)).toMatchObject([{ code: 'lifter-missed', at: [note] }, { code: 'lifter-extra', at: [phone] }]);
    const mended = walk(...placed, submit.fields, { type: 'lifter.mark', field: phone }, { type: 'table.rate', grade: 'l4' }, submit.rating, { type: 'lifter.unmark', field: phone }, { type: 'lifter.mark', field: note }, submit.rating);
    expect(mended.snapshot.value).toBe('protecting');
  });
  it('finds protection that is missing and protection that is none', () => {
    const before = [...rated, submit.rating];
    expect(codes(walk(...before, submit.work))).toEqual(['unprotected']);
    const all = small.measures.map(({ handle }): Move => ({ type: 'measure.take', measure: handle }));
    const everything = walk(...before, ...all, submit.work);
    expect([...codes(everything)].sort()).toEqual(['measure-extra', 'measure-extra']);
    expect(codes(walk(...before, protectedBy('close'), submit.work))).toEqual(expect.arrayContaining(['measure-missed', 'measure-extra']));
  });
});

describe('a table of the whole city', () => {
  const city = drawnWith(tiny, ({ fields, whole }) => fields.map(({ column }) => column.id).join() === 'book,phone' && whole.report);
  const [book, number] = [fieldIn(city, 'book'), fieldIn(city, 'phone')];
  const go = walkIn(city);
  const before: readonly Move[] = [place(book, 'nobody', 'none'), place(number, 'person', 'some'), submit.fields, { type: 'lifter.mark', field: number }];
  it.each([['l2', 'not-reported'], ['l1', 'table-low'], ['l3', 'table-high'], ['important', 'table-declared']])('finds %s: %s, with the reason of its reach', (grade, code) => {
    expect(foundAt(go(...before, { type: 'table.rate', grade }, submit.rating))).toMatchObject([{ code, at: [city.wholeHandle], text: city.whole.why }]);
  });
  it('is reported, and waits protected as L4', () => {
    const end = go(...before, { type: 'table.rate', grade: 'report' }, submit.rating, { type: 'measure.take', measure: measureIn(city, 'login') }, { type: 'measure.take', measure: measureIn(city, 'report-it') }, submit.work);
    expect(end.snapshot.value).toBe('graded');
  });
});

describe('moves that are not of this variant', () => {
  it('are refused at their number, whatever is in them', () => {
    const foreign = fieldIn(draw(tiny, 399), 'book') || '0123456789';
    const bad: readonly Move[] = [
      place(foreign, 'person', 'some'), place(phone, 'nobody', 'some'), place(phone, 'person', 'none'), place(phone, 'constructor', 'some'),
      { type: 'field.place', field: phone, object: ['person'], degree: 'some' }, { type: 'field.place', field: phone, object: 'person', degree: 3 }, { type: 'field.place' },
      { type: 'lifter.mark', field: phone }, { type: 'table.rate', grade: 'l4' }, { type: 'measure.take', measure: measureIn(small, 'login') }, submit.work, { type: 'warning.read' },
    ];
    for (const move of bad) expect(replay(exercise, small, [move])).toMatchObject({ kind: 'refused', at: 1, why: 'forbidden-move' });
    const rating = [...placed, submit.fields];
    for (const move of [{ type: 'table.rate', grade: 'l5' }, { type: 'table.rate', grade: 4 }, { type: 'lifter.mark', field: 'x' }, { type: 'lifter.unmark', field: phone }, placed[0] as Move] as readonly Move[]) {
      expect(replay(exercise, small, [...rating, move])).toMatchObject({ kind: 'refused', at: 4 });
    }
    const protecting = [...rated, submit.rating];
    for (const move of [{ type: 'measure.take', measure: 'x' }, { type: 'measure.drop', measure: measureIn(small, 'login') }, { type: 'measure.take', measure: ['x'] }] as readonly Move[]) {
      expect(replay(exercise, small, [...protecting, move])).toMatchObject({ kind: 'refused', at: 7 });
    }
  });
});

describe('one learner and another', () => {
  it('get other columns, scenes, reaches and measures, and other answers', () => {
    const answers = Array.from({ length: 40 }, (_, n) => {
      const variant = draw(full, n + 1);
      return [variant.fields.map(({ column, scene }) => `${column.id}/${scene.id}`).join(), variant.whole.id, variant.measures.map(({ measure }) => measure.id).sort().join()].join('|');
    });
    expect(new Set(answers).size).toBe(40);
    expect(draw(full, 7)).toEqual(draw(full, 7));
  });
  it('can each be solved, with something to take and something to leave', () => {
    const ends = new Set<string>();
    for (let n = 1; n <= 80; n += 1) {
      const variant: GradeVariant = draw(full, n);
      const played = replay(exercise, variant, proof.solve(begin(exercise, variant).snapshot as never));
      expect([n, played.kind, outcomeOf(exercise, played.standing).result]).toEqual([n, 'replayed', 'passed']);
      const { rated: rating, taken } = (played.standing.snapshot as GradeSnapshot).context;
      ends.add(rating);
      expect(taken.length).toBeGreaterThan(1);
      expect(taken.length).toBeLessThan(variant.measures.length);
      expect(proof.chance?.(variant)).toBeLessThan(1e-12);
    }
    expect(ends.has('report') && ends.has('l4')).toBe(true);
  });
  it('are both told why, step by step', () => {
    const variant = draw(full, 3);
    const start = begin(exercise, variant);
    let at = start;
    for (const move of proof.solve(start.snapshot as never)) {
      const told = because(at.snapshot as GradeSnapshot, move as never);
      if (!move.type.endsWith('.submit')) expect([move.type, told?.what.zh !== '' && told?.what.en !== '' && told?.why !== undefined]).toEqual([move.type, true]);
      at = walkIn(variant)(...proof.solve(start.snapshot as never).slice(0, at.moves + 1));
    }
  });
});

describe('the ID number', () => {
  it('is right at L3 and at L4, and its reason is not Article 28', () => {
    const scenes = full.fields.find(({ column }) => column === 'id_no')?.scenes ?? [];
    expect(scenes.map(({ at, ground }) => [at.map(({ degree }) => degree), ground])).toEqual([[['serious', 'extreme'], { convention: true }]]);
  });
});

it('has a sentence and a next step for every finding that a set can bring, in both languages', () => {
  for (const lang of ['zh', 'en'] as const) {
    expect(Object.keys(words[lang].findings).sort()).toEqual([...(proof.finds?.(full) ?? [])].sort());
    expect(Object.keys(words[lang].findings).sort()).toEqual(Object.keys(words[lang].next).sort());
  }
});

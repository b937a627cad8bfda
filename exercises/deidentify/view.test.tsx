import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { withProof } from '#kit/exercise.ts';
import { escaped } from '#kit/kind.test-support.ts';
import { begin, isRefusal, step, type Standing } from '#kit/replay.ts';
import type { Lang } from '#kit/text.ts';
import { drive } from './drive.ts';
import { exercise as kind } from './index.ts';
import { words } from './words.ts';
import type { BenchContext, BenchSnapshot } from './machine.ts';
import type { Variant } from './schema.ts';
import { readSet, tiny } from './set-reader.test-support.ts';
import DeidentifyView, { whole } from './view.tsx';

await whole();

const exercise = await withProof(kind);

const langs: readonly Lang[] = ['zh', 'en'];
const draw = ({ snapshot }: Standing, lang: Lang, readOnly = false): string =>
  renderToStaticMarkup(
    <DeidentifyView snapshot={snapshot as BenchSnapshot} set={(snapshot.context as BenchContext).variant.set} send={() => undefined} lang={lang} words={words[lang]}
      findings={exercise.findings(snapshot as never)} readOnly={readOnly} cite={() => ({ text: 'ground' })} announce={() => undefined} />,
  );

/** Every standing on the way of the solution, the start first. */
const way = (variant: Variant): Standing[] => {
  const all = [begin(exercise, variant)];
  for (const move of exercise.solve((all[0] as Standing).snapshot as never)) {
    const next = step(exercise, all.at(-1) as Standing, move);
    if (isRefusal(next)) throw new Error(next.refused);
    all.push(next);
  }
  return all;
};

const subsidy = readSet(new URL('../../courses/deid-open-data/sets/subsidy-bench.yml', import.meta.url));

describe('the groups behind the figures', () => {
  const standings = way(exercise.vary(tiny, 'a'.repeat(64)) as Variant);
  const inState = (state: string): string => draw(standings.filter(({ snapshot }) => snapshot.value === state).at(-1) as Standing, 'zh');
  it('are open at once; what they hold comes in with l, how far they are with t', () => {
    expect(inState('blending')).toContain('<details class="bench-groups" open="">');
    expect(inState('blending')).not.toContain('救助类别的不同取值');
    expect(inState('diversifying')).toContain('救助类别的不同取值');
    expect(inState('diversifying')).not.toContain('救助类别与全表差');
    expect(inState('weighing')).toContain('救助类别与全表差');
    expect(inState('weighing')).toMatch(/低保 \d( · 特困 \d)?/u);
  });
});

describe('the view of the bench', () => {
  const standings = way(exercise.vary(tiny, 'a'.repeat(64)) as Variant);
  it.each(langs)('shows every control that a move needs, by its name (%s)', (lang) => {
    const moves = exercise.solve((standings[0] as Standing).snapshot as never);
    moves.forEach((move, at) => {
      const standing = standings[at] as Standing;
      const page = draw(standing, lang);
      const presses = drive(move, standing.snapshot as never, words[lang], lang);
      expect(presses.length, move.type).toBeGreaterThan(0);
      for (const press of presses) {
        expect(page, move.type).toContain(escaped(press.name));
        if (press.choose !== undefined) expect(page).toContain(`>${escaped(press.choose)}</option>`);
        if (press.within !== undefined) expect(page).toContain(`<legend>${escaped(press.within.name)}</legend>`);
      }
    });
  });
  it.each(langs)('leaves no blank in a sentence and no word out (%s)', (lang) => {
    for (const standing of standings) expect(draw(standing, lang).replace(/<[^>]*>/gu, ' ')).not.toMatch(/\{[a-z]+\}|undefined|NaN/iu);
  });
  it('shows the same picture without an answering control to a reviewer', () => {
    for (const standing of standings) {
      const page = draw(standing, 'zh', true);
      expect(page).not.toMatch(/<select(?![^>]*disabled)/u);
      expect(page.replace(/<fieldset class="choices" disabled="">.*?<\/fieldset>/gu, '')).not.toContain('<button');
    }
  });
  it('ends with what the law says of de-identified data', () => {
    expect(draw(standings.at(-1) as Standing, 'zh')).toContain('去标识化后仍是个人信息，不能因此向社会开放');
    expect(draw(standings.at(-1) as Standing, 'zh')).toContain('要叫“内部受控使用版”，k 至少是 5');
    const full = draw(way(exercise.vary(subsidy, 'a'.repeat(64)) as Variant).at(-1) as Standing, 'zh');
    expect(full).toContain('<h4>内部受控使用版</h4>');
    expect(full).toMatch(/k ≥ [5-8]（本平台练习约定，以标准原文为准）/u);
    expect(full).toContain('去标识化后仍是个人信息，不能因此向社会开放');
  });
  it('shows a window of two thousand rows', () => {
    const rows = Array.from({ length: 2000 }, (_, n) => ({ id: `r${n + 1}`, cells: (subsidy.table.rows[n % subsidy.table.rows.length] as { cells: Record<string, string> }).cells }));
    const variant = exercise.vary({ ...subsidy, show: 2000, plant: false, table: { ...subsidy.table, rows } } as never, 'b'.repeat(64));
    const page = draw(begin(exercise, variant), 'en');
    expect(page.match(/<tr/gu)?.length).toBe(51);
    expect(page).toContain('Rows 1951–2000');
  });
  it('keeps its styles to its own folder', () => {
    const css = readFileSync(new URL('./view.css', import.meta.url), 'utf8');
    for (const line of css.split('\n').filter((text) => text.trim() !== '')) expect(line).toMatch(/^(@media [^{]+\{ )?\.deidentify/u);
  });
});

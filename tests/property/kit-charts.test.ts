import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindIds, kinds, wordsOf } from '#kinds';
import { chartText } from '#kit/proof/chart.ts';
import { chartSvg } from '#kit/proof/chart-svg.ts';

const root = new URL('../../exercises/', import.meta.url);
const built = kindIds.filter((kind) => existsSync(new URL(`${kind}/index.ts`, root)));

it('sees kinds to draw', () => {
  expect(built).toContain('sort');
});

describe.each(built)('%s', (kind) => {
  it('has a chart.md that says what machine.ts says', async () => {
    const { exercise } = await kinds[kind].logic();
    const words = await wordsOf(kind);
    await expect(chartText(exercise, words)).toMatchFileSnapshot(new URL(`${kind}/chart.md`, root).pathname);
  });
  it('can be drawn in both languages without a style attribute', async () => {
    const { exercise } = await kinds[kind].logic();
    const words = await wordsOf(kind);
    for (const lang of ['zh', 'en'] as const) {
      const svg = await chartSvg(exercise, words, lang);
      expect(svg).not.toMatch(/style=|<style/u);
      for (const label of Object.values(words[lang].states)) expect(svg).toContain(label);
    }
  });
});

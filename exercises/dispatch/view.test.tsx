import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { escaped } from '#kit/kind.test-support.ts';
import { begin, type Standing } from '#kit/replay.ts';
import type { Lang } from '#kit/text.ts';
import { drive } from './drive.ts';
import type { DispatchSnapshot } from './machine.ts';
import { contextOf, exercise, full, play, tiny, variantOf } from './set-reader.test-support.ts';
import type { DispatchSet } from './schema.ts';
import DispatchView from './view.tsx';
import { words } from './words.ts';

const langs: readonly Lang[] = ['zh', 'en'];
const draw = ({ snapshot }: Standing, lang: Lang, readOnly = false): string =>
  renderToStaticMarkup(
    <DispatchView snapshot={snapshot as DispatchSnapshot} set={(snapshot as DispatchSnapshot).context.variant.set} send={() => undefined} lang={lang} words={words[lang]}
      findings={exercise.findings(snapshot as never)} readOnly={readOnly} cite={() => ({ text: 'ground' })} announce={() => undefined} />,
  );

/** Every standing on the way of the solution, the start first. */
const way = (set: DispatchSet, name: string): Standing[] => {
  const all = [begin(exercise, variantOf(set, name, 1))];
  for (const move of exercise.solve((all[0] as Standing).snapshot as never)) all.push(play(all.at(-1) as Standing, move));
  return all;
};

const ways = Object.entries({ tiny, ...full }).map(([name, set]) => [name, way(set, name)] as const);

describe.each(ways)('the view of %s', (_, standings) => {
  it.each(langs)('shows every ticket that is to be picked, and the acts of the one in hand (%s)', (lang) => {
    exercise.solve((standings[0] as Standing).snapshot as never).forEach((move, at) => {
      const standing = standings[at] as Standing;
      const page = draw(standing, lang);
      const [first] = drive(move, standing.snapshot as never, words[lang], lang);
      expect(page, move.type).toContain(`>${escaped(first?.name ?? '?')}</button>`);
    });
  });
  it.each(langs)('leaves no blank in a sentence and no word out (%s)', (lang) => {
    for (const standing of standings) expect(draw(standing, lang).replace(/<[^>]*>/gu, ' ')).not.toMatch(/\{[a-z]+\}|undefined|NaN/iu);
  });
  it('speaks no Chinese in English', () => {
    for (const standing of standings) expect(draw(standing, 'en').replace(/<[^>]*>/gu, ' ')).not.toMatch(/\p{Script=Han}/u);
  });
  it('shows the same picture without an answering control to a reviewer', () => {
    for (const standing of standings) expect(draw(standing, 'zh', true)).not.toMatch(/<(?:button|select|input)/u);
  });
});

describe('the view', () => {
  it('tells in the history what a unit said, and does not say it again once the work was done', () => {
    const standings = way(full['return-merge-limits'], 'return-merge-limits');
    const end = standings.at(-1) as Standing;
    expect(draw(end, 'zh')).toContain('这一班办完了');
    expect(contextOf(end).variant.tickets.length).toBe(9);
  });
  it('keeps its styles to its own folder', () => {
    const css = readFileSync(new URL('./view.css', import.meta.url), 'utf8');
    for (const line of css.split('\n').filter((text) => text.trim() !== '')) expect(line).toMatch(/^(@media [^{]+\{ )?\.dispatch/u);
  });
});

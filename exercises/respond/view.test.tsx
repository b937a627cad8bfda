import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#kit/exercise.ts';
import type { Lang } from '#kit/text.ts';
import { contextOf, courseSets, draw, exercise, namesOf, readSet, start, walk, close } from './fixture.test-support.ts';
import { actText } from './clock.ts';
import type { RespondContext } from './machine.ts';
import View from './view.tsx';
import { words } from './words.ts';

const set = readSet('incident-desk', courseSets);
const variant = draw(set, 2);
const [now] = variant.cases;
if (now === undefined) throw new Error('no case');
const { act, grade, limit } = namesOf(now);
const tried = walk(variant, [act('isolate'), grade('larger'), limit('other'), act('seal'), act('meeting'), close]);

const html = (snapshot: unknown, lang: Lang, readOnly = false): string =>
  renderToStaticMarkup(
    <View snapshot={snapshot as Snapshot<RespondContext>} send={() => undefined} set={set} lang={lang} words={words[lang]} findings={contextOf(tried).found} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />,
  );

describe('the view of respond', () => {
  it.each(['zh', 'en'] as const)('shows each act by the name that drive.ts presses, and the clock (%s)', (lang) => {
    const page = html(tried.snapshot, lang);
    for (const dealt of now.acts) expect(page).toContain(`>${actText(now, dealt, contextOf(tried).deeds, words[lang], lang).replaceAll("'", '&#x27;')}</button>`);
    expect(page).toContain(words[lang].labels.left);
    expect(page).not.toMatch(/undefined|NaN|\{(?:n|of|to|at|persons|found)\}/u);
  });
  it('offers to go back only after a hand-in', () => {
    expect(html(start(variant).snapshot, 'en')).not.toContain('Go back to before');
    expect(html(tried.snapshot, 'en').match(/Go back to before/gu)).toHaveLength(3);
  });
  it('answers no press when it is only read', () => {
    const page = html(tried.snapshot, 'zh', true);
    expect(page.replaceAll(/<fieldset[^>]*disabled=""[\s\S]*?<\/fieldset>/gu, '').match(/<button|<input/gu)).toBeNull();
  });
  it('has no control that acts once all is closed', () => {
    const end = exercise.solve(start(variant).snapshot as never);
    expect(html(walk(variant, end).snapshot, 'en', false)).not.toContain('class="act"');
  });
});

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#kit/exercise.ts';
import { escaped } from '#kit/kind.test-support.ts';
import type { Lang } from '#kit/text.ts';
import { begin, replay } from '#kit/replay.ts';
import { drive } from './drive.ts';
import { draw, full } from './grade.test-support.ts';
import { exercise } from './index.ts';
import type { GradeContext } from './machine.ts';
import { proof } from './proof.ts';
import View from './view.tsx';
import { words } from './words.ts';

const variant = draw(full, 2);
const solution = proof.solve(begin(exercise, variant).snapshot as never);
const standings = replay(exercise, variant, solution).steps.map(({ snapshot }) => snapshot as Snapshot<GradeContext>);
const html = (snapshot: Snapshot<GradeContext>, lang: Lang, readOnly = false): string =>
  renderToStaticMarkup(
    <View snapshot={snapshot} send={() => undefined} set={full} lang={lang} words={words[lang]} findings={snapshot.context.found} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />,
  );

describe('the view of grade', () => {
  it.each(['zh', 'en'] as const)('holds every name that drive.ts looks for first, and no gap in a sentence (%s)', (lang) => {
    for (const [at, move] of solution.entries()) {
      const snapshot = standings[at] as Snapshot<GradeContext>;
      const page = html(snapshot, lang);
      const [press] = drive(move, snapshot as never, words[lang], lang);
      expect(page).toContain(escaped(press?.name ?? '?'));
      expect(page).not.toMatch(/undefined|NaN|\{[\w.-]+\}/u);
    }
    expect(html(standings.at(-1) as Snapshot<GradeContext>, lang)).not.toMatch(/undefined|NaN|\{[\w.-]+\}/u);
  });
  it('answers no press when it is only read, and shows the same picture', () => {
    for (const snapshot of standings) {
      const page = html(snapshot, 'zh', true).replace(/<fieldset[^>]*\sdisabled[^>]*>.*?<\/fieldset>/gsu, '');
      expect(page.match(/<(?:button|select|input)\b(?![^>]*\sdisabled)/gu)).toBeNull();
    }
  });
});

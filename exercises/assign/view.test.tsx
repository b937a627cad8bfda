import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#kit/exercise.ts';
import { escaped } from '#kit/kind.test-support.ts';
import { begin, replay } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import type { Lang } from '#kit/text.ts';
import { drive } from './drive.ts';
import { exercise } from './index.ts';
import type { AssignContext } from './machine.ts';
import { proof } from './proof.ts';
import { assignSet } from './schema.ts';
import View from './view.tsx';
import { words } from './words.ts';

const set = assignSet.parse(parse(readFileSync(new URL('../../courses/data-security-incident/sets/launch-gate.yml', import.meta.url), 'utf8')));
const standings = (n: number): readonly Snapshot<AssignContext>[] => {
  const variant = exercise.vary(set, seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n }));
  return replay(exercise, variant, proof.solve(begin(exercise, variant).snapshot as never)).steps.map(({ snapshot }) => snapshot as Snapshot<AssignContext>);
};
const html = (snapshot: Snapshot<AssignContext>, lang: Lang, readOnly = false): string =>
  renderToStaticMarkup(<View snapshot={snapshot} send={() => undefined} set={set} lang={lang} words={words[lang]} findings={snapshot.context.found} readOnly={readOnly} cite={() => ({ text: '' })} announce={() => undefined} />);

describe('the view of assign', () => {
  it.each(['zh', 'en'] as const)('shows the control that drive.ts presses first for each move, by its name, on the whole way (%s)', (lang) => {
    for (const snapshot of standings(3)) {
      const page = html(snapshot, lang);
      for (const move of proof.moves(snapshot)) {
        const [press] = drive(move, snapshot as never, words[lang], lang);
        expect(page, move.type).toContain(escaped(press?.name ?? '?'));
        if (press?.choose !== undefined) expect(page).toContain(`>${escaped(press.choose)}</option>`);
      }
    }
  });
  it('answers no press when it is only read', () => {
    for (const snapshot of standings(4)) {
      const page = html(snapshot, 'zh', true);
      expect(page.replace(/<fieldset[^>]*disabled[\s\S]*?<\/fieldset>/gu, '').match(/<(?:button|select|input)(?![^>]*disabled)/gu)).toBeNull();
    }
  });
  it('speaks English only in English', () => {
    for (const snapshot of standings(5)) expect(html(snapshot, 'en')).not.toMatch(/\p{Script=Han}/u);
  });
});

// axe as the tests run it: sent to a document once, only violations gathered, no style sheet fetched again for it. The builder of
// @axe-core/playwright sends it for every run and opens a second page to gather results, which takes most of the time of a look.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from '../browser.ts';

const require = createRequire(import.meta.url);
const source = readFileSync(createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

type Window = { readonly axe?: typeof axe };

/** What axe finds in the document as it stands, `id: the first elements`; by all rules unless `runOnly` says which. */
export const violations = async (page: Page, runOnly?: axe.RunOnly): Promise<readonly string[]> => {
  if (await page.evaluate(() => (globalThis as Window).axe === undefined)) await page.evaluate(source);
  return page.evaluate(async (only) => {
    const run = (globalThis as unknown as Required<Window>).axe.run;
    const found = await run(document, { ...(only === undefined ? {} : { runOnly: only }), resultTypes: ['violations'], preload: false });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, runOnly);
};

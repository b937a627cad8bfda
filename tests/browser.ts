// What every browser test shares: a page that fails on a third-party request, a CSP violation or an uncaught error.
import { test as base, expect, type Page } from '@playwright/test';

export interface Trouble {
  readonly kind: 'foreign-request' | 'csp' | 'error';
  readonly what: string;
}

/** Watches a page from its first byte. */
export const watch = async (page: Page, trouble: Trouble[]): Promise<void> => {
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:'].includes(url.protocol)) return;
    if (!['localhost', '127.0.0.1', 'train.office.test'].includes(url.hostname)) trouble.push({ kind: 'foreign-request', what: request.url() });
  });
  page.on('pageerror', (error) => trouble.push({ kind: 'error', what: error.message }));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`csp-violation ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  page.on('console', (message) => {
    if (message.text().startsWith('csp-violation')) trouble.push({ kind: 'csp', what: message.text() });
  });
};

export const test = base.extend<{ trouble: Trouble[] }>({
  trouble: [
    async ({ page }, use) => {
      const trouble: Trouble[] = [];
      await watch(page, trouble);
      await use(trouble);
      expect(trouble, 'no third-party request, no CSP violation, no uncaught error').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
export type { Locator, Page } from '@playwright/test';

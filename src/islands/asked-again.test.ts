import { afterEach, expect, test, vi } from 'vitest';
import { takeAskedAgain } from './asked-again.ts';

afterEach(() => vi.unstubAllGlobals());

const at = (href: string): { readonly now: () => string } => {
  const location = { href };
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', { state: null, replaceState: (_state: unknown, _title: string, url: URL) => { location.href = url.href; } });
  return { now: () => location.href };
};

test('the set that the address asks for again is asked for once', () => {
  const page = at('http://x/courses/c/one/?again=a&q=1#a');
  expect(takeAskedAgain('b')).toBe(false);
  expect(takeAskedAgain('a')).toBe(true);
  expect(page.now()).toBe('http://x/courses/c/one/?q=1#a');
  expect(takeAskedAgain('a')).toBe(false);
});

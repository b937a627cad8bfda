// Addresses inside the site, whatever base it is served under. Knows the two languages, nothing of courses.
import type { Lang } from '#kit/text.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

/** `path` without a leading slash, e.g. `courses/deid-open-data/`. */
export const href = (path: string, lang: Lang): string => `${base}${lang === 'en' ? 'en/' : ''}${path}`;

/** A file that is the same in both languages, e.g. `first-paint.js`. */
export const asset = (path: string): string => `${base}${path}`;

export const siteBase = base;

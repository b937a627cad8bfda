import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import { catalogFiles } from './src/catalog/integration.ts';
import { alignByClass } from './src/catalog/align-by-class.ts';
import { cjkGap } from './src/catalog/cjk-gap.ts';

/** Without lists of what to load ahead: on an intranet they weigh more than the wait they save. Astro sets this option itself, so it is set again after it. */
const noPreloadLists = { name: 'shuzhi-no-preload-lists', configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined) };

/** Without such lists Vite's helper for a lazy import has nothing to do but to import; it would still be loaded with every page. */
const noPreloadHelper = {
  name: 'shuzhi-no-preload-helper',
  enforce: 'pre',
  apply: 'build',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/**
 * What is always loaded together is one file: it compresses better than in pieces and asks for less. React; what any page that looks into
 * the journal needs; an exercise's page; and of each kind its logic with its view. The words of a kind stay apart, by language.
 */
const together = [
  { name: 'lazy', test: /preload-helper/u, priority: 4 },
  { name: 'react', test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler|@astrojs[\\/]react)[\\/]/u, priority: 3 },
  { name: 'names', test: /[\\/]src[\\/]journal[\\/]names\.ts$/u, priority: 4 },
  { name: 'look', test: /[\\/]src[\\/](?:journal[\\/](?:peek|channel)|progress[\\/]progress|islands[\\/]assignment)\.ts$/u, priority: 3 },
  { name: 'digest', test: /[\\/]exercises[\\/]kit[\\/](?:digest|text)\.ts$/u, priority: 3 },
  { name: 'exercise', test: /[\\/]src[\\/]islands[\\/]LessonExercise\.tsx$|[\\/]exercises[\\/]kit[\\/](?:random|exercise|table|view[\\/](?:Announce|Choices|Steps|sentence|later|use-stage-focus))\.tsx?$/u, priority: 2 },
  { name: 'table', test: /[\\/]exercises[\\/]kit[\\/](?:view[\\/]DataTable\.tsx)$/u, priority: 2 },
  { name: (id) => /[\\/]exercises[\\/]kit[\\/](calendar|rounded)\.ts$/u.exec(id)?.[1] ?? null, priority: 2 },
  { name: (id) => /[\\/]exercises[\\/](?!kit[\\/])([a-z]+)[\\/](?:index\.ts|view\.tsx)$/u.exec(id)?.[1] ?? null, priority: 1 },
];
const oneFile = { name: 'shuzhi-one-file', configEnvironment: (name) => (name === 'client' ? { build: { rolldownOptions: { output: { codeSplitting: { groups: together } } } } } : undefined) };

// SHUZHI_BASE puts the site under a sub-path, e.g. /train/ ; SHUZHI_OUT builds beside another build.
const base = process.env.SHUZHI_BASE ?? '/';

export default defineConfig({
  base,
  outDir: process.env.SHUZHI_OUT ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  i18n: { locales: ['zh-CN', 'en'], defaultLocale: 'zh-CN', routing: { prefixDefaultLocale: false } },
  integrations: [mdx(), react(), catalogFiles()],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      smartypants: false,
      remarkPlugins: [remarkCjkFriendly, remarkCjkFriendlyStrikethrough],
      rehypePlugins: [alignByClass, cjkGap],
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        // The one policy: src/islands/trusted-url.ts.
        'trusted-types shuzhi',
      ],
    },
  },
  server: { host: '127.0.0.1' },
  vite: {
    worker: { format: 'es' },
    plugins: [noPreloadLists, noPreloadHelper, oneFile],
    build: {
      target: 'chrome108',
      assetsInlineLimit: 0,
      rolldownOptions: { onLog: (level, log, handler) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handler(level, log)) },
    },
  },
});

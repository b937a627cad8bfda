// The law of rooms as data: who may import whom, which npm packages, and which words must not occur.
// The table in the README is generated from this, and the test holds every source file to it.
import { kindIds } from '#kinds';

export interface Room {
  readonly name: string;
  /** Folder or file, without a slash at the end. The first room whose path fits a file is its room. */
  readonly path: string;
  readonly may: readonly string[];
  readonly npm: readonly string[];
  /** Identifiers that must not occur. */
  readonly never: readonly string[];
  readonly why: string;
}

const clockAndChance = ['Date', 'Intl', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'Math.random', 'crypto', 'eval', 'Function'];
// Results that an engine or the language of a computer may give differently.
const engines = ['.localeCompare', '.toLocaleString', '.toLocaleUpperCase', '.toLocaleLowerCase', ...['exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'pow', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'cbrt', 'hypot'].map((name) => `Math.${name}`)];
const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'caches', 'XMLHttpRequest', 'WebSocket', 'BroadcastChannel'];
const browser = ['globalThis', 'self', 'window', 'document', 'navigator', 'location', 'Worker', ...storage];
const node = ['process', 'Buffer', 'require', '__dirname', '__filename'];
const markup = ['.innerHTML', '.outerHTML', '.insertAdjacentHTML', '.srcdoc', 'dangerouslySetInnerHTML'];

const kindRoom = (name: string): readonly Room[] => [
  {
    name: `exercises/${name} view`,
    path: `exercises/${name}/view`,
    may: ['kit', 'kit/view'],
    npm: ['react'],
    never: [...clockAndChance, ...node, ...storage, ...markup],
    why: 'A view draws a snapshot and sends moves; it stores nothing and judges nothing.',
  },
  {
    name: `exercises/${name}`,
    path: `exercises/${name}`,
    may: ['kit'],
    npm: ['zod/mini'],
    never: [...clockAndChance, ...engines, ...browser, ...node],
    why: 'A kind must replay the same everywhere and for ever: no clock, no chance, no storage, no other kind.',
  },
];

export const rooms: readonly Room[] = [
  { name: 'kit/proof', path: 'exercises/kit/proof', may: ['kit'], npm: ['xstate', 'elkjs'], never: [...browser, ...node], why: 'Proof runs at build and in tests only; it never reaches a browser bundle.' },
  { name: 'kit/view', path: 'exercises/kit/view', may: ['kit'], npm: ['react'], never: [...clockAndChance, ...node, ...storage, ...markup], why: 'Shared pieces of views: drawn from props, without rules and storage.' },
  { name: 'kit', path: 'exercises/kit', may: [], npm: ['xstate (types)', 'zod/mini', '@noble/hashes', 'pure-rand', 'react (types)'], never: [...clockAndChance, ...engines, ...browser, ...node], why: 'The contract that replays rest on: nothing in it may differ between machines or days.' },
  { name: 'kinds', path: 'exercises/kinds.ts', may: ['kit (types)', 'any kind'], npm: [], never: [...clockAndChance, ...engines, ...browser, ...node], why: 'One line a kind, lazily.' },
  ...kindIds.flatMap(kindRoom),
  { name: 'faults', path: 'src/faults', may: [], npm: [], never: [...clockAndChance, ...engines, ...browser, ...node], why: 'Faults are words; they know nobody.' },
  { name: 'words', path: 'src/words', may: ['kit (types)'], npm: [], never: [...clockAndChance, ...engines, ...browser, ...node], why: 'Interface text: same keys in both languages, nothing else.' },
  { name: 'model', path: 'src/model', may: ['kit', 'faults'], npm: ['zod/mini'], never: [...clockAndChance, ...engines, ...browser, ...node], why: 'Nouns that every room may name.' },
  { name: 'journal', path: 'src/journal', may: ['model', 'faults'], npm: ['idb'], never: ['React', ...node], why: 'Keeps events. It must not know exercises or pages.' },
  { name: 'progress', path: 'src/progress', may: ['model (types)', 'kit (types)'], npm: [], never: [...clockAndChance, ...engines, ...browser, ...node], why: 'A pure fold over events.' },
  { name: 'record', path: 'src/record', may: ['model', 'faults', 'kit', 'kinds'], npm: ['fflate'], never: [...clockAndChance, ...engines, ...browser, ...node], why: 'Composes, parses and reviews; sets come by SetSource, files as bytes.' },
  { name: 'cohort', path: 'src/cohort', may: ['model', 'faults', 'record', 'kit (types)'], npm: ['papaparse'], never: [...clockAndChance, ...engines, ...browser, ...node], why: 'Verdicts into a board and a CSV.' },
  { name: 'search', path: 'src/search', may: ['model', 'kit'], npm: ['lunr'], never: ['React', 'localStorage', 'indexedDB'], why: 'One tokeniser for build and browser.' },
  { name: 'catalog', path: 'src/catalog', may: ['model', 'faults', 'kit', 'kit/proof', 'kinds', 'search'], npm: ['astro (types)', 'node:*', 'yaml', 'papaparse', 'zod', 'zod/mini', 'unified', 'remark-*', 'mdast*', 'unist*', 'vfile*', 'vite (types)'], never: ['document', 'localStorage', 'indexedDB'], why: 'Reads courses/ at build; never reaches a browser.' },
  { name: 'islands', path: 'src/islands', may: ['model', 'faults', 'words', 'journal', 'progress', 'record', 'cohort', 'search', 'kit', 'kit/view', 'kinds'], npm: ['react', 'ts-fsrs'], never: [...node, ...markup], why: 'React state lives here and only here.' },
  { name: 'elements', path: 'src/elements', may: ['model', 'faults', 'words', 'journal', 'progress', 'record', 'cohort', 'search', 'kit'], npm: [], never: [...node, 'React', ...markup], why: 'Small custom elements without a framework.' },
  { name: 'components', path: 'src/components', may: ['islands', 'elements', 'catalog', 'model', 'words', 'kit (types)', 'kinds', 'styles'], npm: ['node:*'], never: ['localStorage', 'indexedDB'], why: 'Astro components without state.' },
  { name: 'layouts', path: 'src/layouts', may: ['components', 'elements', 'catalog', 'model', 'words', 'kit (types)', 'kinds', 'styles'], npm: ['astro (types)'], never: ['localStorage', 'indexedDB'], why: 'Frames of pages.' },
  { name: 'pages', path: 'src/pages', may: ['components', 'layouts', 'catalog', 'model', 'words', 'kit (types)', 'kinds', 'styles', 'islands', 'elements', 'changelog', 'trainer-guide'], npm: ['astro:*'], never: ['localStorage', 'indexedDB'], why: 'An address and what it shows, in at most 40 lines.' },
  { name: 'styles', path: 'src/styles', may: [], npm: [], never: [], why: 'Tokens, base, prose, print: style sheets that ask for nothing.' },
  { name: 'content.config', path: 'src/content.config.ts', may: ['catalog'], npm: ['astro', 'astro:*'], never: [], why: 'Astro’s door to the collections.' },
  { name: 'commands', path: 'src/commands', may: ['catalog', 'record', 'cohort', 'model', 'faults', 'words', 'kit', 'kit/proof', 'kinds', 'search'], npm: ['node:*', 'astro', '@astrojs/mdx', '@playwright/test', 'sirv', 'yaml', 'xstate'], never: ['document', 'localStorage', 'indexedDB'], why: 'What npm run starts; Node only.' },
];

/** The rooms of all kinds are told once, so that a new kind changes no page. */
const roomsTold = (): readonly Room[] => {
  const ofKinds = new Set(kindIds.flatMap((kind) => kindRoom(kind).map(({ path }) => path)));
  const at = rooms.findIndex(({ path }) => ofKinds.has(path));
  return [...rooms.slice(0, at), ...kindRoom('*'), ...rooms.slice(at).filter(({ path }) => !ofKinds.has(path))];
};

/** The rooms table as the README prints it. */
export const roomsTable = (): string =>
  [
    '| room | may import | npm packages | why |',
    '| --- | --- | --- | --- |',
    '| courses | nothing | none | Trainers write text and tables; a lesson with code in it does not build. |',
    ...roomsTold().map(({ path, may, npm, why }) => `| ${path} | ${may.join(', ') || 'nothing'} | ${npm.join(', ') || 'none'} | ${why} |`),
  ].join('\n');

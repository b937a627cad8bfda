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

const clockAndChance = ['Date', 'Intl', 'localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'performance', 'setTimeout', 'setInterval', 'Math.random', 'crypto'];
const browser = ['window', 'document', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'navigator'];
const node = ['process', 'require', '__dirname'];

const kindRoom = (name: string): readonly Room[] => [
  {
    name: `exercises/${name} view`,
    path: `exercises/${name}/view`,
    may: ['kit', 'kit/view'],
    npm: ['react'],
    never: [...clockAndChance, ...node, 'localStorage', 'indexedDB', 'fetch'],
    why: 'A view draws a snapshot and sends moves; it stores nothing and judges nothing.',
  },
  {
    name: `exercises/${name}`,
    path: `exercises/${name}`,
    may: ['kit'],
    npm: ['xstate', 'zod/mini'],
    never: [...clockAndChance, ...browser, ...node],
    why: 'A kind must replay the same everywhere and for ever: no clock, no chance, no storage, no other kind.',
  },
];

export const rooms: readonly Room[] = [
  { name: 'kit/proof', path: 'exercises/kit/proof', may: ['kit'], npm: ['xstate', 'elkjs'], never: [...browser], why: 'Proof runs at build and in tests only; it never reaches a browser bundle.' },
  { name: 'kit/view', path: 'exercises/kit/view', may: ['kit'], npm: ['react'], never: [...clockAndChance, ...node, 'localStorage', 'indexedDB', 'fetch'], why: 'Shared pieces of views: drawn from props, without rules and storage.' },
  { name: 'kit', path: 'exercises/kit', may: [], npm: ['xstate', 'zod/mini', '@noble/hashes', 'pure-rand', 'react (types)'], never: [...clockAndChance, ...browser, ...node], why: 'The contract that replays rest on: nothing in it may differ between machines or days.' },
  { name: 'kinds', path: 'exercises/kinds.ts', may: ['kit', 'any kind'], npm: [], never: [...clockAndChance, ...browser, ...node], why: 'One line a kind, lazily.' },
  ...kindIds.flatMap(kindRoom),
  { name: 'faults', path: 'src/faults', may: [], npm: [], never: [...clockAndChance, ...browser, ...node], why: 'Faults are words; they know nobody.' },
  { name: 'words', path: 'src/words', may: ['kit'], npm: [], never: [...clockAndChance, ...browser, ...node], why: 'Interface text: same keys in both languages, nothing else.' },
  { name: 'model', path: 'src/model', may: ['kit', 'faults'], npm: ['zod/mini'], never: [...clockAndChance, ...browser, ...node], why: 'Nouns that every room may name.' },
  { name: 'journal', path: 'src/journal', may: ['model', 'faults', 'kit'], npm: ['idb'], never: ['React', ...node], why: 'Keeps events. It must not know exercises or pages.' },
  { name: 'progress', path: 'src/progress', may: ['model', 'kit'], npm: [], never: [...clockAndChance, ...browser, ...node], why: 'A pure fold over events.' },
  { name: 'record', path: 'src/record', may: ['model', 'faults', 'progress', 'kit', 'kinds'], npm: ['fflate'], never: [...clockAndChance, ...browser, ...node], why: 'Composes, parses and reviews; sets come by SetSource, files as bytes.' },
  { name: 'cohort', path: 'src/cohort', may: ['model', 'faults', 'record', 'kit'], npm: ['papaparse'], never: [...clockAndChance, ...browser, ...node], why: 'Verdicts into a board and a CSV.' },
  { name: 'search', path: 'src/search', may: ['model', 'kit'], npm: ['lunr'], never: ['React', 'localStorage', 'indexedDB'], why: 'One tokeniser for build and browser.' },
  { name: 'catalog', path: 'src/catalog', may: ['model', 'faults', 'words', 'kit', 'kit/proof', 'kinds', 'search'], npm: ['astro', 'yaml', 'papaparse', 'zod', 'zod/mini', 'unified', 'remark-*', 'mdast*', 'unist*', 'vfile*', 'vite'], never: ['document', 'localStorage', 'indexedDB'], why: 'Reads courses/ at build; never reaches a browser.' },
  { name: 'islands', path: 'src/islands', may: ['model', 'faults', 'words', 'journal', 'progress', 'record', 'cohort', 'search', 'kit', 'kit/view', 'kinds'], npm: ['react'], never: [...node, 'innerHTML', 'dangerouslySetInnerHTML'], why: 'React state lives here and only here.' },
  { name: 'elements', path: 'src/elements', may: ['model', 'faults', 'words', 'journal', 'progress', 'record', 'cohort', 'search', 'kit'], npm: [], never: [...node, 'React', 'innerHTML'], why: 'Small custom elements without a framework.' },
  { name: 'components', path: 'src/components', may: ['islands', 'elements', 'catalog', 'model', 'words', 'kit', 'kit/proof', 'kinds', 'styles'], npm: [], never: ['localStorage', 'indexedDB'], why: 'Astro components without state.' },
  { name: 'layouts', path: 'src/layouts', may: ['components', 'elements', 'catalog', 'model', 'words', 'kit', 'kinds', 'styles', 'islands'], npm: ['astro'], never: ['localStorage', 'indexedDB'], why: 'Frames of pages.' },
  { name: 'pages', path: 'src/pages', may: ['components', 'layouts', 'catalog', 'model', 'words', 'kit', 'kinds', 'styles', 'islands', 'elements', 'changelog', 'trainer-guide'], npm: ['astro'], never: ['localStorage', 'indexedDB'], why: 'An address and what it shows, in at most 40 lines.' },
  { name: 'content.config', path: 'src/content.config.ts', may: ['catalog'], npm: ['astro'], never: [], why: 'Astro’s door to the collections.' },
  { name: 'commands', path: 'src/commands', may: ['catalog', 'record', 'cohort', 'model', 'faults', 'words', 'kit', 'kit/proof', 'kinds', 'search', 'progress'], npm: ['astro', '@astrojs/mdx', '@playwright/test', 'sirv', 'yaml', 'fflate', 'papaparse', 'xstate', 'typescript'], never: ['document', 'localStorage', 'indexedDB'], why: 'What npm run starts; Node only.' },
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

// Finds trespasses in a file's text. Sees .ts, .tsx, .mjs, .astro (frontmatter and scripts) and .mdx.
import ts from 'typescript';
import { kindIds } from '#kinds';
import { rooms, type Room } from './rooms.ts';

export interface Trespass {
  readonly file: string;
  readonly what: string;
  readonly why: string;
}

export const roomOf = (file: string): Room | undefined => rooms.find(({ path }) => file === path || file.startsWith(`${path}/`) || (path.endsWith('view') && file.startsWith(path)));

/** The TypeScript in a file: all of it, or an .astro file's frontmatter and scripts. */
const codeOf = (file: string, text: string): string => {
  if (!file.endsWith('.astro')) return text;
  const front = /^---\n([\s\S]*?)\n---/u.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/gu)].map((match) => match[1] ?? '');
  return [front, ...scripts].join('\n');
};

const importsOf = (code: string): readonly string[] => ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);

/** `#kit/view/x.tsx` -> `kit/view`, `#sort/index.ts` -> `any kind`. */
const targetRoom = (specifier: string): string => {
  const name = specifier.slice(1);
  if (name.startsWith('kit/proof/')) return 'kit/proof';
  if (name.startsWith('kit/view/')) return 'kit/view';
  const first = name.split('/')[0] as string;
  return (kindIds as readonly string[]).includes(first) ? 'any kind' : first;
};

const npmAllowed = (room: Room, specifier: string): boolean =>
  room.npm.some((one) => {
    const name = one.replace(/ \(types\)$/u, '').replace(/\*$/u, '');
    return specifier === name || specifier.startsWith(`${name}/`) || (one.endsWith('*') && specifier.startsWith(name));
  });

const climbs = (file: string, specifier: string, room: Room): boolean => {
  const target = new URL(specifier, `file:///${file}`).pathname.slice(1);
  const home = room.path.replace(/\/view$/u, '');
  return !target.startsWith(`${home}/`) && target !== home;
};

const importTrespass = (file: string, room: Room, specifier: string): string | undefined => {
  if (specifier.startsWith('.')) {
    if (room.name === 'kinds' && specifier.startsWith('./')) return undefined;
    return climbs(file, specifier, room) ? `leaves its room by ${specifier}` : undefined;
  }
  if (specifier.startsWith('#')) {
    const target = targetRoom(specifier);
    return room.may.includes(target) ? undefined : `imports ${specifier}`;
  }
  if (specifier.startsWith('node:')) return ['catalog', 'commands', 'components', 'kit/proof', 'layouts'].includes(room.name) ? undefined : `imports ${specifier}`;
  if (specifier.startsWith('astro:')) return ['pages', 'content.config', 'catalog'].includes(room.name) ? undefined : `imports ${specifier}`;
  return npmAllowed(room, specifier) ? undefined : `imports the package ${specifier}`;
};

const wordsIn = (code: string): ReadonlySet<string> => {
  const source = ts.createSourceFile('x.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const seen = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      seen.add(`${node.expression.getText()}.${node.name.text}`);
      // A method of any value, and whatever is reached through the global object, counts by its own name.
      if (/^(localeCompare|innerHTML|toLocale\w+)$/u.test(node.name.text) || /^(globalThis|window|self)$/u.test(node.expression.getText())) seen.add(node.name.text);
      visit(node.expression);
      return;
    }
    if (ts.isPropertyAssignment(node) || ts.isPropertySignature(node) || ts.isParameter(node)) {
      node.forEachChild((child) => (child === node.name ? undefined : visit(child)));
      return;
    }
    if (ts.isJsxAttribute(node)) seen.add(node.name.getText());
    if (ts.isTypeReferenceNode(node)) return;
    if (ts.isIdentifier(node)) seen.add(node.text);
    node.forEachChild(visit);
  };
  visit(source);
  return seen;
};

/** Everything in `text` that its room forbids. Test files are held to nothing here. */
export const trespasses = (file: string, text: string): readonly Trespass[] => {
  if (file.startsWith('courses/')) {
    return /^\s*(import|export)\s/mu.test(text) || /<script/iu.test(text) ? [{ file, what: 'has code', why: 'Trainers write text and tables.' }] : [];
  }
  const room = roomOf(file);
  if (room === undefined) return file.startsWith('src/') || file.startsWith('exercises/') ? [{ file, what: 'has no room', why: 'Every source file stands in a room of tests/rooms/rooms.ts.' }] : [];
  const code = codeOf(file, text);
  const words = wordsIn(code);
  return [
    ...importsOf(code).flatMap((specifier) => importTrespass(file, room, specifier) ?? []),
    ...room.never.filter((word) => words.has(word)).map((word) => `touches ${word}`),
  ].map((what) => ({ file, what, why: room.why }));
};

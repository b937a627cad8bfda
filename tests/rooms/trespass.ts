// Finds trespasses in a file's text. Sees every sort of source file: code, .astro (frontmatter, scripts, expressions), .css and .mdx.
import ts from 'typescript';
import { kindIds } from '#kinds';
import { rooms, type Room } from './rooms.ts';

export interface Trespass {
  readonly file: string;
  readonly what: string;
  readonly why: string;
}

interface Import {
  readonly specifier: string;
  /** `import type`: nothing of it is there at run time. */
  readonly isType: boolean;
}

/** A kind's view may be one file, several (`view-table.tsx`) or a folder. */
const isKindView = (path: string): boolean => /^exercises\/(?!kit\/)[^/]+\/view$/u.test(path);

export const roomOf = (file: string): Room | undefined =>
  rooms.find(({ path }) => file === path || file.startsWith(`${path}/`) || (isKindView(path) && /^[-.]/u.test(file.startsWith(path) ? file.slice(path.length) : '')));

const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/u;

/** The TypeScript in a file: all of it, or an .astro file's frontmatter, scripts and the expressions of its template. */
const codeOf = (file: string, text: string): string => {
  if (!file.endsWith('.astro')) return text;
  const front = frontmatter.exec(text)?.[1] ?? '';
  const rest = text.replace(frontmatter, '');
  const scripts = [...rest.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/gu)].map((match) => match[1] ?? '');
  const sources = [...rest.matchAll(/<script[^>]*\ssrc=["']([^"']+)["']/gu)].map(([, src]) => `import '${src}';`);
  return [front, ...scripts, ...sources, `;<>${rest.replace(/<(script|style)\b[\s\S]*?<\/\1>/gu, '').replace(/<!doctype[^>]*>|<!--[\s\S]*?-->/giu, '')}</>`].join('\n');
};

const sheetImports = (text: string): readonly Import[] =>
  [...text.replace(/\/\*[\s\S]*?\*\//gu, '').matchAll(/@import\s+(?:url\(\s*)?["']?([^"'\s);]+)|url\(\s*["']?([^"')]+)/gu)].map(([, a, b]) => ({ specifier: a ?? b ?? '', isType: false }));

const isTypeOnly = (node: ts.Node): boolean => {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  const named = clause?.namedBindings;
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause?.name === undefined && named !== undefined && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((one) => one.isTypeOnly));
};

const isImportMeta = (node: ts.Node | undefined): boolean => node?.getText().replace(/\s/gu, '') === 'import.meta.url';
const literal = (node: ts.Node | undefined): string => (node !== undefined && ts.isStringLiteralLike(node) ? node.text : '(not a plain text)');

/** What a node asks for: import, export from, import(), require(), `new URL(…, import.meta.url)`, `import.meta.glob`. */
const importIn = (node: ts.Node): Import | undefined => {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) return { specifier: literal(node.moduleSpecifier), isType: isTypeOnly(node) };
  if (ts.isImportTypeNode(node)) return { specifier: ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : '', isType: true };
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && isImportMeta(node.arguments?.[1])) return { specifier: literal(node.arguments?.[0]), isType: false };
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const asks = called.kind === ts.SyntaxKind.ImportKeyword || ['require', 'import.meta.glob'].includes(called.getText());
  return asks ? { specifier: literal(node.arguments[0]), isType: false } : undefined;
};

const parsed = (code: string): ts.SourceFile => ts.createSourceFile('x.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

const importsOf = (source: ts.SourceFile): readonly Import[] => {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = importIn(node);
    if (one !== undefined) found.push(one);
    node.forEachChild(visit);
  };
  visit(source);
  return found;
};

/** `#kit/view/x.tsx` -> `kit/view`, `#sort/index.ts` -> `any kind`. */
const targetRoom = (specifier: string): string => {
  const name = specifier.slice(1);
  if (name.startsWith('kit/proof/')) return 'kit/proof';
  if (name.startsWith('kit/view/')) return 'kit/view';
  const first = name.split('/')[0] as string;
  return (kindIds as readonly string[]).includes(first) ? 'any kind' : first;
};

/** Does a permission of the table, such as `react (types)`, `node:*` or `remark-*`, cover what is asked for? */
const covers = (permission: string, asked: string, isType: boolean): boolean => {
  const name = permission.replace(/ \(types\)$/u, '');
  if (name !== permission && !isType) return false;
  return name.endsWith('*') ? asked.startsWith(name.slice(0, -1)) : asked === name || asked.startsWith(`${name}/`);
};

// A view may look at its own kind, a shared piece of views at the kit. No other import by ./ or ../ leaves its room.
const looksInto: Readonly<Record<string, string>> = { 'kit/view': 'kit', ...Object.fromEntries(kindIds.map((kind) => [`exercises/${kind} view`, `exercises/${kind}`])) };

const isOutside = (file: string, room: Room, specifier: string): boolean => {
  if (room.name === 'kinds' && specifier.startsWith('./')) return false;
  const target = roomOf(new URL(specifier, `file:///${file}`).pathname.slice(1))?.name;
  return target !== room.name && (target === undefined || target !== looksInto[room.name]);
};

const importTrespass = (file: string, room: Room, { specifier, isType }: Import): string | undefined => {
  if (/\.test(?:-support)?\.tsx?$|(?:^|\/)tests\//u.test(specifier)) return `imports a test: ${specifier}`;
  if (specifier.startsWith('.')) return isOutside(file, room, specifier) ? `leaves its room by ${specifier}` : undefined;
  if (specifier.startsWith('#')) return room.may.some((one) => covers(one, targetRoom(specifier), isType)) ? undefined : `imports ${specifier}`;
  return room.npm.some((one) => covers(one, specifier, isType)) ? undefined : `imports the package ${specifier}`;
};

const wordsIn = (source: ts.SourceFile): ReadonlySet<string> => {
  const seen = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      seen.add(`${node.expression.getText()}.${node.name.text}`).add(`.${node.name.text}`);
      visit(node.expression);
      return;
    }
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) seen.add(`${node.expression.getText()}.${node.argumentExpression.text}`).add(`.${node.argumentExpression.text}`);
    // `const { random } = Math` is Math.random all the same.
    if (ts.isBindingElement(node)) seen.add(`.${(node.propertyName ?? node.name).getText()}`);
    if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name)) for (const { propertyName, name } of node.name.elements) seen.add(`${node.initializer?.getText()}.${(propertyName ?? name).getText()}`);
    if (ts.isPropertyAssignment(node) || ts.isPropertySignature(node) || ts.isParameter(node)) {
      node.forEachChild((child) => (child === node.name && ts.isIdentifier(child) ? undefined : visit(child)));
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

/** `Date` is the word itself, `Math.random` a member of it, `.localeCompare` a member of anything. */
const touches = (source: ts.SourceFile, never: readonly string[]): readonly string[] => {
  const words = wordsIn(source);
  return never.filter((word) => words.has(word)).map((word) => `touches ${word}`);
};

const inCourses = (file: string, text: string): readonly Trespass[] => {
  const isCode = /\.(?:[cm]?[jt]sx?|astro|html)$/u.test(file) || /^\s*(?:import|export)\s/mu.test(text) || /<script|\{[^}]*\bimport\s*\(/iu.test(text);
  return isCode ? [{ file, what: 'has code', why: 'Trainers write text and tables.' }] : [];
};

/** Everything in `text` that its room forbids. Test files are held to nothing here. */
export const trespasses = (file: string, text: string): readonly Trespass[] => {
  if (file.startsWith('courses/')) return inCourses(file, text);
  const room = roomOf(file);
  if (room === undefined) return file.startsWith('src/') || file.startsWith('exercises/') ? [{ file, what: 'has no room', why: 'Every source file stands in a room of tests/rooms/rooms.ts.' }] : [];
  const found = (what: string): Trespass => ({ file, what, why: room.why });
  if (file.endsWith('.css')) return sheetImports(text).flatMap((one) => importTrespass(file, room, one) ?? []).map(found);
  const source = parsed(codeOf(file, text));
  return [...importsOf(source).flatMap((one) => importTrespass(file, room, one) ?? []), ...touches(source, room.never)].map(found);
};

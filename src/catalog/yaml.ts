// YAML with its line numbers kept, so that a fault can say where.
import { LineCounter, parseDocument, type Document, type YAMLError, isNode, isPair, isMap, isScalar } from 'yaml';
import type { FaultData } from '#faults/fault.ts';
import { yamlKeyTwice, yamlSyntax, type YamlTrouble } from '#faults/content.ts';

export type Path = readonly (string | number)[];

export interface YamlText {
  readonly path: string;
  /** Undefined when the text is not YAML. */
  readonly value: unknown;
  /** The line of the deepest part of `path` that is written in the file; 1 for the whole. */
  readonly line: (path: Path) => number;
  readonly faults: readonly FaultData[];
}

const lineIn = (doc: Document, counter: LineCounter, path: Path): number | undefined => {
  const parent = path.length < 2 ? doc.contents : doc.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(last)) : undefined;
  const node = pair !== undefined && isPair(pair) ? pair.key : path.length === 0 ? doc.contents : doc.getIn(path, true);
  const start = isNode(node) ? node.range?.[0] : undefined;
  return start === undefined ? undefined : counter.linePos(start).line;
};

const lineOf = (doc: Document, counter: LineCounter, path: Path): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lineIn(doc, counter, path.slice(0, length));
    if (line !== undefined) return line;
  }
  return 1;
};

/** What the reader says, without the piece of the file that it prints along. */
const reasonOf = ({ message }: YAMLError): string => (message.split('\n')[0] ?? '').replace(/ at line \d+.*$/u, '');

const isUnfinished = (error: YAMLError): boolean => error.code === 'BAD_INDENT' && /end with a [}\]]/u.test(reasonOf(error));

const tokenTrouble = (reason: string, line: string): YamlTrouble => {
  if (/flow-(?:map|seq)-end/u.test(reason)) return 'bracket';
  return /scalar at node end/u.test(reason) && /["']/u.test(line) ? 'inner' : 'unquoted';
};

const troubleOf = (error: YAMLError, line: string): YamlTrouble => {
  const reason = reasonOf(error);
  if (/^\s*[\u3000\u00a0]/u.test(line)) return 'blank';
  if (error.code === 'TAB_AS_INDENT') return 'tab';
  if (error.code === 'MULTIPLE_DOCS') return 'documents';
  if (error.code === 'MISSING_CHAR' && /quote/u.test(reason)) return 'quote';
  if (/[｛｝［］]/u.test(line)) return 'wide';
  if (isUnfinished(error)) return /\s#/u.test(line) ? 'hash' : 'bracket';
  if (/，\s*[\w-]+:\s/u.test(line)) return 'wide';
  if (error.code === 'BLOCK_IN_FLOW') return 'comma';
  if (/[：，]/u.test(line) && !/["']/u.test(line.split(/[：，]/u)[0] ?? '')) return 'wide';
  if (error.code === 'MULTILINE_IMPLICIT_KEY' && /^\s*[\w-]+:\S/u.test(line)) return 'colon';
  if (error.code === 'BAD_INDENT' && /^\s*\{/u.test(line)) return 'dash';
  if (error.code === 'UNEXPECTED_TOKEN') return tokenTrouble(reason, line);
  if (error.code === 'BAD_SCALAR_START' || error.code === 'BLOCK_AS_IMPLICIT_KEY') return /:\s*[“”]/u.test(line) ? 'curly' : 'unquoted';
  return error.code === 'MISSING_CHAR' && /[}\]]/u.test(reason) ? 'bracket' : 'indent';
};

/** One fault: what follows the first syntax error is only its echo. */
const faultOf = (path: string, text: string, errors: readonly YAMLError[], offset: number): FaultData[] => {
  const [first] = errors;
  if (first === undefined) return [];
  const told = first.linePos?.[0].line ?? 1;
  // An open bracket is noticed only on the line after it.
  const line = isUnfinished(first) ? Math.max(told - 1, 1) : told;
  const written = text.split('\n')[line - 1] ?? '';
  const where = `${path}:${line + offset}`;
  const key = /^\s*-?\s*([^:]+):/u.exec(written)?.[1]?.trim() ?? '';
  return first.code === 'DUPLICATE_KEY' ? [yamlKeyTwice(where, key)] : [yamlSyntax(where, troubleOf(first, written), written.trim())];
};

// A remark that touches its # stands behind Chinese without quotes: it was meant as text, and YAML would drop it in silence.
const cutText = /^[^"'#]*\p{Script=Han}[^"'#]*\s#[^\s#]/u;

const cutFaults = (path: string, text: string, offset: number): FaultData[] =>
  text.split('\n').flatMap((written, at) => (cutText.test(written) ? [yamlSyntax(`${path}:${at + 1 + offset}`, 'hash', written.trim())] : []));

/** Parses YAML 1.2. `offset` is the number of lines that stand before `text` in its file (a lesson's frontmatter). */
export const parseYaml = (path: string, text: string, offset = 0): YamlText => {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: true });
  const faults = faultOf(path, text, doc.errors, offset);
  const line = (at: Path): number => lineOf(doc, counter, at) + offset;
  if (faults.length > 0) return { path, value: undefined, line, faults };
  try {
    return { path, value: doc.toJS({ maxAliasCount: 0 }) as unknown, line, faults: cutFaults(path, text, offset) };
  } catch {
    const at = text.split('\n').findIndex((written) => /[:\-[,{]\s*\*\S/u.test(written));
    return { path, value: undefined, line, faults: [yamlSyntax(`${path}:${Math.max(at, 0) + 1 + offset}`, 'unquoted', text.split('\n')[at]?.trim() ?? '')] };
  }
};

// A built site as files, read the way a browser and a careful administrator would: pages, tags, policies, addresses.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const decode = (text: string): string => text.replace(/&quot;/gu, '"').replace(/&#39;/gu, "'").replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&');

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu;
const tag = /<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/giu;

/** Every opening tag of a page or drawing; what stands inside scripts and styles is no tag. */
export const tagsOf = (html: string): readonly Tag[] => {
  const bare = html.replace(/<!--[\s\S]*?-->/gu, '').replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/giu, '$1');
  return [...bare.matchAll(tag)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: Object.fromEntries([...rest.matchAll(attribute)].map(([, key = '', a, b, c]) => [key.toLowerCase(), decode(a ?? b ?? c ?? '')])),
  }));
};

/** The text of inline scripts or styles. */
export const inlineOf = (html: string, name: 'script' | 'style'): readonly string[] =>
  [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'giu'))].flatMap(([, attributes = '', text = '']) => (/\bsrc=/u.test(attributes) ? [] : [text]));

export const sourceHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Directive -> its sources. */
export const policyOf = (content: string): ReadonlyMap<string, readonly string[]> =>
  new Map(content.split(';').map((part) => part.trim().split(/\s+/u)).filter(([name]) => name !== '').map(([name = '', ...sources]) => [name, sources]));

const walk = (folder: string, path = ''): readonly string[] =>
  readdirSync(folder).sort().flatMap((name) => (statSync(join(folder, name)).isDirectory() ? walk(join(folder, name), `${path}${name}/`) : [`${path}${name}`]));

/** A built folder: what is in it, and the file that an address of the site leads to. */
export interface Built {
  readonly base: string;
  readonly files: readonly string[];
  readonly pages: readonly string[];
  readonly text: (file: string) => string;
  /** The file for a path such as `/train/courses/`; undefined where there is none, or outside the base. */
  readonly fileAt: (path: string) => string | undefined;
}

export const built = (folder: string, base: string): Built => {
  const files = walk(folder);
  const texts = new Map<string, string>();
  return {
    base,
    files,
    pages: files.filter((file) => file.endsWith('.html')),
    text: (file) => {
      const known = texts.get(file) ?? readFileSync(join(folder, file.split('/').join(sep)), 'utf8');
      texts.set(file, known);
      return known;
    },
    fileAt: (path) => {
      if (!path.startsWith(base)) return undefined;
      const rest = decodeURIComponent(path.slice(base.length));
      const file = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
      return existsSync(join(folder, file)) ? file : undefined;
    },
  };
};

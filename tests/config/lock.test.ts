// The lock file must be whole: npm leaves optional packages out of it without a word where a registry lacks them, and `npm ci` then refuses it.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, Locked>> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string>; devDependencies: Record<string, string>; optionalDependencies: Record<string, string>; allowScripts: Record<string, boolean>; scripts: Record<string, string> };

/** The folders in which npm looks for `name` when `from` asks for it, nearest first. */
const looksIn = (from: string, name: string): readonly string[] => {
  const parts = from === '' ? [] : from.split('/node_modules/');
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/node_modules/${name}`), `node_modules/${name}`];
};

it('has an entry for every optional package that an entry names', () => {
  const gaps = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !looksIn(from, name).some((path) => path in packages)).map((name) => `${from} → ${name}`),
  );
  expect(Object.keys(packages).length).toBeGreaterThan(200);
  expect(gaps).toEqual([]);
});

it('names no registry host', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

it('settles every install script', () => {
  const asking = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect(asking.filter((name) => !(name in manifest.allowScripts) && name !== 'fsevents')).toEqual([]);
});

it('pins every package to one version', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

it('runs the set-up before every script that needs it', () => {
  const scripts = Object.keys(manifest.scripts).filter((name) => !name.startsWith('pre'));
  expect(scripts.filter((name) => !(`pre${name}` in manifest.scripts))).toEqual([]);
});

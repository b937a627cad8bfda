// Where proofs are kept between runs, and under which name: a proof holds for one set's contents and for the code that judged it.
// `npm run prove` writes here; the trainers' page reads. It must not prove anything itself.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultData } from '#faults/fault.ts';
import type { Report } from '#kit/proof/prove.ts';
import type { BaseSet } from '#kit/set.ts';

/** One set: its report, or none when it could not be read or its kind broke off. Faults are empty when it holds. */
export interface ProvedSet {
  readonly path: string;
  readonly report?: Report;
  readonly faults: readonly FaultData[];
  readonly cached: boolean;
}

const sourcesUnder = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/(?:^|[\\/])(?:view|drive)\b/u.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);

/**
 * Changes with any file that has a say in a proof: the kind, the kit, the libraries. Courses that lie outside the project
 * are judged by the code of the project that the command runs in.
 */
const codeDigest = (place: string, kind: string): string => {
  const root = existsSync(join(place, 'exercises', 'kit')) ? place : process.cwd();
  const hash = createHash('sha256');
  for (const file of [...sourcesUnder(root, 'exercises/kit'), ...sourcesUnder(root, `exercises/${kind}`)]) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  return hash.update(JSON.stringify(dependencies)).digest('hex');
};

/** The file that keeps the proof of these contents by the code as it is now. */
export const proofFile = (root: string, path: string, contents: BaseSet, deep: boolean): string => {
  const name = createHash('sha256').update(JSON.stringify([path, deep, contents])).update(codeDigest(root, contents.kind)).digest('hex').slice(0, 32);
  return join(root, '.cache', 'proof', `${name}.json`);
};

/** The kept proof, or undefined when set or code changed since, or none was ever made. */
export const keptProof = (root: string, path: string, contents: BaseSet, deep: boolean): ProvedSet | undefined => {
  const file = proofFile(root, path, contents, deep);
  return existsSync(file) ? { ...(JSON.parse(readFileSync(file, 'utf8')) as ProvedSet), cached: true } : undefined;
};

// Releasing a course: each set that learners will be judged on is frozen under its digest, so that today's records
// can still be checked years on. Only sets without a fault and with a proof are released.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalog } from '#catalog/catalog.ts';
import { check } from '#catalog/check.ts';
import type { FrozenSet } from '#catalog/releases.ts';
import { formatFault } from '#faults/fault.ts';
import { releaseRefused } from '#faults/new.ts';
import type { ReadSet } from '#catalog/sets.ts';
import { proveAll } from './prove.ts';
import { tell, type ExitCode } from './terminal.ts';

const heading = '# 由 npm run new -- release 写入，不要手改。 Written by npm run new -- release; not to be edited.\n';

const frozen = ({ course, set, contents, digest, kindVersion }: ReadSet): FrozenSet | undefined =>
  contents === undefined || digest === undefined ? undefined : { course, set, kind: contents.kind, kindVersion, digest, contents };

/** Adds one entry to released.yml, whose form is fixed: entries are only ever added at the end. */
const addEntry = (path: string, { set, digest }: FrozenSet, file: string, today: string): void => {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : `${heading}sets:\n`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${before.trimEnd()}\n  ${set}:\n    - { digest: "${digest}", on: ${today}, file: ${file} }\n`);
};

const faultsBefore = async (root: string, course: string, sets: readonly string[]): Promise<number> => {
  const content = (await check(root)).filter(({ name, where, weight }) => (weight !== 'advice' || name === 'TextUnwritten') && where.startsWith(`courses/${course}/`));
  for (const fault of content) tell(`${formatFault(fault)}\n`);
  if (content.length > 0) return content.length;
  const proofs = await Promise.all(sets.map((set) => proveAll({ root, only: `${course}/${set}` })));
  return proofs.filter(({ ok }) => !ok).length;
};

/** Freezes every set of `course` that is not released yet. Writes nothing when the course has a fault or words still to come. */
export const release = async ({ root, source }: Catalog, course: string, today: string): Promise<ExitCode> => {
  const read = source.courses.find((one) => one.course === course);
  const fresh = (read?.sets ?? []).filter(({ set }) => read?.releases.released[set] === undefined);
  const faults = await faultsBefore(root, course, fresh.map(({ set }) => set));
  if (faults > 0) {
    tell(formatFault(releaseRefused(course, faults)));
    return 1;
  }
  const folder = join(root, 'courses', course, 'sets');
  for (const set of fresh.map(frozen)) {
    if (set === undefined) continue;
    const file = `released/${set.set}.${set.digest}.json`;
    mkdirSync(join(folder, 'released'), { recursive: true });
    writeFileSync(join(folder, file), `${JSON.stringify(set, null, 1)}\n`);
    addEntry(join(folder, 'released.yml'), set, file, today);
    tell(`+ courses/${course}/sets/${file}`);
  }
  tell(fresh.length === 0 ? '没有新的练习数据要发布。 There is no new set to release.' : `发布了 ${fresh.length} 份练习数据；今后改答案要另建一份。 ${fresh.length} set(s) released; another answer needs another set from now on.`);
  return 0;
};

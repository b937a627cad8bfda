// The sample records that the desk can open with, as files like any other, with the assignment and the list they belong to.
import { parseRoster, type Roster } from '#cohort/roster.ts';
import type { Lang } from '#kit/text.ts';
import type { Assignment } from '#model/record.ts';
import { readAssignment } from '../records.ts';

interface Index {
  readonly records: readonly string[];
  readonly assignment: string;
  readonly rosters: readonly string[];
}

export interface Samples {
  readonly files: readonly File[];
  readonly assignment: Assignment | undefined;
  readonly roster: Roster;
}

export const loadSamples = async (base: string, lang: Lang): Promise<Samples> => {
  const get = async (name: string): Promise<Response> => fetch(`${base}samples/${name}`);
  const bytes = async (name: string): Promise<Uint8Array> => new Uint8Array(await (await get(name)).arrayBuffer());
  const index = (await (await get('index.json')).json()) as Index;
  const files = await Promise.all(index.records.map(async (name) => new File([await (await get(name)).blob()], name)));
  const list = index.rosters.find((name) => name.includes('.en.') === (lang === 'en')) ?? '';
  return { files, assignment: readAssignment(await bytes(index.assignment)), roster: parseRoster(await bytes(list), list) };
};

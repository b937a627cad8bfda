// Sets come from this site's own files and nowhere else; a set once fetched is kept while the page is open.
import type { SetFile, SetSource } from '#model/set-file.ts';

/** `/sets/<course>/<set>.<digest>.json` under the site's base. */
export const setPath = (course: string, set: string, digest: string): string => `sets/${course}/${set}.${digest}.json`;

export const siteSets = (base: string): SetSource => {
  const kept = new Map<string, Promise<SetFile | undefined>>();
  const load = async (url: string): Promise<SetFile | undefined> => {
    const answer = await fetch(url);
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return (await answer.json()) as SetFile;
  };
  return {
    get: (course, set, digest) => {
      const url = `${base}${setPath(course, set, digest)}`;
      const known = kept.get(url);
      if (known !== undefined) return known;
      const loading = load(url);
      kept.set(url, loading);
      loading.catch(() => kept.delete(url));
      return loading;
    },
  };
};

/** The kind's tiny set, for the show-me. It belongs to no course. */
export const tinySet = async (base: string, kind: string): Promise<SetFile> => {
  const answer = await fetch(`${base}sets/tiny/${kind}.json`);
  return (await answer.json()) as SetFile;
};

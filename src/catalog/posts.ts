// courses/roles.yml and courses/competencies.yml: who learns what, and what for.
import type { Text } from '#kit/text.ts';
import type { FaultData } from '#faults/fault.ts';
import { both } from '#faults/content.ts';
import { competenciesSchema, rolesSchema } from './schemas.ts';
import { readShared } from './shared.ts';

/** A post and its path: `<course>` or `<course>/<lesson>`, in the order to take them. */
export interface Role {
  readonly id: string;
  readonly name: Text;
  readonly who: Text;
  readonly path: readonly string[];
  /** What can be tried before the path: who passes `<course>/<set>` may leave out the lessons it opens. */
  readonly placement?: readonly Placement[];
}

export interface Placement {
  readonly set: string;
  /** `<course>/<lesson>`. */
  readonly opens: readonly string[];
}

export interface Competency {
  readonly id: string;
  readonly name: Text;
  readonly area: Text;
  /** What a person can do at levels 1, 2, 3, and the sets (`course/set`) that show it. */
  readonly levels: readonly (Text & { readonly sets?: readonly string[] })[];
}

export interface Posts {
  readonly roles: readonly Role[];
  readonly competencies: readonly Competency[];
  /** `file:line` of an entry of a role's path. */
  readonly where: (role: string, at: number) => string;
  /** `file:line` of an entry of a role's placement. */
  readonly wherePlaced: (role: string, at: number, member: 'set' | 'opens') => string;
  /** `file:line` of a level of a competency. */
  readonly whereLevel: (competency: string, at: number) => string;
  readonly faults: readonly FaultData[];
}

export const readPosts = (root: string): Posts => {
  const roles = readShared(root, 'courses/roles.yml', rolesSchema, both('岗位和各岗位的课程路径。', 'the posts and their paths.'));
  const competencies = readShared(root, 'courses/competencies.yml', competenciesSchema, both('能力清单。', 'the list of competencies.'));
  return {
    roles: Object.entries(roles.value?.roles ?? {}).map(([id, role]) => ({ id, ...role })),
    competencies: Object.entries(competencies.value?.competencies ?? {}).map(([id, competency]) => ({ id, ...competency })),
    where: (role, at) => roles.where(['roles', role, 'path', at]),
    wherePlaced: (role, at, member) => roles.where(['roles', role, 'placement', at, member]),
    whereLevel: (competency, at) => competencies.where(['competencies', competency, 'levels', at]),
    faults: [...roles.faults, ...competencies.faults],
  };
};

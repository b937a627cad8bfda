// courses/coverage.yml: what the curriculum promises, and the lesson and the set that keep each promise.
import type { Text } from '#kit/text.ts';
import type { FaultData } from '#faults/fault.ts';
import { coverageSchema } from './schemas.ts';
import { readOptional } from './shared.ts';
import type { Path } from './yaml.ts';

export interface Claim {
  readonly id: string;
  readonly claim: Text;
  /** What a learner can do afterwards. */
  readonly able: Text;
  /** `<course>/<lesson>` where it is taught. */
  readonly lessons: readonly string[];
  /** `<course>/<set>` in which it is practised. */
  readonly sets: readonly string[];
}

export interface Coverage {
  /** The text from which the claims were taken. */
  readonly source: Text | undefined;
  readonly claims: readonly Claim[];
  readonly where: (path: Path) => string;
  readonly faults: readonly FaultData[];
}

export const readCoverage = (root: string): Coverage => {
  const file = readOptional(root, 'courses/coverage.yml', coverageSchema);
  return {
    source: file?.value?.source,
    claims: Object.entries(file?.value?.claims ?? {}).map(([id, claim]) => ({ id, ...claim })),
    where: (path) => file?.where(['claims', ...path]) ?? '',
    faults: file?.faults ?? [],
  };
};

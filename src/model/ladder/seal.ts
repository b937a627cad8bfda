// The seal of a record of format 1: one hash over all that the logs' chains do not hold. Frozen after the first release.
import { canonical, sha256Hex } from '#kit/digest.ts';
import type { Hash } from '../ids.ts';
import type { RecordFile } from '../record.ts';

export const sealOf = ({ format, purpose, madeOn, site, learner, assignments, logs }: Omit<RecordFile, 'seal'>): Hash => {
  const heads = logs.map(({ writer, n, head }) => ({ writer, n, head }));
  return sha256Hex(`shuzhi-seal-1\n${canonical({ format, purpose, madeOn, site, learner, assignments, heads })}`) as Hash;
};

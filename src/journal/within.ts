// No answer is an answer too: what a browser's storage does not give in time counts as refused.
import { StorageFailure, type Reason } from './port.ts';

/** Rejects with `reason` when `work` takes longer than `ms`. */
export const within = <T>(ms: number, work: Promise<T>, late?: () => void, reason: () => Reason = () => 'timeout'): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new StorageFailure(reason()));
      late?.();
    }, ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

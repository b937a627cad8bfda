// Reads and replays record files off the main thread, one after the other. One bad file never hides the rest.
import { otherCodes } from '#cohort/match.ts';
import { archiveTooLarge } from '#faults/archive.ts';
import type { FaultData } from '#faults/fault.ts';
import { recordNotReviewed, recordUnreadable } from '#faults/record.ts';
import { parseHandIn, shownName, sizeFault } from '#record/parse.ts';
import { reviewer, type Review } from '#record/review.ts';
import { archiveLimits, countIn, filesIn, type Unpacked } from '#record/unpack.ts';
import { siteSets } from '../set-source.ts';
import type { FromWorker, NamedFile, ToWorker } from './messages.ts';

const post = (message: FromWorker): void => self.postMessage(message);
const refuse = (file: string, fault: FaultData): void => post({ kind: 'refused', file, fault });

/** Too large by its size alone, before a byte of it is read. */
const tooLarge = ({ name, file }: NamedFile): FaultData | undefined => {
  if (!/\.zip$/iu.test(file.name)) return sizeFault(file.size, name);
  return file.size > archiveLimits.total ? archiveTooLarge(shownName(name), archiveLimits.total / 1_000_000) : undefined;
};

const bytesOf = (file: File): Promise<Uint8Array | undefined> => file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => undefined);

const checkOne = async (one: Unpacked, review: Review, { assignment, matches = [], only }: ToWorker): Promise<void> => {
  if (one.kind === 'refused') return refuse(one.name, one.fault);
  try {
    const parsed = parseHandIn(one.bytes, one.name);
    if (parsed.kind === 'refused') return refuse(one.name, parsed.fault);
    const { code } = parsed.record.learner;
    if (only !== undefined && !only.includes(code)) return;
    post({ kind: 'taken', taken: { file: one.name, review: await review(parsed.record, { ...(assignment === undefined ? {} : { assignment }), alsoCodes: otherCodes(matches, code) }) } });
  } catch {
    refuse(one.name, recordNotReviewed(one.name));
  }
};

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  const review = reviewer(siteSets(data.base));
  let [done, all] = [0, data.files.length];
  const tell = (left: number): void => post({ kind: 'progress', done, all, left });
  for (const [index, named] of data.files.entries()) {
    const left = data.files.length - index;
    const fault = tooLarge(named);
    const bytes = fault === undefined ? await bytesOf(named.file) : undefined;
    if (bytes === undefined) refuse(named.name, fault ?? recordUnreadable(shownName(named.name)));
    const expected = bytes === undefined ? 1 : countIn(bytes);
    all += expected - 1;
    const before = done;
    for (const one of bytes === undefined ? [] : filesIn(bytes, named.name)) {
      await checkOne(one, review, data);
      done = Math.min(done + 1, before + expected);
      if (done < before + expected) tell(left);
    }
    done = before + expected;
    tell(left - 1);
  }
  post({ kind: 'done' });
});

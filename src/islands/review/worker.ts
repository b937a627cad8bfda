// Reads and replays record files off the main thread, one after the other. One bad file never hides the rest.
import { archiveTooLarge } from '#faults/archive.ts';
import type { FaultData } from '#faults/fault.ts';
import { recordNotReviewed, recordUnreadable } from '#faults/record.ts';
import { parseHandIn, shownName, sizeFault } from '#record/parse.ts';
import { reviewer, type Review } from '#record/review.ts';
import { archiveLimits, filesIn, type Unpacked } from '#record/unpack.ts';
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

const checkOne = async (one: Unpacked, review: Review, assignment: ToWorker['assignment']): Promise<void> => {
  if (one.kind === 'refused') return refuse(one.name, one.fault);
  try {
    const parsed = parseHandIn(one.bytes, one.name);
    if (parsed.kind === 'refused') return refuse(one.name, parsed.fault);
    post({ kind: 'taken', taken: { file: one.name, review: await review(parsed.record, assignment === undefined ? {} : { assignment }) } });
  } catch {
    refuse(one.name, recordNotReviewed(one.name));
  }
};

const check = async (named: NamedFile, review: Review, assignment: ToWorker['assignment']): Promise<void> => {
  const fault = tooLarge(named);
  if (fault !== undefined) return refuse(named.name, fault);
  const bytes = await bytesOf(named.file);
  if (bytes === undefined) return refuse(named.name, recordUnreadable(shownName(named.name)));
  for (const one of filesIn(bytes, named.name)) await checkOne(one, review, assignment);
};

self.addEventListener('message', async ({ data: { base, files, assignment } }: MessageEvent<ToWorker>) => {
  const review = reviewer(siteSets(base));
  for (const [index, named] of files.entries()) {
    await check(named, review, assignment);
    post({ kind: 'progress', done: index + 1, all: files.length });
  }
  post({ kind: 'done' });
});

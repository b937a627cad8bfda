// Reads and replays record files off the main thread, one after the other. One bad file never hides the rest.
import { parseHandIn, sizeFault } from '#record/parse.ts';
import { reviewer } from '#record/review.ts';
import { filesIn, type Unpacked } from '#record/unpack.ts';
import { siteSets } from '../set-source.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const post = (message: FromWorker): void => self.postMessage(message);

const isArchiveName = (name: string): boolean => /\.zip$/iu.test(name);

/** The files in what was chosen; a lone record beyond the limit is refused by its size, before it is read. */
async function* opened(file: File): AsyncGenerator<Unpacked> {
  const fault = isArchiveName(file.name) ? undefined : sizeFault(file.size, file.name);
  if (fault !== undefined) yield { kind: 'refused', name: file.name, fault };
  else yield* filesIn(new Uint8Array(await file.arrayBuffer()), file.name);
}

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  const review = reviewer(siteSets(data.base));
  for (const [index, file] of data.files.entries()) {
    for await (const one of opened(file)) {
      if (one.kind === 'refused') {
        post({ kind: 'refused', file: one.name, fault: one.fault });
        continue;
      }
      const parsed = parseHandIn(one.bytes, one.name);
      if (parsed.kind === 'refused') post({ kind: 'refused', file: one.name, fault: parsed.fault });
      else post({ kind: 'taken', taken: { file: one.name, review: await review(parsed.record, data.assignment === undefined ? {} : { assignment: data.assignment }) } });
    }
    post({ kind: 'progress', done: index + 1, all: data.files.length });
  }
  post({ kind: 'done' });
});

// The desk's memory: files taken in, files refused, how far the worker is. It keeps nothing beyond the page.
import { startTransition, useCallback, useRef, useState } from 'react';
import type { Taken } from '#cohort/same-learner.ts';
import type { FaultData } from '#faults/fault.ts';
import { recordUnreadable } from '#faults/record.ts';
import { trustedUrl } from '../trusted-url.ts';
import type { Chosen } from './DropZone.tsx';
import type { Checking, FromWorker, NamedFile, Progress, ToWorker } from './messages.ts';
import workerUrl from './worker.ts?worker&url';

export interface Refused {
  readonly file: string;
  readonly fault: FaultData;
}

interface Results {
  readonly taken: readonly Taken[];
  readonly refused: readonly Refused[];
}

interface Status {
  readonly working?: Pick<Progress, 'done' | 'all'>;
  /** So many were left when it was stopped. */
  readonly cancelled?: number;
  readonly sample: boolean;
}

export type DeskState = Results & Status;

export interface DeskActions {
  readonly state: DeskState;
  readonly check: (chosen: readonly Chosen[], options?: Checking & { readonly sample?: boolean }) => void;
  readonly cancel: () => void;
  readonly clear: () => void;
}

const none: Results = { taken: [], refused: [] };

/** Every file once, with what was found last. */
const after = (before: Results, messages: readonly FromWorker[]): Results => {
  const taken = new Map(before.taken.map((one) => [one.file, one]));
  const refused = new Map(before.refused.map((one) => [one.file, one]));
  for (const message of messages) {
    if (message.kind === 'taken') {
      taken.set(message.taken.file, message.taken);
      refused.delete(message.taken.file);
    } else if (message.kind === 'refused') {
      refused.set(message.file, message);
      taken.delete(message.file);
    }
  }
  return { taken: [...taken.values()], refused: [...refused.values()] };
};

const isSame = (a: File, b: File): boolean => a === b || (a.size === b.size && a.lastModified === b.lastModified);

/** A name of its own for every file on the desk. The same file chosen again keeps its name; two files chosen at once are never the same. */
const named = (names: Map<string, File>, chosen: readonly Chosen[]): readonly NamedFile[] => {
  const now = new Set<string>();
  return chosen.flatMap(({ path, file }): NamedFile[] => {
    if (file === undefined) return [];
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? path : `${path} (${n})`;
      const known = names.get(name);
      if (now.has(name) || (known !== undefined && !isSame(known, file))) continue;
      names.set(name, file);
      now.add(name);
      return [{ name, file }];
    }
  });
};

/** Results come by the hundred; drawing the table for each of them would leave no time for the person at the page. The first one is shown at once. */
const pause = 1_000;

const useResults = () => {
  const [results, setResults] = useState(none);
  const heard = useRef<FromWorker[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const first = useRef(true);
  const show = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const messages = heard.current;
    heard.current = [];
    if (messages.length > 0) startTransition(() => setResults((before) => after(before, messages)));
  }, []);
  const hear = useCallback((message: FromWorker) => {
    heard.current.push(message);
    timer.current ??= setTimeout(show, first.current ? 0 : pause);
    first.current = false;
  }, [show]);
  const forget = useCallback(() => {
    heard.current = [];
    first.current = true;
    setResults(none);
  }, []);
  return { results, hear, show, forget };
};

export const useDeskState = (base: string): DeskActions => {
  const { results, hear, show, forget } = useResults();
  const [status, setStatus] = useState<Status>({ sample: false });
  const worker = useRef<Worker | undefined>(undefined);
  const shown = useRef(false);
  const names = useRef(new Map<string, File>());
  // What the worker has not come to yet: files chosen meanwhile must not push it out.
  const left = useRef<readonly NamedFile[]>([]);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  const listen = useCallback((message: FromWorker) => {
    if (message.kind === 'progress') {
      left.current = left.current.slice(left.current.length - message.left);
      const { done, all } = message;
      return setStatus((before) => ({ ...before, working: { done, all } }));
    }
    if (message.kind !== 'done') return hear(message);
    stop();
    show();
    // Together with the last results, so that "done" is never seen before them.
    startTransition(() => setStatus(({ working: _, ...before }) => before));
  }, [hear, show, stop]);
  const check: DeskActions['check'] = useCallback((chosen, { sample = false, ...checking } = {}) => {
    if (chosen.length === 0) return;
    stop();
    const next = new Worker(trustedUrl(workerUrl), { type: 'module' });
    worker.current = next;
    next.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => { if (worker.current === next) listen(data); });
    if (shown.current !== sample) {
      [left.current, names.current] = [[], new Map()];
      forget();
    }
    shown.current = sample;
    for (const { path, file } of chosen) if (file === undefined) hear({ kind: 'refused', file: path, fault: recordUnreadable(path) });
    const files = named(names.current, chosen);
    left.current = [...left.current.filter(({ name }) => !files.some((one) => one.name === name)), ...files];
    setStatus({ sample, working: { done: 0, all: left.current.length } });
    next.postMessage({ base, files: left.current, ...checking } satisfies ToWorker);
  }, [base, forget, hear, listen, stop]);
  const cancel = useCallback(() => {
    stop();
    show();
    left.current = [];
    setStatus(({ working, ...before }) => ({ ...before, cancelled: working === undefined ? 0 : working.all - working.done }));
  }, [show, stop]);
  const clear = useCallback(() => {
    stop();
    [left.current, names.current] = [[], new Map()];
    forget();
    setStatus({ sample: false });
  }, [forget, stop]);
  return { state: { ...results, ...status }, check, cancel, clear };
};

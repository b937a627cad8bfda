// The desk's memory: files taken in, files refused, how far the worker is. It keeps nothing beyond the page.
import { useCallback, useRef, useState } from 'react';
import type { Taken } from '#cohort/same-learner.ts';
import type { FaultData } from '#faults/fault.ts';
import type { Assignment } from '#model/record.ts';
import { trustedUrl } from '../trusted-url.ts';
import type { FromWorker, NamedFile, ToWorker } from './messages.ts';
import workerUrl from './worker.ts?worker&url';

export interface Refused {
  readonly file: string;
  readonly fault: FaultData;
}

export interface DeskState {
  readonly taken: readonly Taken[];
  readonly refused: readonly Refused[];
  readonly working?: { readonly done: number; readonly all: number };
  readonly cancelled: boolean;
  readonly sample: boolean;
}

const empty: DeskState = { taken: [], refused: [], cancelled: false, sample: false };

export interface DeskActions {
  readonly state: DeskState;
  readonly check: (files: readonly File[], options?: { readonly sample?: boolean; readonly assignment?: Assignment }) => void;
  readonly cancel: () => void;
  readonly clear: () => void;
}

const isSame = (a: File, b: File): boolean => a === b || (a.size === b.size && a.lastModified === b.lastModified);

/** A name of its own for every file on the desk; the same file chosen again keeps its name. */
const named = (names: Map<string, File>, file: File): NamedFile => {
  const own = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? own : `${own} (${n})`;
    const known = names.get(name);
    if (known === undefined) names.set(name, file);
    if (known === undefined || isSame(known, file)) return { name, file };
  }
};

export const useDeskState = (base: string): DeskActions => {
  const [state, setState] = useState<DeskState>(empty);
  const worker = useRef<Worker | undefined>(undefined);
  const shown = useRef(false);
  const names = useRef(new Map<string, File>());
  // What the worker has not come to yet: files chosen meanwhile must not push it out.
  const left = useRef<readonly NamedFile[]>([]);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  const hear = useCallback((message: FromWorker) => {
    if (message.kind === 'done') stop();
    if (message.kind === 'progress') left.current = left.current.slice(left.current.length - (message.all - message.done));
    setState((before) => {
      if (message.kind === 'taken') return { ...before, taken: [...before.taken.filter(({ file }) => file !== message.taken.file), message.taken] };
      if (message.kind === 'refused') return { ...before, refused: [...before.refused.filter(({ file }) => file !== message.file), message] };
      if (message.kind === 'progress') return { ...before, working: { done: message.done, all: message.all } };
      return { ...before, working: undefined };
    });
  }, [stop]);
  const check: DeskActions['check'] = useCallback((files, { sample = false, assignment } = {}) => {
    if (files.length === 0) return;
    stop();
    const next = new Worker(trustedUrl(workerUrl), { type: 'module' });
    worker.current = next;
    next.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => { if (worker.current === next) hear(data); });
    if (shown.current !== sample) [left.current, names.current] = [[], new Map()];
    shown.current = sample;
    const chosen = files.map((file) => named(names.current, file));
    left.current = [...left.current.filter(({ name }) => !chosen.some((one) => one.name === name)), ...chosen];
    setState((before) => ({ ...(before.sample === sample ? before : empty), sample, cancelled: false, working: { done: 0, all: left.current.length } }));
    next.postMessage({ base, files: left.current, assignment } satisfies ToWorker);
  }, [base, hear, stop]);
  const cancel = useCallback(() => {
    stop();
    left.current = [];
    setState((before) => ({ ...before, working: undefined, cancelled: true }));
  }, [stop]);
  const clear = useCallback(() => {
    stop();
    [left.current, names.current] = [[], new Map()];
    setState(empty);
  }, [stop]);
  return { state, check, cancel, clear };
};

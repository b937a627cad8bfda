// The desk's memory: files taken in, files refused, how far the worker is. It keeps nothing beyond the page.
import { useCallback, useRef, useState } from 'react';
import type { Taken } from '#cohort/same-learner.ts';
import type { FaultData } from '#faults/fault.ts';
import type { Assignment } from '#model/record.ts';
import { trustedUrl } from '../trusted-url.ts';
import type { FromWorker, ToWorker } from './messages.ts';
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

export const useDeskState = (base: string): DeskActions => {
  const [state, setState] = useState<DeskState>(empty);
  const worker = useRef<Worker | undefined>(undefined);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  const hear = useCallback((message: FromWorker) => {
    if (message.kind === 'done') stop();
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
    next.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
    setState((before) => ({ ...(before.sample === sample ? before : empty), sample, cancelled: false, working: { done: 0, all: files.length } }));
    next.postMessage({ base, files, assignment } satisfies ToWorker);
  }, [base, hear, stop]);
  const cancel = useCallback(() => {
    stop();
    setState((before) => ({ ...before, working: undefined, cancelled: true }));
  }, [stop]);
  const clear = useCallback(() => {
    stop();
    setState(empty);
  }, [stop]);
  return { state, check, cancel, clear };
};

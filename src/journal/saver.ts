// Brings events into the store: one queue, one write at a time, tried again with back-off while the browser does not save.
// It must not know profiles, pages or files. Nothing leaves the queue before the transaction that holds it is complete.
import type { EventBody } from '#model/event.ts';
import type { Day, WriterId } from '#model/ids.ts';
import { Line } from './line.ts';
import { fallWith, place, type Appended, type Call, type Chain, type Placed } from './place.ts';
import { eventOf, randomId, reasonOf, StorageFailure, type Opened, type Port, type Reason, type Row } from './port.ts';

export type SavingState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'not-saving'; readonly reason: Reason; readonly unsaved: number }
  | { readonly kind: 'read-only'; readonly reason: Reason; readonly unsaved: number }
  | { readonly kind: 'gone'; readonly reason: Reason };

export interface SaverOptions {
  /** Opens the store; `onGone` is told when that connection ends. */
  readonly connect: (onGone: (reason: Reason) => void) => Promise<Opened>;
  /** Milliseconds before try 1, 2, 3 … */
  readonly backOff: (tries: number) => number;
  readonly onChange: () => void;
  /** Told after every completed write that added rows. */
  readonly onSaved: (line: Line) => void;
}

const keyOf = ({ writer, n }: Row): string => `${writer}.${n}`;

// Waiting does not mend these: the person has to act.
const lasting: readonly Reason[] = ['newer', 'diverged'];
// After these the connection may still serve; after the others a new one is made.
const passing: readonly Reason[] = ['quota', 'aborted', 'newer', 'diverged'];

export class Saver {
  state: SavingState = { kind: 'ready' };
  /** Fixed for the life of this tab: the store's writer, or, where the store could not be opened, one of its own. */
  writer = randomId() as WriterId;
  readonly line = new Line();
  readonly #known = new Map<string, Row>();
  readonly #options: SaverOptions;
  #queue: Call[] = [];
  #tried: Placed | undefined;
  #port: Port | undefined;
  #busy = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SaverOptions) {
    this.#options = options;
  }

  /**
   * Opens the store. `look` sees what it holds before anything else happens, and may renew the writer.
   * A failure becomes the state; then false.
   */
  async open(look: (opened: Opened, rows: readonly Row[]) => Promise<void>): Promise<boolean> {
    try {
      const opened = await this.#options.connect(this.#gone);
      const rows = await opened.port.all();
      await look(opened, rows);
      this.#port = opened.port;
      this.writer = opened.port.writer;
      this.remember(rows);
      this.line.extend(rows.filter((row) => row.writer === this.writer));
      if (opened.newer) this.fail(new StorageFailure('newer'));
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  readonly #gone = (reason: Reason): void => this.fail(new StorageFailure(reason));

  remember(rows: readonly Row[]): void {
    for (const row of rows) this.#known.set(keyOf(row), row);
  }

  append(bodies: readonly EventBody[], on: Day): Promise<Appended> {
    if (this.state.kind === 'gone') return Promise.resolve({ kind: 'unsaved', reason: this.state.reason });
    return new Promise((settle, refuse) => {
      this.#queue.push({ bodies, on, settle, refuse });
      if (this.#stuck()) this.fail(new StorageFailure((this.state as { reason: Reason }).reason));
      else void this.flush();
    });
  }

  /** Everything this tab knows and the store holds, the unsaved at the end. Never rejects. */
  async all(): Promise<readonly Row[]> {
    const chain = this.#queue.length > 0 ? await import('#model/chain.ts') : undefined;
    try {
      const rows = (await this.#port?.all()) ?? [];
      this.remember(rows);
      const own = rows.filter((row) => row.writer === this.writer);
      const { n } = this.line.head;
      if (own.length > n) this.line.extend(own.slice(Math.max(n - 1, 0)));
    } catch (error) {
      this.fail(error);
    }
    const waiting = chain === undefined ? [] : this.#place(this.#queue, chain).rows;
    return [...this.#known.values(), ...waiting];
  }

  /** Runs `work` on the open store; a failure becomes the state. */
  async use<T>(work: (port: Port) => Promise<T>): Promise<T | { readonly kind: 'unsaved'; readonly reason: Reason }> {
    try {
      return await work(await this.#connected());
    } catch (error) {
      this.fail(error);
      return { kind: 'unsaved', reason: reasonOf(error) };
    }
  }

  /** Writes what waits. At most one write is under way. */
  async flush(): Promise<void> {
    if (this.#busy || this.#stuck()) return;
    this.#busy = true;
    try {
      const chain = await import('#model/chain.ts');
      let port = await this.#connected();
      while (this.#queue.length > 0) {
        await this.#write(port, chain);
        port = await this.#connected();
      }
      this.#saving();
    } catch (error) {
      this.fail(error);
    } finally {
      this.#busy = false;
    }
    if (this.#queue.length > 0 && this.state.kind === 'ready') void this.flush();
  }

  async #connected(): Promise<Port> {
    this.#port ??= (await this.#options.connect(this.#gone)).port;
    return this.#port;
  }

  async #write(port: Port, chain: Chain, healed = false): Promise<void> {
    const batch = [...this.#queue];
    let placed: Placed | undefined;
    try {
      await port.append(this.writer, this.line.head.n, (rows) => {
        this.line.extend(rows);
        this.remember(rows);
        placed = this.#place(batch, chain);
        this.#tried = placed;
        return placed.rows;
      });
    } catch (error) {
      if (healed || reasonOf(error) !== 'diverged') throw error;
      // The store lost what this tab saved: what the tab still knows goes back, unless another history stands there.
      if ((await port.add([...this.#known.values()])).kind === 'conflict') throw error;
      return this.#write(port, chain, true);
    }
    this.#settle(batch, placed as unknown as Placed);
  }

  #settle(batch: readonly Call[], { rows, of, unwritable }: Placed): void {
    this.#tried = undefined;
    // A look at the store in between may have seen them already.
    this.line.push(rows.filter(({ n }) => n > this.line.head.n));
    this.remember(rows);
    const overtaken = batch.filter((call) => !of.has(call) && !unwritable.has(call));
    const later = this.#queue.filter((call) => !batch.includes(call));
    const fallen = overtaken.flatMap((call) => fallWith(call, later));
    this.#queue = later.filter((call) => !fallen.includes(call));
    if (rows.length > 0) this.#options.onSaved(this.line);
    this.#saving();
    for (const call of new Set([...batch, ...fallen])) {
      const saved = of.get(call);
      if (unwritable.has(call)) call.refuse(unwritable.get(call));
      else call.settle(saved === undefined ? { kind: 'overtaken' } : { kind: 'saved', events: saved.map(eventOf) });
    }
    this.#options.onChange();
  }

  /** What an earlier try brought in after all is not placed again. */
  #place(calls: readonly Call[], chain: Chain): Placed {
    const isThere = ([, [first]]: readonly [Call, readonly Row[]]): boolean =>
      first !== undefined && this.#known.get(keyOf(first))?.link === first.link;
    return place(calls, this.writer, this.line, chain, new Map([...(this.#tried?.of ?? [])].filter(isThere)));
  }

  #saving(): void {
    if (this.#stuck()) return;
    this.#tries = 0;
    this.#become({ kind: 'ready' });
  }

  #stuck(): boolean {
    return this.state.kind === 'gone' || this.state.kind === 'read-only';
  }

  /** From a failure to the state that people see, and to the next try. */
  fail(error: unknown): void {
    const reason = reasonOf(error);
    if (this.state.kind === 'gone') return;
    if (reason === 'erased') return this.end(reason);
    if (!passing.includes(reason)) this.#drop();
    const unsaved = this.#queue.reduce((sum, call) => sum + call.bodies.length, 0);
    if (lasting.includes(reason)) {
      for (const call of this.#queue) call.settle({ kind: 'unsaved', reason });
      return this.#become({ kind: 'read-only', reason, unsaved });
    }
    if (this.state.kind === 'read-only') return;
    this.#become({ kind: 'not-saving', reason, unsaved });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#options.backOff(++this.#tries));
  }

  #drop(): void {
    this.#port?.close();
    this.#port = undefined;
  }

  /** No further write: what waits is told so. */
  end(reason: Reason): void {
    clearTimeout(this.#timer);
    this.#drop();
    for (const call of this.#queue) call.settle({ kind: 'unsaved', reason });
    this.#queue = [];
    this.#become({ kind: 'gone', reason });
  }

  #become(state: SavingState): void {
    const before = JSON.stringify(this.state);
    this.state = state;
    if (JSON.stringify(state) !== before) this.#options.onChange();
  }
}

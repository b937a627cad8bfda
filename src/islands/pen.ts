// Steps on their way into the journal. As long as its code has not come they wait here in their order, and none is lost.
import type { Appended, Journal } from '#journal/journal.ts';
import type { EventBody } from '#model/event.ts';

export class Pen {
  private waiting: readonly (readonly EventBody[])[] = [];

  /** True while something waits for the journal's code. */
  get holds(): boolean {
    return this.waiting.length > 0;
  }

  /** Writes what waits and `bodies`; `waits` when the journal cannot be had yet. */
  async write(opening: Promise<Journal | undefined>, bodies: readonly EventBody[]): Promise<Appended['kind'] | 'waits'> {
    const journal = await opening.catch(() => undefined);
    const groups = [...this.waiting, bodies].filter(({ length }) => length > 0);
    this.waiting = journal === undefined ? groups : [];
    if (journal === undefined) return 'waits';
    const done = (await Promise.all(groups.map((group) => journal.append(group)))).map(({ kind }) => kind);
    return (['overtaken', 'unsaved'] as const).find((kind) => done.includes(kind)) ?? 'saved';
  }
}

// Record files live longer than programs. Each format keeps its own rules here, and one step that leads up to the next.
// A file is checked under the rules it was made by, on its own bytes, before it climbs.
import type { FaultData } from '#faults/fault.ts';

/** One format: `check` by its own rules (undefined = sound); `up` turns a sound file into the next format's. */
export interface Rung {
  readonly format: number;
  readonly check: (value: unknown, where: string) => FaultData | undefined;
  readonly up?: (value: never) => unknown;
}

export type Climbed =
  | { readonly kind: 'climbed'; readonly value: unknown }
  | { readonly kind: 'unsound'; readonly fault: FaultData }
  | { readonly kind: 'too-new'; readonly newest: number }
  | { readonly kind: 'too-old'; readonly oldest: number };

/** `rungs` from the oldest format to the newest, without a gap. `where` names the file. */
export const climb = (rungs: readonly Rung[], format: number, value: unknown, where: string): Climbed => {
  const oldest = rungs[0]?.format ?? 0;
  const newest = rungs.at(-1)?.format ?? 0;
  if (format > newest) return { kind: 'too-new', newest };
  const from = rungs.findIndex((rung) => rung.format === format);
  if (from < 0) return { kind: 'too-old', oldest };
  const fault = rungs[from]?.check(value, where);
  if (fault !== undefined) return { kind: 'unsound', fault };
  const steps = rungs.slice(from, -1);
  return { kind: 'climbed', value: steps.reduce((at: unknown, { up }) => (up === undefined ? at : up(at as never)), value) };
};

// Ratios of speed, measured side by side: several rounds of each, in turns, so that a busy moment of the machine meets them all.

const measured = <Name extends string>(things: Readonly<Record<Name, () => number>>, rounds: number, milliseconds: number, of: (taken: number[]) => number): Readonly<Record<Name, number>> => {
  const names = Object.keys(things) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) things[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      let done = 0;
      do done += things[name]();
      while (performance.now() - start < milliseconds);
      taken[name].push((done * 1000) / (performance.now() - start));
    }
  }
  return Object.fromEntries(names.map((name) => [name, of(taken[name])])) as Record<Name, number>;
};

const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** How often per second each of the named things was done, the middle one of the rounds. */
export const perSecond = <Name extends string>(things: Readonly<Record<Name, () => number>>): Readonly<Record<Name, number>> => measured(things, 5, 150, middle);

/** The same, the best of many short rounds: what else the machine does can only make a round slower. */
export const bestPerSecond = <Name extends string>(things: Readonly<Record<Name, () => number>>): Readonly<Record<Name, number>> => measured(things, 40, 15, (values) => Math.max(...values));

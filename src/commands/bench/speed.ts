// Ratios of speed, measured side by side: several rounds of each, in turns, so that a busy moment of the machine meets them all.

/** How often per second each of the named things was done, the middle one of the rounds. */
export const perSecond = <Name extends string>(things: Readonly<Record<Name, () => number>>, rounds = 5, milliseconds = 150): Readonly<Record<Name, number>> => {
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
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  return Object.fromEntries(names.map((name) => [name, middle(taken[name])])) as Record<Name, number>;
};

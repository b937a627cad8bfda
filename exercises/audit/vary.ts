// One learner's audit: cases to sort, a practice sample with another matrix, the rates to reckon, claims, a limit, remedies.
import { handlesOf } from '#kit/variant.ts';
import { streamOf, type Stream } from '#kit/random.ts';
import { casesOf, groupsOf, today } from './cases.ts';
import { cellOf, cells, rates } from './figures.ts';
import type { AuditSet, AuditVariant, Case, Remedy } from './schema.ts';

/** Cell by cell and group by group in turn, so that no deal lacks a cell that the table has. */
const spread = (set: AuditSet, count: number, stream: Stream): readonly Case[] => {
  const piles = stream.shuffle(groupsOf(set).flatMap((group) => cells.map((cell) => stream.shuffle(casesOf(set).filter((one) => one.group === group && cellOf(one, today(set)) === cell)))));
  const taken: Case[] = [];
  for (let round = 0; taken.length < count && piles.some((pile) => pile.length > round); round += 1) {
    for (const pile of piles) {
      const one = pile[round];
      if (one !== undefined && taken.length < count) taken.push(one);
    }
  }
  return stream.shuffle(taken);
};

/** Of each group so many, between a quarter and three quarters of them entitled: other shares for every learner, and none by nought. */
const sampleOf = (set: AuditSet, size: number, stream: Stream): readonly string[] =>
  groupsOf(set).flatMap((group) => {
    const all = stream.shuffle(casesOf(set).filter((one) => one.group === group));
    const entitled = Math.ceil(size / 4) + stream.int(Math.floor(size / 2) + 1);
    return [...all.filter((one) => one.isEntitled).slice(0, entitled), ...all.filter((one) => !one.isEntitled).slice(0, size - entitled)].map(({ id }) => id);
  });

/** One remedy of each step, and so many that remedy nothing. */
const remediesOf = ({ remedies }: AuditSet, wrong: number, stream: Stream): readonly Remedy[] => {
  const steps = [...new Set(remedies.map(({ step }) => step))].filter((step) => step > 0);
  const right = steps.map((step) => stream.draw(remedies.filter((one) => one.step === step), 1)[0] as Remedy);
  return stream.shuffle([...right, ...stream.draw(remedies.filter(({ step }) => step === 0), wrong)]);
};

export const vary = (set: AuditSet, seed: string): AuditVariant => {
  const stream = streamOf(seed);
  const { draw } = set;
  const byCase = handlesOf(seed, 'case', casesOf(set).map(({ id }) => id));
  const byClaim = handlesOf(seed, 'claim', set.claims.map(({ id }) => id));
  const byRemedy = handlesOf(seed, 'remedy', set.remedies.map(({ id }) => id));
  const cases = spread(set, draw.cases, stream).map(({ id }) => ({ handle: byCase.get(id) as string, id }));
  const sample = sampleOf(set, draw.sample, stream);
  const asked = stream.draw(rates, draw.rates);
  const always = set.claims.filter((claim) => claim.always === true || claim.main === true);
  const others = stream.draw(set.claims.filter((claim) => !always.includes(claim)), draw.claims - always.length);
  const claims = stream.shuffle([...always, ...others]).map((claim) => ({ handle: byClaim.get(claim.id) as string, claim }));
  const limit = set.limits[stream.int(set.limits.length)] as number;
  const remedies = remediesOf(set, draw.wrong, stream).map((remedy) => ({ handle: byRemedy.get(remedy.id) as string, remedy }));
  return { set, cases, sample, asked: rates.filter((rate) => asked.includes(rate)), claims, limit, remedies };
};

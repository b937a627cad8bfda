// One learner's incidents: which were drawn, when each was found, how many persons it touches, which parts lie on the desk.
import { streamOf, type Stream } from '#kit/random.ts';
import { handlesOf, type Handle } from '#kit/variant.ts';
import type { Act, Incident, Paper, Part, RespondSet, Step } from './schema.ts';

export interface DealtAct {
  readonly handle: Handle;
  readonly act: Act;
}
export interface DealtPart {
  readonly handle: Handle;
  readonly part: Part;
}
export interface DealtPaper {
  readonly handle: Handle;
  readonly paper: Paper;
  readonly parts: readonly DealtPart[];
}

/** An incident as one learner meets it. `grade` and `limit` are the right ones; undefined where they are not judged. */
export interface Case {
  readonly incident: Incident;
  /** `YYYY-MM-DDThh:mm` */
  readonly found: string;
  readonly persons: number | undefined;
  readonly grade: string | undefined;
  readonly limit: string | undefined;
  readonly acts: readonly DealtAct[];
  readonly papers: readonly DealtPaper[];
  /** The steps of the plan that this case asks for, in its order. */
  readonly steps: readonly Step[];
}

export interface RespondVariant {
  readonly set: RespondSet;
  readonly cases: readonly Case[];
}

const rank = ({ grades }: RespondSet, grade: string | undefined): number => grades.findIndex(({ id }) => id === grade);

/** The gravest grade whose number of persons is reached; the number itself counts. */
export const gradeOf = ({ grades }: RespondSet, persons: number): string | undefined => grades.filter(({ from }) => from !== undefined && from <= persons).at(-1)?.id;

/** What of the plan is due at `grade`; all of it where the grade is not judged. */
export const stepsAt = (set: RespondSet, { plan }: Incident, grade: string | undefined): readonly Step[] =>
  plan.filter((step) => !('paper' in step) || step.from === undefined || grade === undefined || rank(set, grade) >= rank(set, step.from));

export const limitAt = (set: RespondSet, { clock }: Incident, grade: string | undefined): string | undefined => {
  if (grade === undefined) return undefined;
  return rank(set, grade) >= rank(set, set.limitFrom.grade) ? clock.limit : set.limitFrom.otherwise;
};

/** The right grade of an incident that touches so many persons. */
export const rightGrade = (set: RespondSet, { grading }: Incident, persons: number | undefined): string | undefined => grading.grade ?? (persons === undefined ? undefined : gradeOf(set, persons));

/** One part that answers each element, then others up to `show`; in drawn order. */
const dealtParts = (paper: Paper, pool: readonly Part[], stream: Stream): readonly Part[] => {
  const mixed = stream.shuffle(pool);
  if (paper.show === undefined) return mixed;
  const good = paper.elements.flatMap(({ id }) => mixed.filter(({ covers, bad }) => covers === id && bad === undefined).slice(0, 1));
  const rest = mixed.filter(({ covers, bad }) => covers === undefined || bad !== undefined);
  return stream.shuffle([...good, ...rest.slice(0, Math.max(0, paper.show - good.length))]);
};

const one = <T>(items: readonly T[], stream: Stream): T => items[stream.int(items.length)] as T;

export const dealCase = (set: RespondSet, incident: Incident, seed: string, stream: Stream): Case => {
  const found = one(incident.found, stream);
  const persons = incident.persons === undefined ? undefined : one(incident.persons, stream);
  const grade = rightGrade(set, incident, persons);
  const pools = set.papers.map((paper) => incident.parts[paper.id] ?? paper.parts);
  const ids = [...set.acts.map(({ id }) => `act/${id}`), ...set.papers.flatMap(({ id }, at) => [`paper/${id}`, ...(pools[at] as readonly Part[]).map((part) => `part/${id}/${part.id}`)])];
  const handles = handlesOf(seed, incident.id, ids);
  const handle = (id: string): Handle => handles.get(id) as Handle;
  return {
    incident, found, persons, grade,
    limit: limitAt(set, incident, grade),
    acts: stream.shuffle(set.acts).map((act) => ({ handle: handle(`act/${act.id}`), act })),
    papers: set.papers.map((paper, at) => ({
      handle: handle(`paper/${paper.id}`),
      paper,
      parts: dealtParts(paper, pools[at] as readonly Part[], stream).map((part) => ({ handle: handle(`part/${paper.id}/${part.id}`), part })),
    })),
    steps: stepsAt(set, incident, grade),
  };
};

/** `count` incidents, group by group in turn. */
const drawn = (set: RespondSet, stream: Stream): readonly Incident[] => {
  const mixed = stream.shuffle(set.incidents);
  const piles = stream.shuffle([...new Set(mixed.map(({ group }) => group ?? ''))]).map((group) => mixed.filter((incident) => (incident.group ?? '') === group));
  const taken: Incident[] = [];
  for (let round = 0; taken.length < Math.min(set.draw, mixed.length); round += 1) {
    taken.push(...piles.flatMap((pile) => pile.slice(round, round + 1)));
  }
  return taken.slice(0, set.draw);
};

export const vary = (set: RespondSet, seed: string): RespondVariant => {
  const stream = streamOf(seed);
  return { set, cases: drawn(set, stream).map((incident) => dealCase(set, incident, seed, stream)) };
};

/** `<incident>/act/isolate`, `…/paper/letter`, `…/part/letter/cause`: the lasting id of a handle. */
export const idOf = ({ cases }: RespondVariant, handle: Handle): string | undefined => {
  for (const { incident, acts, papers } of cases) {
    const act = acts.find((dealt) => dealt.handle === handle);
    if (act !== undefined) return `${incident.id}/act/${act.act.id}`;
    for (const { handle: own, paper, parts } of papers) {
      if (own === handle) return `${incident.id}/paper/${paper.id}`;
      const part = parts.find((dealt) => dealt.handle === handle);
      if (part !== undefined) return `${incident.id}/part/${paper.id}/${part.part.id}`;
    }
  }
  return undefined;
};

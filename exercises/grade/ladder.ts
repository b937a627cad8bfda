// The ladder: whom it would hurt and how much -> which grade. A rule of this platform's exercises after the table of GB/T 43697-2024
// (as told by third parties) with four grades inside general data; printed whole on every set.

/** 'nobody' goes with the degree 'none' only. */
export const objects = ['nobody', 'person', 'organisation', 'order', 'public', 'economy', 'national'] as const;
export const degrees = ['none', 'some', 'serious', 'extreme'] as const;
export const grades = ['l1', 'l2', 'l3', 'l4', 'important', 'core'] as const;

export type HarmObject = (typeof objects)[number];
export type Degree = (typeof degrees)[number];
export type Grade = (typeof grades)[number];

/** Where a field stands: whom its leak or loss would hurt, and how much. */
export interface Harm {
  readonly object: HarmObject;
  readonly degree: Degree;
}

const ladder: Readonly<Record<HarmObject, Partial<Readonly<Record<Degree, Grade>>>>> = {
  nobody: { none: 'l1' },
  person: { some: 'l2', serious: 'l3', extreme: 'l4' },
  organisation: { some: 'l2', serious: 'l3', extreme: 'l4' },
  order: { some: 'l4', serious: 'important', extreme: 'core' },
  public: { some: 'l4', serious: 'important', extreme: 'core' },
  economy: { some: 'l4', serious: 'important', extreme: 'core' },
  national: { some: 'important', serious: 'core', extreme: 'core' },
};

/** undefined for a pair that the ladder does not have, and for words that are neither. */
export const gradeOf = (object: string, degree: string): Grade | undefined =>
  Object.hasOwn(ladder, object) && Object.hasOwn(ladder[object as HarmObject], degree) ? ladder[object as HarmObject][degree as Degree] : undefined;

/** Every pair of the ladder, row by row. */
export const rungs: readonly Harm[] = objects.flatMap((object) => degrees.filter((degree) => gradeOf(object, degree) !== undefined).map((degree) => ({ object, degree })));

/** 0 for the lowest. */
export const rankOf = (grade: Grade): number => grades.indexOf(grade);

/** Above general data: nobody decides that alone. */
export const isAboveGeneral = (grade: Grade): boolean => rankOf(grade) >= rankOf('important');

/** 就高从严: a table is graded like its highest column. */
export const highestOf = (all: readonly Grade[]): Grade => all.reduce((top, grade) => (rankOf(grade) > rankOf(top) ? grade : top), 'l1');

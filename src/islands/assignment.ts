// The assignment a person is working for, if any: opened from a link or file on /me/, it binds the next attempt.
// It is kept for each profile apart, so that on a shared computer nobody works for a colleague's, and goes with the profile when that is deleted.
import type { Assignment } from '#model/record.ts';
import { journalName } from '#journal/names.ts';

const keyOf = (base: string, profile: string): string => `${journalName(base, profile)} assignment`;

/** Without storage the assignment holds only on the page that opened it. */
export const keepAssignment = (base: string, profile: string, assignment: Assignment | undefined): void => {
  try {
    if (assignment === undefined) localStorage.removeItem(keyOf(base, profile));
    else localStorage.setItem(keyOf(base, profile), JSON.stringify(assignment));
  } catch {
    // Refused storage keeps nothing; the page says so.
  }
};

const isAssignment = (value: unknown): value is Assignment => {
  const { id, nonce, courses, title } = (value ?? {}) as Partial<Assignment>;
  return typeof id === 'string' && typeof nonce === 'string' && typeof title === 'string' && Array.isArray(courses);
};

export const keptAssignment = (base: string, profile: string | undefined): Assignment | undefined => {
  try {
    const kept: unknown = profile === undefined ? undefined : JSON.parse(localStorage.getItem(keyOf(base, profile)) ?? 'null');
    return isAssignment(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
};

/** The kept assignment when it asks for this course. */
export const pendingAssignment = (base: string, profile: string | undefined, course: string): Assignment | undefined => {
  const assignment = keptAssignment(base, profile);
  return assignment?.courses.includes(course) === true ? assignment : undefined;
};

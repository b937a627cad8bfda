// The assignment this browser tab is working for, if any: opened from a link or file on /me/, it binds the next attempt.
import type { Assignment } from '#model/record.ts';

const key = 'shuzhi.assignment';

export const keepAssignment = (assignment: Assignment | undefined): void => {
  try {
    if (assignment === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(assignment));
  } catch {
    // Without storage the assignment holds only on the page that opened it.
  }
};

export const keptAssignment = (): Assignment | undefined => {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Assignment);
  } catch {
    return undefined;
  }
};

/** The kept assignment when it asks for this course. */
export const pendingAssignment = (course: string): Assignment | undefined => {
  const assignment = keptAssignment();
  return assignment?.courses.includes(course) === true ? assignment : undefined;
};

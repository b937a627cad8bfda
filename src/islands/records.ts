// What 我的进度 asks of the record room: a hand-in with its preview, a back-up, a back-up read, an assignment read.
import { compose, type Scope } from '#record/compose.ts';
import { parse, parseAssignment, sizeFault } from '#record/parse.ts';
import { preview, type Preview } from '#record/preview.ts';
import { Fault, type FaultData } from '#faults/fault.ts';
import { backupBroken } from '#faults/journal.ts';
import { recordUnreadable } from '#faults/record.ts';
import type { JournalEvent } from '#model/event.ts';
import type { CourseEntry } from '#model/course-entry.ts';
import type { Assignment, Log, RecordFile } from '#model/record.ts';
import type { Progress } from '#progress/progress.ts';
import { localDay } from '#journal/open.ts';
import { bytesOf } from './files.ts';

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

export interface HandIn {
  readonly kind: 'made';
  /** Exactly what the reviewer will see, read from the record itself. */
  readonly preview: Preview;
  /** Undefined while the learner has no code. */
  readonly file?: SavedFile;
  /** What the code of a completion slip is computed from. */
  readonly seal: RecordFile['seal'];
}

interface HandInInputs {
  readonly events: readonly JournalEvent[];
  readonly learner: Progress['learner'];
  readonly entry: CourseEntry;
  readonly assignment: Assignment | undefined;
  /** Adds free practice to an assignment's attempts. */
  readonly practice: boolean;
}

const composed = ({ events, learner, entry, assignment, practice }: HandInInputs): HandIn => {
  const scope: Scope = assignment === undefined ? { kind: 'course', course: entry.course } : { kind: 'assignment', assignment, practice };
  const assignments = assignment === undefined ? [] : [{ id: assignment.id, nonce: assignment.nonce }];
  const made = compose({ events, purpose: 'hand-in', scope, learner: { ...learner, code: learner?.code ?? 'code' }, madeOn: localDay(), edition: entry.edition, assignments });
  const told = preview(made.record);
  return learner === undefined ? { kind: 'made', preview: told, seal: made.record.seal } : { kind: 'made', preview: told, seal: made.record.seal, file: { name: made.fileName, text: made.text } };
};

/** A record that cannot be composed is told where it was asked for; the rest of the page is not touched. */
export const handIn = (inputs: HandInInputs): HandIn | { readonly kind: 'failed'; readonly fault: FaultData } => {
  try {
    return composed(inputs);
  } catch (error) {
    if (error instanceof Fault) return { kind: 'failed', fault: error.data };
    throw error;
  }
};

/** Everything of this profile; without a code it is named `no-code`, so that it can be restored all the same. */
export const backupFile = ({ events, learner, edition }: { readonly events: readonly JournalEvent[]; readonly learner: Progress['learner']; readonly edition: string }): SavedFile => {
  const { fileName, text } = compose({ events, purpose: 'backup', learner: { ...learner, code: learner?.code ?? 'no-code' }, madeOn: localDay(), edition, assignments: [] });
  return { name: fileName, text };
};

export type OpenedBackup =
  | { readonly kind: 'backup'; readonly code: string; readonly logs: readonly Log[] }
  | { readonly kind: 'hand-in' }
  | { readonly kind: 'refused'; readonly fault: FaultData };

/** `code` is '' for a back-up made before its learner had one. */
export const openBackup = (bytes: Uint8Array, name: string): OpenedBackup => {
  const parsed = parse(bytes, name);
  if (parsed.kind === 'refused') return parsed;
  const { purpose, learner, logs } = parsed.record;
  if (purpose === 'hand-in') return { kind: 'hand-in' };
  if (logs.some(({ events }) => events.some((event) => 'to' in event))) return { kind: 'refused', fault: backupBroken('gap') };
  return { kind: 'backup', code: learner.code === 'no-code' ? '' : learner.code, logs };
};

/** A chosen file as a back-up; one that is too large is refused before it is read. */
export const openBackupFile = async (file: File): Promise<OpenedBackup> => {
  const fault = sizeFault(file.size, file.name);
  if (fault !== undefined) return { kind: 'refused', fault };
  const bytes = await bytesOf(file).catch(() => undefined);
  return bytes === undefined ? { kind: 'refused', fault: recordUnreadable(file.name) } : openBackup(bytes, file.name);
};

export const readAssignment = (bytes: Uint8Array): Assignment | undefined => {
  const parsed = parseAssignment(bytes, 'assignment.json');
  return parsed.kind === 'assignment' ? parsed.assignment : undefined;
};

/** `#assignment=` and the file's text in base64url, as it travels in a link. */
export const assignmentFromFragment = (fragment: string): Assignment | undefined => {
  try {
    const base64 = fragment.slice('#assignment='.length).replace(/-/gu, '+').replace(/_/gu, '/');
    return readAssignment(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
};

// For tests only: reads a set as the catalog does (YAML, and the CSV beside it), and walks it.
import type { Finding, Move } from '#kit/exercise.ts';
import { draftOf, played } from '#kit/kind.test-support.ts';
import type { Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import type { AuditContext } from './machine.ts';
import { auditSet, type AuditSet, type AuditVariant } from './schema.ts';

export interface Raw extends Record<string, unknown> {
  table: { file?: string; columns: { id: string }[]; rows: { id: string; cells: Record<string, string> }[] };
}

/** As written, with the rows of its CSV in place. */
export const raw = (at: URL): Raw => draftOf(at) as Raw;

export const tinyAt = new URL('./sets/tiny.yml', import.meta.url);
export const fullAt = new URL('../../courses/inclusion-fairness-ai/sets/screening-audit.yml', import.meta.url);
export const tiny = auditSet.parse(raw(tinyAt));
export const full = auditSet.parse(raw(fullAt));

export const draw = (set: AuditSet, n: number): AuditVariant => exercise.vary(set, seedOf({ course: 'c', set: 's', code: `local-${n}`, nonce: '', n: 1 })) as AuditVariant;

export const walkIn = (variant: AuditVariant) => (...moves: readonly Move[]): Standing => played(exercise, variant, moves);
export const foundAt = ({ snapshot }: Standing): readonly Finding[] => (snapshot.context as AuditContext).found;
export const codesAt = (at: Standing): readonly string[] => foundAt(at).map(({ code }) => code);

// The published schemas, for editors and other people's tools: public/schemas/*.json come from here.
import * as z from 'zod/mini';
import { assignmentFile, recordFile } from './record.ts';

const titles = {
  record: 'Shuzhi Academy record file, format 1 (*.shuzhi.json)',
  assignment: 'Shuzhi Academy assignment',
} as const;

/** File name -> JSON Schema (2020-12). What a schema cannot say (chain, seal, canonical form) is in the record's documentation. */
export const jsonSchemas = (): Readonly<Record<string, unknown>> => ({
  'record.schema.json': { title: titles.record, ...z.toJSONSchema(recordFile) },
  'assignment.schema.json': { title: titles.assignment, ...z.toJSONSchema(assignmentFile) },
});

// The shapes of the YAML that all courses share. The shape of a set belongs to its kind.
import * as z from 'zod/mini';
import { idString, text } from '#kit/set-schema.ts';

z.config({ jitless: true });

const dayForm = /^\d{4}-\d{2}-\d{2}$/u;
const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return dayForm.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
/** A day that exists. */
const day = z.string().check(z.regex(dayForm), z.check((ctx) => {
  if (dayForm.test(ctx.value) && !isDay(ctx.value)) ctx.issues.push({ code: 'invalid_format', format: 'regex', pattern: dayForm.source, input: ctx.value });
}));
const minutes = z.int().check(z.minimum(1));
const digits = z.string().check(z.regex(/^\d+$/u));

/** The colours of course lines, as the styles name them. */
export const lineColours = ['river', 'plane', 'brick', 'moss', 'magnolia', 'ink'] as const;

export const courseSchema = z.strictObject({
  title: text,
  summary: text,
  code: z.string(),
  letter: z.string().check(z.regex(/^\S$/u)),
  colour: z.enum(lineColours),
  roles: z.array(z.string()),
  competencies: z.array(z.string()),
  minutes,
  edition: z.string(),
  lessons: z.array(z.string()),
});

export const lawsSchema = z.strictObject({
  laws: z.record(
    z.string(),
    z.strictObject({
      title: text,
      short: text,
      also: z.optional(z.array(z.string()).check(z.minLength(1))),
      asOf: day,
      effective: z.optional(day),
      basis: z.enum(['verified', 'partial']),
      count: z.optional(z.int()),
      articles: z.record(digits, z.strictObject({ summary: text })),
      note: z.optional(text),
    }),
  ),
});

export const glossarySchema = z.strictObject({
  terms: z.record(
    idString,
    z.strictObject({
      zh: z.string(),
      en: z.string(),
      pinyin: z.string().check(z.regex(/^[a-zü][a-zü' -]*$/u)),
      def: text,
      source: z.optional(z.strictObject({ law: z.string(), article: digits, item: z.optional(z.string()) })),
      lesson: z.optional(z.string()),
    }),
  ),
});

export const rolesSchema = z.strictObject({
  roles: z.record(z.string(), z.strictObject({ name: text, who: text, path: z.array(z.string()), placement: z.optional(z.array(z.strictObject({ set: z.string(), opens: z.array(z.string()).check(z.minLength(1)) })).check(z.minLength(1))) })),
});

export const competenciesSchema = z.strictObject({
  competencies: z.record(idString, z.strictObject({ name: text, area: text, levels: z.array(z.strictObject({ zh: z.string(), en: z.string(), sets: z.optional(z.array(z.string()).check(z.minLength(1))) })) })),
});

/** What a lesson says and the text it was checked against; `law` with `article`, or `source` in words. */
const readingLine = z.strictObject({
  says: text,
  law: z.optional(z.string()),
  article: z.optional(digits),
  source: z.optional(text),
  basis: z.enum(['verified', 'partial', 'convention']),
});
export type ReadingLine = z.infer<typeof readingLine>;

export const readingSchema = z.strictObject({ lessons: z.record(idString, z.array(readingLine).check(z.minLength(1))) });

/** A trainer's plan for one class. */
export const classSchema = z.strictObject({
  exercise: z.string(),
  goal: text,
  bring: text,
  plan: z.array(z.strictObject({ minutes, do: text, ask: z.optional(text) })).check(z.minLength(3)),
});
export type ClassPlan = z.infer<typeof classSchema>;

/** What the curriculum promises: each claim with what one can do afterwards, where it is taught and where it is practised. */
export const coverageSchema = z.strictObject({
  source: text,
  claims: z.record(z.string().check(z.regex(/^S\d[a-z]$/u)), z.strictObject({ claim: text, able: text, lessons: z.array(z.string()).check(z.minLength(1)), sets: z.array(z.string()).check(z.minLength(1)) })),
});

export const releasedSchema = z.strictObject({
  sets: z.record(idString, z.array(z.strictObject({ digest: z.string().check(z.regex(/^[0-9a-f]{32}$/u)), on: day, file: z.string() }))),
});
export type Released = z.infer<typeof releasedSchema>['sets'];

const frontmatterShape = {
  title: z.string().check(z.minLength(1)),
  summary: z.string().check(z.minLength(1)),
  goals: z.array(z.string()).check(z.minLength(1)),
  minutes,
  checked: z.strictObject({ on: day, against: z.array(z.string()), reviewed: z.string() }),
};

/** What stands above a Chinese lesson. */
export const lessonSchema = z.strictObject(frontmatterShape);

/** The same of its English twin; `translates` says which state of the Chinese text it follows. */
export const twinSchema = z.strictObject({ ...frontmatterShape, translates: z.optional(z.string()) });

export type Frontmatter = z.infer<typeof lessonSchema> & { readonly translates?: string };

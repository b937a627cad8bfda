// Astro's door to courses/. What a lesson may say is checked by the catalog; here only the shape that pages rely on.
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { lessonLoader } from '#catalog/lesson-loader.ts';

const lessons = defineCollection({
  loader: lessonLoader(),
  schema: z.strictObject({
    title: z.string(),
    summary: z.string(),
    goals: z.array(z.string()),
    minutes: z.int(),
    checked: z.strictObject({ on: z.string(), against: z.array(z.string()), reviewed: z.string() }),
    translates: z.string().optional(),
  }),
});

export const collections = { lessons };

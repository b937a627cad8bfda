/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The course and lesson whose text is being rendered; exercises and figures inside it ask. */
    course?: string;
    lesson?: string;
    /** Counts tips, so that each has its own id. */
    tips?: number;
  }
}

// TypeScript does not follow package.json imports to Markdown; these two are what Astro makes of such files.
declare module '#changelog' {
  export * from 'CHANGELOG.md';
}
declare module '#trainer-guide' {
  export * from 'README.md';
}

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

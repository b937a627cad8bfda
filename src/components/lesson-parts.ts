// The components a lesson may use, by the name a trainer writes. The content check allows these and no others.
import Case from './Case.astro';
import Checklist from './Checklist.astro';
import Convention from './Convention.astro';
import Exercise from './Exercise.astro';
import Figure from './Figure.astro';
import Law from './Law.astro';
import Mistakes from './Mistakes.astro';
import Term from './Term.astro';

export const lessonParts = { Case, Checklist, Convention, Exercise, Figure, Law, Mistakes, Term };

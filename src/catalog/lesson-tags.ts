// The components a lesson may use and what each takes. Every attribute is a plain text.

export interface TagRule {
  /** Attributes that must be written. */
  readonly needs: readonly string[];
  readonly may: readonly string[];
}

export const lessonTags: Readonly<Record<string, TagRule>> = {
  Case: { needs: [], may: [] },
  Checklist: { needs: [], may: ['title'] },
  Convention: { needs: [], may: [] },
  Exercise: { needs: ['set'], may: [] },
  Figure: { needs: ['src', 'alt'], may: ['caption'] },
  Law: { needs: ['law', 'article'], may: ['item', 'paragraph'] },
  Mistakes: { needs: [], may: [] },
  Term: { needs: ['id'], may: [] },
};

// What every panel of 我的进度 is given.
import type { Lang } from '#kit/text.ts';
import type { CourseEntry } from '#model/course-entry.ts';
import type { MeWords } from '#words/me.ts';
import type { Mine } from '../MyPage.tsx';

export interface PanelProps {
  readonly lang: Lang;
  readonly base: string;
  readonly courses: readonly CourseEntry[];
  readonly words: MeWords;
  readonly mine: Mine;
  readonly reload: () => void;
}

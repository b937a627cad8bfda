// The mark of a station: a ring while it is open, half filled when begun, filled when passed. A word says the same to a screen reader.
import { lessonMark } from '#progress/mark.ts';
import { isPassed } from '#progress/progress.ts';
import { followProgress } from './marks.ts';

const words = {
  zh: { new: '还没做', open: '做到一半', passed: '已通过', known: '摸底已通过' },
  en: { new: 'not begun', open: 'begun', passed: 'passed', known: 'shown already' },
} as const;

class ProgressMark extends HTMLElement {
  connectedCallback(): void {
    const { course = '', lesson = '', sets = '', evidence = '', lang } = this.dataset;
    const refs = sets.split(' ').filter(Boolean).map((set) => ({ course, set }));
    const label = document.createElement('span');
    label.className = 'visually-hidden';
    this.append(label);
    followProgress((progress) => {
      const own = progress === undefined ? 'new' : lessonMark(progress, { course, lesson, sets: refs });
      const shown = progress === undefined || own === 'passed' ? [] : evidence.split(' ').filter((place) => isPassed(progress, place));
      const mark = shown.length > 0 ? 'known' : own;
      this.dataset['mark'] = mark;
      for (const why of this.parentElement?.querySelectorAll<HTMLElement>('[data-shows]') ?? []) why.hidden = !shown.includes(why.dataset['shows'] ?? '');
      label.textContent = `${words[lang === 'en' ? 'en' : 'zh'][mark]} `;
    });
  }
}

customElements.define('progress-mark', ProgressMark);

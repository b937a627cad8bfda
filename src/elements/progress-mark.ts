// The mark of a station: a ring while it is open, half filled when begun, filled when passed. A word says the same to a screen reader.
import { lessonMark } from '#progress/mark.ts';
import { followProgress } from './marks.ts';

const words = {
  zh: { new: '还没做', open: '做到一半', passed: '已通过' },
  en: { new: 'not begun', open: 'begun', passed: 'passed' },
} as const;

class ProgressMark extends HTMLElement {
  connectedCallback(): void {
    const { course = '', lesson = '', sets = '', lang } = this.dataset;
    const refs = sets.split(' ').filter(Boolean).map((set) => ({ course, set }));
    const label = document.createElement('span');
    label.className = 'visually-hidden';
    this.append(label);
    followProgress((progress) => {
      const mark = progress === undefined ? 'new' : lessonMark(progress, { course, lesson, sets: refs });
      this.dataset['mark'] = mark;
      label.textContent = `${words[lang === 'en' ? 'en' : 'zh'][mark]} `;
    });
  }
}

customElements.define('progress-mark', ProgressMark);

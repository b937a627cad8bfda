// "I have finished this lesson": the learner's own word, kept in the journal. Reading time is never looked at.
import { progressHere, siteBase } from './marks.ts';

class LessonDone extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { course = '', lesson = '', done = '' } = this.dataset;
    const button = this.querySelector('button');
    if (button === null) return;
    const finished = (): void => {
      button.disabled = true;
      button.textContent = `✓ ${done}`;
    };
    button.addEventListener('click', async () => {
      const { currentJournal } = await import('#journal/open.ts');
      const journal = await currentJournal(siteBase);
      const result = await journal.append([{ type: 'lesson.finished', course, lesson }]);
      if (result.kind === 'saved') finished();
    });
    const progress = await progressHere();
    if (progress?.finished.has(`${course}/${lesson}`) === true) finished();
    this.hidden = false;
  }
}

customElements.define('lesson-done', LessonDone);

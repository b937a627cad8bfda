// What a set of the placement has shown on this computer: nothing yet, done with the answer seen, or passed.
import { setProgress } from '#progress/progress.ts';
import { followProgress } from './marks.ts';

class PlacementMark extends HTMLElement {
  connectedCallback(): void {
    const { course = '', set = '' } = this.dataset;
    this.setAttribute('role', 'status');
    followProgress((progress) => {
      const best = progress === undefined ? undefined : setProgress(progress, course, set).best;
      const mark = best === 'passed' || best === 'shown' ? best : 'none';
      this.dataset['mark'] = mark;
      const said = this.dataset[mark] ?? '';
      if (this.textContent !== said) this.textContent = said;
    });
  }
}

customElements.define('placement-mark', PlacementMark);

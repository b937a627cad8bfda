// Finds terms on the glossary page while one types: by either language, by pinyin or by its initials (qbsh is 去标识化).
// Without it the page is the whole list.
interface Entry {
  readonly element: HTMLElement;
  readonly keys: readonly string[];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s'’·-]+/gu, '');

/** Names anywhere, pinyin and initials from their start. */
const fits = ({ keys: [zh = '', en = '', pinyin = '', initials = ''] }: Entry, asked: string): boolean =>
  zh.includes(asked) || en.includes(asked) || pinyin.startsWith(asked) || initials.startsWith(asked);

class GlossaryFilter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const told = this.querySelector('[role="status"]');
    const entries = [...document.querySelectorAll<HTMLElement>('.terms > div[data-keys]')].map((element): Entry => ({ element, keys: (element.dataset['keys'] ?? '').split('|').map(plain) }));
    const sections = [...document.querySelectorAll<HTMLElement>('[data-letter]')];
    const letters = document.querySelector<HTMLElement>('.letters');
    if (input === null || told === null) return;
    const look = (): void => {
      const asked = plain(input.value);
      let found = 0;
      for (const entry of entries) {
        const shows = asked === '' || fits(entry, asked);
        entry.element.hidden = !shows;
        if (shows) found += 1;
      }
      for (const section of sections) section.hidden = section.querySelector('.terms > div:not([hidden])') === null;
      if (letters !== null) letters.hidden = asked !== '';
      told.textContent = asked === '' ? '' : found === 0 ? (this.dataset['none'] ?? '') : (this.dataset['found'] ?? '').replace('{n}', String(found));
    };
    this.hidden = false;
    input.addEventListener('input', look);
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      input.value = '';
      look();
    });
    look();
  }
}

customElements.define('glossary-filter', GlossaryFilter);

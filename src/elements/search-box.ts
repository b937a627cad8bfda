// <search-box>: the search form of the page head, with suggestions while one types (ARIA combobox with a list).
// Without script the form inside it goes to /search/?q= all the same.
import type { Hit } from '#search/query.ts';
import { searchWords } from '#words/search.ts';
import { langOfElement, make, markedText, siteSearch, type SearchLang } from './site-search.ts';

const wait = 120;

const option = (hit: Hit, id: string, lang: SearchLang): HTMLLIElement => {
  const item = document.createElement('li');
  item.id = id;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  const heading = hit.heading.length === 0 ? [] : [' › ', markedText(hit.heading)];
  item.append(make('span', 'hit-kind', searchWords[lang].kinds[hit.kind]), ' ', make('span', 'hit-title', markedText(hit.title), ...heading));
  return item;
};

class SearchBox extends HTMLElement {
  #input: HTMLInputElement | null = null;
  #list: HTMLUListElement | null = null;
  #status: HTMLElement | null = null;
  #hits: readonly Hit[] = [];
  #active = -1;
  #asked = 0;
  #timer = 0;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (input === null || this.#input !== null) return;
    this.#input = input;
    this.#build(input);
    this.#listen(input);
    // What was typed before this script ran is not lost.
    if (document.activeElement === input && input.value !== '') this.#later();
  }

  #build(input: HTMLInputElement): void {
    const words = searchWords[langOfElement(this)];
    const list = document.createElement('ul');
    list.id = 'search-suggestions';
    list.className = 'search-suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', words.suggestions);
    const status = make('span', 'visually-hidden');
    status.setAttribute('role', 'status');
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id], ['aria-keyshortcuts', 'Control+K']] as const) input.setAttribute(name, value);
    this.append(list, status);
    this.#list = list;
    this.#status = status;
  }

  #listen(input: HTMLInputElement): void {
    input.addEventListener('focus', () => void siteSearch(langOfElement(this)).catch(() => undefined), { once: true });
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#later();
    });
    input.addEventListener('compositionend', () => this.#later());
    input.addEventListener('keydown', (event) => this.#press(event));
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#close();
    });
    // The field keeps focus while the mouse is on the list.
    this.#list?.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list?.addEventListener('click', (event) => {
      const item = (event.target as Element).closest('[role="option"]');
      const at = item === null ? -1 : [...(this.#list?.children ?? [])].indexOf(item);
      this.#go(at);
    });
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#suggest(), wait);
  }

  async #suggest(): Promise<void> {
    const query = this.#input?.value.trim() ?? '';
    this.#asked += 1;
    const mine = this.#asked;
    if (query === '') return this.#close();
    const lang = langOfElement(this);
    // A suggestion that cannot be had is no trouble: the form still leads to the search page, which says why.
    const results = await siteSearch(lang).then((search) => search.find(query)).catch(() => undefined);
    if (mine !== this.#asked || document.activeElement !== this.#input) return;
    this.#show(results?.hits ?? [], lang);
  }

  #show(hits: readonly Hit[], lang: SearchLang): void {
    this.#hits = hits;
    this.#active = -1;
    this.#list?.replaceChildren(...hits.map((hit, at) => option(hit, `search-suggestion-${at}`, lang)));
    this.#open(hits.length > 0);
    if (this.#status !== null) this.#status.textContent = searchWords[lang].suggested(hits.length);
  }

  #open(isOpen: boolean): void {
    if (this.#list !== null) this.#list.hidden = !isOpen;
    this.#input?.setAttribute('aria-expanded', String(isOpen));
    this.#input?.removeAttribute('aria-activedescendant');
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#active = -1;
    this.#open(false);
    if (this.#status !== null) this.#status.textContent = '';
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || this.#list === null) return;
    const isOpen = !this.#list.hidden;
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && isOpen && this.#active >= 0) {
      event.preventDefault();
      this.#go(this.#active);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen) this.#move(event.key === 'ArrowDown' ? 1 : -1);
      else this.#later();
    }
  }

  /** From the field through all suggestions and round again. */
  #move(by: 1 | -1): void {
    const items = [...(this.#list?.children ?? [])];
    const places = items.length + 1;
    this.#active = ((this.#active + 1 + by + places) % places) - 1;
    items.forEach((item, at) => item.setAttribute('aria-selected', String(at === this.#active)));
    const active = items[this.#active];
    if (active === undefined) this.#input?.removeAttribute('aria-activedescendant');
    else {
      this.#input?.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    }
  }

  #go(at: number): void {
    const hit = this.#hits[at];
    if (hit !== undefined) location.assign(hit.href);
  }
}

customElements.define('search-box', SearchBox);

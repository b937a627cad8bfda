// <search-page>: the search's own page. Reads ?q=, lists what was found, keeps the address in step so that it can be sent on.
import type { Hit, Results } from '#search/query.ts';
import { searchWords } from '#words/search.ts';
import { langOfElement, make, markedText, siteSearch, type SearchLang } from './site-search.ts';
import { isSlashOn, setSlash } from './slash-key.ts';

const wait = 250;
const step = 20;

const row = (hit: Hit, lang: SearchLang): HTMLLIElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.href;
  link.append(markedText(hit.title), ...(hit.heading.length === 0 ? [] : [' › ', markedText(hit.heading)]));
  item.append(make('p', 'hit-title', link, ' ', make('span', 'hit-kind', searchWords[lang].kinds[hit.kind])), make('p', 'hit-snippet', markedText(hit.snippet)));
  return item;
};

const told = (results: Results, query: string, lang: SearchLang): string => {
  const words = searchWords[lang];
  if (results.matched === 'none') return words.none(query);
  return results.matched === 'some' ? words.some(query) : words.count(results.total, query);
};

class SearchPage extends HTMLElement {
  #asked = 0;
  #timer = 0;
  /** Undefined for the few that the search gives at first. */
  #limit: number | undefined;
  #status = make('p', 'search-status');
  #list = make('ol', 'hits');
  #more = document.createElement('button');

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[name="q"]');
    const results = this.querySelector('[data-results]');
    if (form === null || input === null || results === null) return;
    this.#build(results, input);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(input.value, 'push');
    });
    input.addEventListener('input', (event) => {
      if ((event as InputEvent).isComposing) return;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(input.value, 'replace'), wait);
    });
    addEventListener('popstate', () => this.#readAddress(input));
    this.#slash();
    this.#readAddress(input);
  }

  #build(results: Element, input: HTMLInputElement): void {
    // Only the line above the list is read out, not every hit.
    results.removeAttribute('aria-live');
    this.#status.setAttribute('role', 'status');
    this.#more.type = 'button';
    this.#more.className = 'act act-quiet';
    this.#more.textContent = searchWords[langOfElement(this)].more;
    this.#more.hidden = true;
    this.#more.addEventListener('click', () => {
      this.#limit = this.#list.childElementCount + step;
      void this.#show(input.value);
    });
    results.replaceChildren(this.#status, this.#list, this.#more);
  }

  #readAddress(input: HTMLInputElement): void {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    // A query typed before this script ran stands above the address.
    if (input.value === '' || query !== '') input.value = query;
    this.#limit = undefined;
    void this.#show(input.value);
  }

  #ask(query: string, way: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    const address = `${location.pathname}${query.trim() === '' ? '' : `?q=${encodeURIComponent(query.trim())}`}`;
    if (way === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#limit = undefined;
    void this.#show(query);
  }

  async #show(typed: string): Promise<void> {
    const query = typed.trim();
    const lang = langOfElement(this);
    this.#asked += 1;
    const mine = this.#asked;
    if (query === '') return this.#draw([], '', 0, lang);
    this.#status.textContent = searchWords[lang].searching;
    try {
      const results = await (await siteSearch(lang)).find(query, this.#limit);
      if (mine === this.#asked) this.#draw(results.hits, told(results, query, lang), results.total, lang);
    } catch {
      if (mine === this.#asked) this.#draw([], searchWords[lang].failed, 0, lang);
    }
  }

  #draw(hits: readonly Hit[], status: string, total: number, lang: SearchLang): void {
    this.#status.textContent = status;
    this.#list.replaceChildren(...hits.map((hit) => row(hit, lang)));
    this.#more.hidden = hits.length >= total;
  }

  #slash(): void {
    const box = this.querySelector<HTMLInputElement>('[data-slash]');
    if (box === null) return;
    box.checked = isSlashOn();
    box.addEventListener('change', () => setSlash(box.checked));
  }
}

customElements.define('search-page', SearchPage);

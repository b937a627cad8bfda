// The two switches of the page head: 长辈版 and dark or light. Kept in localStorage because they are needed before the first paint.

const keep = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Without storage the choice holds for this page.
  }
};

const isDark = (root: HTMLElement): boolean =>
  root.dataset['theme'] === 'dark' || (root.dataset['theme'] === undefined && matchMedia('(prefers-color-scheme: dark)').matches);

class DisplaySettings extends HTMLElement {
  connectedCallback(): void {
    const root = document.documentElement;
    const button = (name: string): HTMLButtonElement | null => this.querySelector(`[data-set="${name}"]`);
    const show = (): void => {
      button('elder')?.setAttribute('aria-pressed', String(root.dataset['elder'] === 'on'));
      button('theme')?.setAttribute('aria-pressed', String(isDark(root)));
    };
    button('elder')?.addEventListener('click', () => {
      const on = root.dataset['elder'] !== 'on';
      if (on) root.dataset['elder'] = 'on';
      else delete root.dataset['elder'];
      keep('shuzhi.elder', on ? 'on' : 'off');
      show();
    });
    button('theme')?.addEventListener('click', () => {
      root.dataset['theme'] = isDark(root) ? 'light' : 'dark';
      keep('shuzhi.theme', root.dataset['theme']);
      show();
    });
    show();
  }
}

customElements.define('display-settings', DisplaySettings);

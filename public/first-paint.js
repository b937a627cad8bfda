// Before anything is drawn, so that no page flashes: the reader's theme and 长辈版, and whether a Chinese page offers English.
// A plain file: the CSP allows no inline script.
{
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      // Storage is switched off in this browser: the system's own light or dark holds.
      return null;
    }
  };
  const root = document.documentElement;
  const theme = kept('shuzhi.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (kept('shuzhi.elder') === 'on') root.dataset.elder = 'on';

  // English is offered, never chosen for the reader: to a browser that does not put Chinese first, to whoever chose English before, and at an English address.
  const language = kept('shuzhi.language');
  const first = navigator.languages.find((one) => /^(?:zh|en)\b/iu.test(one)) ?? navigator.languages[0] ?? 'zh';
  const isEnglishAddress = location.pathname.startsWith(`${root.dataset.base}en/`);
  const readsEnglish = language === 'en' || (language !== 'zh' && !/^zh\b/iu.test(first));
  if (root.lang === 'zh-CN' && (readsEnglish || isEnglishAddress)) root.dataset.offer = 'en';
}

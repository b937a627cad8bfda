// Sets the reader's theme and 长辈版 before anything is drawn, so that no page flashes. A plain file: the CSP allows no inline script.
try {
  const root = document.documentElement;
  const theme = localStorage.getItem('shuzhi.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (localStorage.getItem('shuzhi.elder') === 'on') root.dataset.elder = 'on';
} catch {
  // Storage is switched off in this browser: the system's own light or dark holds.
}

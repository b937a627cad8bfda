// Ways to the search by keyboard: Ctrl-K (or Cmd-K) always, the single key `/` unless its reader switched it off (WCAG 2.1.4).

const key = 'shuzhi.slash';

export const isSlashOn = (): boolean => {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
};

export const setSlash = (isOn: boolean): void => {
  try {
    localStorage.setItem(key, isOn ? 'on' : 'off');
  } catch {
    // Without storage the key works as it does at first.
  }
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"], [role="combobox"], [role="grid"]') !== null);

/** Calls `open` when the reader asks for the search. */
export const onSearchKey = (open: () => void): void => {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && isSlashOn() && !isTyping(event.target);
    if (!isCommand && !isSlash) return;
    event.preventDefault();
    open();
  });
};

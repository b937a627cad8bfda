// The door to the search, small because every page carries it: the search itself comes when its field is entered or its key pressed,
// and marks come when the address asks for them.
import { onSearchKey } from './slash-key.ts';

const box = document.querySelector('search-box');
const input = box?.querySelector<HTMLInputElement>('input[type="search"]') ?? null;
const load = (): void => void import('./search-box.ts');

input?.addEventListener('focus', load, { once: true });
if (input !== null && document.activeElement === input) load();

onSearchKey(() => {
  const field = document.querySelector<HTMLInputElement>('search-page input[type="search"]') ?? input;
  field?.focus();
  field?.select();
});

if (new URLSearchParams(location.search).has('mark')) void import('./mark-words.ts');

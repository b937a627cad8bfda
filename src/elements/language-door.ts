// The doors between the two languages: the link in the page's head and the offer of English. The reader's place goes along:
// what stands behind ? and # in the address, and the exercise they are in. Which language was chosen last is kept for the next offer.

const keepChoice = (language: string): void => {
  try {
    localStorage.setItem('shuzhi.language', language);
  } catch {
    // Without storage the offer comes again on the next page.
  }
};

// The exercise in which the reader was at work last: it has the same name in both languages, as headings have not.
// The link stands at the top of the page, so what is in view when it is pressed tells nothing.
let exercise = '';
document.addEventListener('focusin', ({ target }) => {
  const section = target instanceof Element ? target.closest('.exercise[id]') : null;
  if (section !== null) exercise = section.id;
});

const doors = document.querySelectorAll<HTMLAnchorElement>('a.language');

for (const door of doors) {
  const { hreflang } = door;
  const bare = door.href;
  door.addEventListener('click', () => {
    keepChoice(hreflang === 'en' ? 'en' : 'zh');
    door.href = `${bare}${location.search}${exercise === '' ? location.hash : `#${exercise}`}`;
  });
}

document.querySelector('[data-stay]')?.addEventListener('click', () => {
  keepChoice('zh');
  delete document.documentElement.dataset['offer'];
  document.querySelector<HTMLAnchorElement>('header a.language')?.focus();
});

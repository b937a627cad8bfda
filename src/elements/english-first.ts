// The page that was not found is one file for both languages: where English is offered, its half comes first.
// Mark with data-english the half that moves up.

if (document.documentElement.dataset['offer'] === 'en') {
  const half = document.querySelector('[data-english]');
  half?.parentElement?.prepend(half);
}

// Law and term tips open by hover and focus in CSS alone; this adds tap and Escape. Nothing is fetched.

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const tip = (document.activeElement ?? document.querySelector('.tip:hover'))?.closest<HTMLElement>('.tip');
  if (tip !== null && tip !== undefined) tip.dataset['closed'] = '';
  document.querySelectorAll<HTMLElement>('.tip:hover').forEach((one) => (one.dataset['closed'] = ''));
});

for (const tip of document.querySelectorAll<HTMLElement>('.tip')) {
  const open = (): void => void delete tip.dataset['closed'];
  tip.addEventListener('pointerleave', open);
  tip.addEventListener('focusin', open);
  tip.querySelector('.tip-word')?.addEventListener('click', open);
}

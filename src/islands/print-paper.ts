// Prints one part of a page alone: style sheets hide what does not bear its name.

export const printPaper = (paper: string): void => {
  document.body.dataset['paper'] = paper;
  window.addEventListener('afterprint', () => delete document.body.dataset['paper'], { once: true });
  window.print();
};

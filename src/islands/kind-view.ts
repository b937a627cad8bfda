// A kind's view with its style sheet, both loaded only where that kind is shown. The view is given out when the styles are there.
import { kinds, wholeView, type KindId } from '#kinds';
import type { View } from '#kit/view-props.ts';
import shared from '#kit/view/view.css?url';

const loaded = new Map<string, Promise<void>>();

/** Adds the style sheet to the page once. A sheet that does not come leaves the view plain, not absent. */
const styled = (href: string): Promise<void> => {
  const known = loaded.get(href);
  if (known !== undefined) return known;
  const coming = new Promise<void>((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
  loaded.set(href, coming);
  return coming;
};

/** The view for a first picture: what only later stages draw is on its way. */
export const firstView = async (kind: KindId): Promise<View> => {
  const [{ default: view, style }] = await Promise.all([kinds[kind].view(), styled(shared)]);
  await styled(style);
  return view;
};

/** The view with all its stages, for whoever may stand in any of them. */
export const kindView = async (kind: KindId): Promise<View> => {
  const [view] = await Promise.all([firstView(kind), wholeView(kind)]);
  return view;
};

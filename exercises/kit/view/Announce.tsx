// One live region for the whole exercise: what changed, said once and politely.
import type { ReactElement } from 'react';

/** `turn` changes with each act, so that the same words are said again when the same act is done twice. */
export const Announce = ({ message, turn }: { readonly message: string; readonly turn: number }): ReactElement => (
  <p className="visually-hidden" role="status" aria-live="polite">
    {message === '' || turn % 2 === 0 ? message : `${message}\u00a0`}
  </p>
);

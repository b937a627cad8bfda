// One live region for the whole exercise: what changed, said once and politely.
import type { ReactElement } from 'react';

export const Announce = ({ message }: { readonly message: string }): ReactElement => (
  <p className="visually-hidden" role="status" aria-live="polite">
    {message}
  </p>
);

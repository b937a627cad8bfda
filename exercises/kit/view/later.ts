// The parts of a view that only a later stage draws: fetched right after the first picture, so that they are there before they are needed.
// A learner who comes back, and everyone who only looks, gets them before the view (see the site's kind-view).
import { useEffect, useState } from 'react';

export interface Later<Parts> {
  /** Resolves when the parts are there; rejects where they could not be fetched, and tries again when asked again. */
  readonly come: () => Promise<void>;
  /** The parts, or undefined until they are there. Throws where they are needed and do not come, for the site to say so. */
  readonly use: (needed: boolean) => Parts | undefined;
}

export const later = <Parts extends object>(load: () => Promise<Parts>): Later<Parts> => {
  let there: Parts | undefined;
  const come = async (): Promise<void> => {
    there ??= await load();
  };
  const use = (needed: boolean): Parts | undefined => {
    const [failed, setFailed] = useState<{ readonly error: unknown }>();
    const [, redraw] = useState(0);
    // Asked for at once, and again where they are needed and did not come the first time.
    useEffect(() => {
      if (there === undefined) void come().then(() => redraw((n) => n + 1), (error: unknown) => setFailed(needed ? { error } : undefined));
    }, [needed]);
    if (failed !== undefined && there === undefined) throw failed.error;
    return there;
  };
  return { come, use };
};

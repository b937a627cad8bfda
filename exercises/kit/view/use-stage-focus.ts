// The heading of a stage takes the focus when the stage begins: never when the page opens, and at the end the site's own word does.
import { useEffect, useRef, type RefObject } from 'react';
import type { ViewProps } from '../view-props.ts';

/** For the heading of the stage that is shown. `stage`: another value is another stage. */
export const useStageFocus = ({ snapshot: { status }, readOnly }: Pick<ViewProps, 'snapshot' | 'readOnly'>, stage: string | number): RefObject<HTMLHeadingElement | null> => {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current !== stage && !readOnly && status !== 'done') title.current?.focus();
    before.current = stage;
  }, [stage, readOnly, status]);
  return title;
};

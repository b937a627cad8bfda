// A block that opens on the page: a panel that was asked for, an outcome.
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

interface PanelProps {
  readonly title: string;
  readonly className: string;
  readonly children: ReactNode;
  /** False for what stood there when the page opened: nobody asked for it just now. */
  readonly takesFocus?: boolean;
}

/** A block that takes the focus when it appears, and comes into sight as a whole where it fits, so that nobody has to look for it. */
export const Panel = ({ title, className, children, takesFocus = true }: PanelProps): ReactElement => {
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef(takesFocus);
  useEffect(() => {
    if (!asked.current) return;
    heading.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} role="group" className={className} aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </div>
  );
};

// Which variant the class works on.
import { useId, type ReactElement } from 'react';
import type { ClassWords } from '#words/class-kit.ts';

interface NumberProps {
  readonly words: ClassWords;
  readonly n: number;
  readonly choose: (n: number) => void;
}

export const VariantNumber = ({ words, n, choose }: NumberProps): ReactElement => {
  const note = useId();
  const take = (text: string): void => {
    const wanted = Number.parseInt(text, 10);
    if (wanted >= 1 && wanted <= 9999) choose(wanted);
  };
  return (
    <div className="gallery-choose no-print">
      <label className="field"><span>{words.variant}</span>
        <input type="number" inputMode="numeric" min={1} max={9999} defaultValue={n} onChange={(event) => take(event.target.value)} aria-describedby={note} />
      </label>
      <p id={note} className="field-hint">{words.variantNote}</p>
    </div>
  );
};

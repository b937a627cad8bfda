// Which variant the class works on.
import { useId, useState, type ReactElement } from 'react';
import type { ClassWords } from '#words/class-kit.ts';

interface NumberProps {
  readonly words: ClassWords;
  readonly n: number;
  readonly choose: (n: number) => void;
}

export const VariantNumber = ({ words, n, choose }: NumberProps): ReactElement => {
  const note = useId();
  const [isBad, setBad] = useState(false);
  const take = (text: string): void => {
    const wanted = Number(text);
    const isGood = Number.isInteger(wanted) && wanted >= 1 && wanted <= 9999;
    // An emptied field is about to be filled.
    setBad(!isGood && text !== '');
    if (isGood) choose(wanted);
  };
  return (
    <div className="gallery-choose no-print">
      <label className="field"><span>{words.variant}</span>
        <input type="number" inputMode="numeric" min={1} max={9999} defaultValue={n} onChange={(event) => take(event.target.value)} onBlur={(event) => { if (event.target.value === '') event.target.value = String(n); }} aria-invalid={isBad} aria-describedby={note} />
      </label>
      <p id={note} className="field-hint" role="status">{isBad ? words.variantBad : words.variantNote}</p>
    </div>
  );
};

// A few answers to one question, each a button wide enough for a finger. Pressing one is the answer: nothing to confirm.
import type { ReactElement } from 'react';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
}

export interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen?: string;
  readonly onChoose: (id: string) => void;
  readonly disabled?: boolean;
}

export const Choices = ({ legend, choices, chosen, onChoose, disabled = false }: ChoicesProps): ReactElement => (
  <fieldset className="choices" disabled={disabled}>
    <legend>{legend}</legend>
    <div className="choices-row">
      {choices.map(({ id, label, note }) => (
        <button key={id} type="button" className="choice" aria-pressed={chosen === id} onClick={() => onChoose(id)}>
          {label}
          {note === undefined ? null : <small>{note}</small>}
        </button>
      ))}
    </div>
  </fieldset>
);

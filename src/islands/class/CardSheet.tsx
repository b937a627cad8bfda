// Cards to be sorted, as a sheet to write on: on a screen one is in hand at a time, on paper all of them are needed at once.
import type { ReactElement } from 'react';
import { say, type Lang, type Text } from '#kit/text.ts';
import type { ClassWords } from '#words/class-kit.ts';
import type { Bench } from '../gallery/bench.ts';

interface Dealt {
  readonly handle: string;
  readonly card: { readonly text: Text; readonly detail?: Text; readonly done?: boolean; readonly doneIn?: string; readonly bin?: string };
}

interface Named {
  readonly id: string;
  readonly label: Text;
}

interface Sheet {
  readonly cards: readonly Dealt[];
  readonly bins: readonly Named[];
  readonly reasons: readonly Named[];
}

/** Undefined where the exercise deals no cards into places. */
export const sheetOf = ({ contents, variant }: Bench): Sheet | undefined => {
  const { bins, reasons = [] } = contents as { readonly bins?: readonly Named[]; readonly reasons?: readonly Named[] };
  const { cards } = variant as { readonly cards?: readonly Dealt[] };
  return bins === undefined || cards === undefined || !cards.every(({ card }) => card?.text !== undefined) ? undefined : { cards, bins, reasons };
};

export const CardSheet = ({ sheet: { cards, bins, reasons }, words, lang }: { readonly sheet: Sheet; readonly words: ClassWords; readonly lang: Lang }): ReactElement => {
  const isIn = ({ card }: Dealt, bin: string): boolean => card.done === true && (card.doneIn ?? card.bin) === bin;
  return (
    <div className="card-sheet">
      <div className="scrolls">
        <table>
          <thead><tr>{words.cardCols.map((col) => <th key={col} scope="col">{col}</th>)}</tr></thead>
          <tbody>
            {cards.map((dealt) => (
              <tr key={dealt.handle}>
                <th scope="row">{say(dealt.card.text, lang)}{dealt.card.detail === undefined ? null : <small>{say(dealt.card.detail, lang)}</small>}</th>
                <td>{bins.map((bin) => <span key={bin.id} className="card-place">{isIn(dealt, bin.id) ? '☑' : '□'} {say(bin.label, lang)}</span>)}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {reasons.length === 0 ? null : <p>{words.cardReasons}{reasons.map(({ label }) => say(label, lang)).join(lang === 'zh' ? '；' : '; ')}{lang === 'zh' ? '。' : '.'}</p>}
    </div>
  );
};

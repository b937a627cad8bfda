// Every move the proof would try from here, as a button that says where it leads: the graph, walked by clicking.
import type { ReactElement } from 'react';
import type { Move } from '#kit/exercise.ts';
import { moveText } from '#kit/move-text.ts';
import { isRefusal, stateName, step, type Standing } from '#kit/replay.ts';
import type { Lang } from '#kit/text.ts';
import type { GalleryWords } from '#words/gallery.ts';
import type { Bench } from './bench.ts';

interface MovesProps {
  readonly bench: Bench;
  readonly standing: Standing;
  readonly words: GalleryWords;
  readonly lang: Lang;
  readonly onMove: (move: Move) => void;
}

const leadsTo = ({ exercise, kindWords }: Bench, standing: Standing, move: Move, words: GalleryWords): string => {
  const next = step(exercise, standing, move);
  if (isRefusal(next)) return words.refusedWay;
  const [from, to] = [stateName(standing.snapshot), stateName(next.snapshot)];
  return from === to ? words.stays : words.goes(kindWords.states[to] ?? to);
};

export const MovesFromHere = ({ bench, standing, words, lang, onMove }: MovesProps): ReactElement => {
  const { exercise, kindWords, contents, variant } = bench;
  const offered = exercise.moves(standing.snapshot as never);
  return (
    <section className="gallery-ways" aria-label={words.waysTitle}>
      <h3>{words.waysTitle} <span className="count">{offered.length}</span></h3>
      <p>{offered.length === 0 ? words.waysNone : words.waysLead}</p>
      <ul>
        {offered.map((move, at) => (
          <li key={at}>
            <button type="button" className="gallery-move" onClick={() => onMove(move)}>
              {moveText(exercise, kindWords, contents, variant, move, lang)} <small>{leadsTo(bench, standing, move, words)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

// A kind to look into, for trainers: any variant of any set, begun in any state, every move the proof would try. Nothing is kept.
import { useState, type ReactElement } from 'react';
import { say, type Lang, type Text } from '#kit/text.ts';
import { stateName } from '#kit/replay.ts';
import type { Move } from '#kit/exercise.ts';
import type { KindId } from '#kinds';
import type { SetDigest } from '#model/ids.ts';
import { exerciseWords } from '#words/exercise.ts';
import { galleryWords, type GalleryWords } from '#words/gallery.ts';
import { citing } from './cite.ts';
import { nextOf, standingAfter, stepped, takenBack, waysIn, type Bench, type Played } from './gallery/bench.ts';
import { MovesFromHere } from './gallery/MovesFromHere.tsx';
import { Trial, WhenOpened } from './gallery/Trial.tsx';
import { useBench } from './gallery/use-bench.ts';

export interface GallerySet {
  readonly course: string;
  readonly set: string;
  readonly digest: SetDigest;
  readonly title: Text;
}

export interface KindGalleryProps {
  readonly kind: KindId;
  /** The tiny set first. */
  readonly sets: readonly GallerySet[];
  readonly lang: Lang;
  readonly base: string;
  readonly laws: Readonly<Record<string, Text>>;
  readonly lawsHref: string;
}

const KindGallery = (props: KindGalleryProps): ReactElement => {
  const { sets, lang } = props;
  const words = galleryWords[lang];
  const [at, setAt] = useState(0);
  const [n, setN] = useState(1);
  const opened = useBench({ ...props, set: sets[at] as GallerySet, n });
  const number = (text: string): void => {
    const wanted = Number.parseInt(text, 10);
    if (wanted >= 1 && wanted <= 9999) setN(wanted);
  };
  return (
    <div className="gallery">
      <div className="gallery-choose">
        <label className="field"><span>{words.set}</span>
          <select value={at} onChange={(event) => setAt(Number(event.target.value))}>
            {sets.map(({ course, set, title }, index) => <option key={`${course}/${set}`} value={index}>{say(title, lang)}</option>)}
          </select>
        </label>
        <label className="field"><span>{words.variant}</span>
          <input type="number" inputMode="numeric" min={1} max={9999} defaultValue={1} onChange={(event) => number(event.target.value)} aria-describedby="gallery-variant" />
        </label>
        <p id="gallery-variant" className="field-hint">{words.variantNote}</p>
      </div>
      <WhenOpened opened={opened} words={words}>{(bench) => <Play key={`${at} ${n}`} {...props} bench={bench} words={words} />}</WhenOpened>
    </div>
  );
};

interface PlayProps extends KindGalleryProps {
  readonly bench: Bench;
  readonly words: GalleryWords;
}

const Play = (props: PlayProps): ReactElement => {
  const { bench, words, lang, laws, lawsHref } = props;
  const { kindWords } = bench;
  const [ways] = useState(() => waysIn(bench));
  const [from, setFrom] = useState(ways[0]?.state ?? '');
  const after = (name: string): Played => standingAfter(bench, ways.find((way) => way.state === name)?.moves ?? []);
  const [played, setPlayed] = useState<Played>(() => after(from));
  const [spoken, setSpoken] = useState('');
  const { snapshot, moves } = played.standing;
  const state = stateName(snapshot);
  const cite = citing(laws, lang, lawsHref, exerciseWords[lang].convention);
  const go = (move: Move): void => setPlayed((now) => stepped(bench, now, move));
  const begin = (name: string): void => {
    setFrom(name);
    setPlayed(after(name));
  };
  const next = nextOf(bench, played);
  return (
    <>
      <div className="gallery-from">
        <label className="field"><span>{words.from}</span>
          <select value={from} onChange={(event) => begin(event.target.value)}>
            {ways.map((way) => <option key={way.state} value={way.state}>{words.fromSolution(kindWords.states[way.state] ?? way.state, way.moves.length)}</option>)}
          </select>
        </label>
        <p className="acts">
          <button type="button" className="act act-quiet" onClick={() => begin(from)}>{words.restart}</button>
          <button type="button" className="act act-quiet" aria-disabled={played.before === undefined ? true : undefined} onClick={() => setPlayed(takenBack)}>{words.undo}</button>
          <button type="button" className="act act-quiet" aria-disabled={next === undefined ? true : undefined} onClick={() => (next === undefined ? setSpoken(words.nextNone) : go(next))}>{words.next}</button>
        </p>
      </div>
      <p className="gallery-at" aria-live="polite">{words.at(kindWords.states[state] ?? state, moves)}</p>
      <Trial bench={bench} standing={played.standing} lang={lang} cite={cite} heading={words.found} onMove={go} spoken={spoken} announce={setSpoken} />
      <MovesFromHere bench={bench} standing={played.standing} words={words} lang={lang} onMove={go} />
    </>
  );
};

export default KindGallery;

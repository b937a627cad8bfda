// The tour's middle: a hand-in made from what was just done, one card moved in it, both checked side by side.
// How far the reader came is kept for this tab, so that a reload or the Back button finds the page as it was left.
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { recordText } from '#record/compose.ts';
import type { AttemptReview } from '#record/review.ts';
import { sayVerdict, verdictWords } from '#words/verdicts.ts';
import { tourWords as words } from '#words/tour.ts';
import { download } from './files.ts';
import { siteSets } from './set-source.ts';
import { alteredOf, handInOf, type Altered, type HandIn, type TourSet } from './tour/files.ts';

interface Tour {
  readonly handIn?: HandIn;
  readonly altered?: Altered;
  readonly isChecked: boolean;
  /** Why the last press led nowhere. */
  readonly trouble?: 'early' | 'fixed';
}

type Stage = 'none' | 'saved' | 'altered' | 'checked';

const names = { handIn: 'hand-in.shuzhi.json', altered: 'altered.shuzhi.json' } as const;
const stages = ['none', 'saved', 'altered', 'checked'] as const satisfies readonly Stage[];
const key = 'shuzhi.tour';

const keptStage = (): number => {
  try {
    return Math.max(0, stages.indexOf(sessionStorage.getItem(key) as Stage));
  } catch {
    return 0;
  }
};

const keepStage = (stage: Stage): void => {
  try {
    sessionStorage.setItem(key, stage);
  } catch {
    // Without storage a reload begins the tour's files again; the exercise itself is in the journal or it is not.
  }
};

const useTour = (props: TourSet) => {
  const { base } = props;
  const [tour, setTour] = useState<Tour>({ isChecked: false });
  const sets = useMemo(() => siteSets(base), [base]);
  useEffect(() => {
    const again = async (): Promise<void> => {
      const stage = keptStage();
      if (stage === 0) return;
      const handIn = await handInOf(props, sets, false);
      const altered = handIn === undefined || stage < 2 ? undefined : await alteredOf(handIn, sets);
      setTour({ handIn, altered, isChecked: altered !== undefined && stage === 3 });
    };
    void again();
    // The props are the page's own and never change under it.
  }, []);
  const save = async (): Promise<void> => {
    const handIn = await handInOf(props, sets, true);
    setTour({ handIn, isChecked: false, trouble: handIn === undefined ? 'early' : undefined });
    if (handIn === undefined) return;
    keepStage('saved');
    download(names.handIn, recordText(handIn.record));
  };
  const alter = async (): Promise<void> => {
    if (tour.handIn === undefined) return;
    const altered = await alteredOf(tour.handIn, sets);
    setTour({ ...tour, altered, isChecked: false, trouble: altered === undefined ? 'fixed' : undefined });
    if (altered === undefined) return;
    keepStage('altered');
    download(names.altered, recordText(altered.record));
  };
  const check = (): void => {
    setTour({ ...tour, isChecked: true });
    keepStage('checked');
  };
  return { tour, save, alter, check };
};

const TourDesk = (props: TourSet & { readonly desk: string }): ReactElement => {
  const { tour, save, alter, check } = useTour(props);
  const { handIn, altered, isChecked, trouble } = tour;
  return (
    <div className="tour">
      <h2>{words.handIn}</h2>
      <p className="prose">{words.handInText}</p>
      <p className="acts"><button type="button" className="act" onClick={() => void save()}>{words.save}</button></p>
      <p role="status">{trouble === 'early' ? words.early : handIn === undefined ? '' : words.saved(names.handIn, handIn.attempt.moves.length)}</p>
      <h2>{words.alter}</h2>
      <p className="prose">{words.alterText}</p>
      <p className="acts"><button type="button" className="act" disabled={handIn === undefined} onClick={() => void alter()}>{words.alterOne}</button></p>
      <p role="status">{trouble === 'fixed' ? words.fixed : altered === undefined ? '' : words.altered(names.altered, altered.card.en, altered.place.en)}</p>
      <h2>{words.check}</h2>
      <p className="prose">{words.checkText}</p>
      <p className="acts"><button type="button" className="act" disabled={altered === undefined} onClick={check}>{words.checkBoth}</button></p>
      <div role="status">{isChecked && handIn !== undefined && altered !== undefined ? <Verdicts genuine={handIn.attempt} altered={altered.attempt} /> : null}</div>
      <p className="prose">{words.deskText} <a href={props.desk}>{words.desk}</a></p>
    </div>
  );
};

const Verdicts = ({ genuine, altered }: { readonly genuine: AttemptReview; readonly altered: AttemptReview }): ReactElement => {
  const result = (outcome: { readonly result: 'open' | 'passed' | 'shown' } | undefined): string => (outcome === undefined ? words.none : words.results[outcome.result]);
  return (
    <>
      <div className="grid-frame" role="region" tabIndex={0} aria-label={words.check}>
        <table className="board" data-tour>
          <thead><tr><th scope="col">{words.file}</th><th scope="col">{words.claimed}</th><th scope="col">{words.recomputed}</th><th scope="col">{words.verdict}</th></tr></thead>
          <tbody>
            {([[names.handIn, genuine], [names.altered, altered]] as const).map(([name, { claim, outcome, verdict, step }]) => (
              <tr key={name} data-verdict={verdict}>
                <th scope="row">{name}</th><td>{result(claim)}</td><td>{result(outcome)}</td><td>{sayVerdict('en', verdict, step)}{verdict === 'agrees' ? null : <small> {verdictWords.en.innocent}</small>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="prose">{words.checked}</p>
    </>
  );
};

export default TourDesk;

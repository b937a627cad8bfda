// 我的进度: who is learning, how far, the assignment, handing in, back-up, deletion. All of it from the journal on this computer.
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import type { Lang } from '#kit/text.ts';
import { currentJournal } from '#journal/open.ts';
import type { Journal } from '#journal/journal.ts';
import { probe, type Health } from '#journal/health.ts';
import { fold, type Progress } from '#progress/progress.ts';
import type { JournalEvent } from '#model/event.ts';
import type { CompetencyEntry, CourseEntry } from '#model/course-entry.ts';
import { meWords } from '#words/me.ts';
import { AssignmentPanel } from './me/AssignmentPanel.tsx';
import { BackupPanel } from './me/BackupPanel.tsx';
import { CodePanel } from './me/CodePanel.tsx';
import { CompetencyPanel } from './me/CompetencyPanel.tsx';
import { DeletePanel } from './me/DeletePanel.tsx';
import { HandInPanel } from './me/HandInPanel.tsx';
import { HealthNotice, SavingNotice } from './me/HealthNotice.tsx';
import { ProfilesPanel } from './me/ProfilesPanel.tsx';
import { ProgressPanel } from './me/ProgressPanel.tsx';
import { RefreshPanel } from './me/RefreshPanel.tsx';
import { SlipPanel } from './me/SlipPanel.tsx';

export interface MyPageProps {
  readonly lang: Lang;
  readonly base: string;
  readonly courses: readonly CourseEntry[];
  readonly competencies: readonly CompetencyEntry[];
}

export interface Mine {
  readonly journal: Journal | undefined;
  readonly events: readonly JournalEvent[];
  readonly progress: Progress;
}

/** Reads the current profile's journal; `reload` reads it again after a change. Looking alone makes no profile. */
const useMine = (base: string): { readonly mine: Mine | undefined; readonly reload: () => void } => {
  const [mine, setMine] = useState<Mine>();
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((n) => n + 1), []);
  useEffect(() => {
    let stop = (): void => undefined;
    let gone = false;
    const read = async (): Promise<void> => {
      const journal = await currentJournal(base, { make: false });
      const events = (await journal?.all()) ?? [];
      if (gone) return;
      stop();
      stop = journal?.onChange(() => void read()) ?? stop;
      setMine({ journal, events, progress: fold(events, journal?.writer) });
    };
    void read();
    return () => {
      gone = true;
      stop();
    };
  }, [base, round]);
  return { mine, reload };
};

const MyPage = ({ lang, base, courses, competencies }: MyPageProps): ReactElement => {
  const words = meWords[lang];
  const { mine, reload } = useMine(base);
  const [health, setHealth] = useState<Health>();
  useEffect(() => void probe(base).then(setHealth), [base]);
  if (mine === undefined) return <p aria-busy="true" />;
  const shared = { lang, base, courses, competencies, words, mine, reload };
  const lost = mine.journal?.lost() ?? 0;
  return (
    <div className="desk">
      <HealthNotice health={health} lang={lang} />
      <SavingNotice state={mine.journal?.state()} lang={lang} />
      {lost === 0 ? null : (
        <div className="notice notice-warn">
          <p>{words.lost(lost)}</p>
          <button type="button" className="act act-quiet" onClick={() => { mine.journal?.acknowledgeLoss(); reload(); }}>{words.understood}</button>
        </div>
      )}
      <ProfilesPanel {...shared} />
      <AssignmentPanel {...shared} />
      <RefreshPanel {...shared} key={`refresh-${mine.journal?.profile}`} />
      <ProgressPanel {...shared} />
      <CompetencyPanel {...shared} />
      <CodePanel {...shared} key={`${mine.journal?.profile}-${mine.progress.learner?.code ?? ''}`} />
      <HandInPanel {...shared} key={`hand-in-${mine.journal?.profile}`} />
      <SlipPanel {...shared} key={`slip-${mine.journal?.profile}`} />
      <BackupPanel {...shared} />
      <DeletePanel {...shared} />
    </div>
  );
};

export default MyPage;

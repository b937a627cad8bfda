// One exercise on one page: opens the journal, lays the log on the machine, sends moves, keeps two tabs alike.
// It holds no rule: the machine judges. It knows no React: the island subscribes to it.
import { begin, isRefusal, outcomeOf, step, variantOf } from '#kit/replay.ts';
import type { Move } from '#kit/exercise.ts';
import { firstWordsIn, kinds } from '#kinds';
import { peek, type Seen } from '#journal/peek.ts';
import type { Journal } from '#journal/journal.ts';
import type { AttemptStarted, EventBody } from '#model/event.ts';
import { fold, nextAttempt, nextRound, type Attempt, type Progress } from '#progress/progress.ts';
import type { Desk, DeskInputs, DeskNotice } from './desk.ts';
import type { SavedFile } from './records.ts';
import { pendingAssignment } from './assignment.ts';
import { firstView } from './kind-view.ts';
import { laidOn } from './laid.ts';
import { Pen } from './pen.ts';
import { newAttempt, startedNow } from './started.ts';

export class AttemptDesk {
  desk: Desk = { phase: 'opening', save: 'idle' };
  private journal: Journal | undefined;
  private seen: Seen | undefined;
  private started: AttemptStarted | undefined;
  private written = false;
  private waiting = 0;
  private catching = false;
  private fetching = false;
  private readonly pen = new Pen();
  private again: ReturnType<typeof setTimeout> | undefined;
  private stop = (): void => undefined;
  private readonly inputs: DeskInputs;
  private readonly onChange: () => void;

  constructor(inputs: DeskInputs, onChange: () => void) {
    this.inputs = inputs;
    this.onChange = onChange;
  }

  private set(change: Partial<Desk>): void {
    this.desk = { ...this.desk, ...change };
    this.onChange();
  }

  async open(): Promise<void> {
    const { kind, course, set, digest, sets, base, lang } = this.inputs;
    const parts = await Promise.all([kinds[kind].logic(), firstWordsIn(kind, lang), firstView(kind), sets.get(course, set, digest), peek(base)]).catch(() => undefined);
    const file = parts?.[3];
    if (parts === undefined || file === undefined) return this.set({ phase: 'missing' });
    const [{ exercise }, words, view, , seen] = parts;
    this.set({ exercise, words, view, contents: file.contents, ...(seen === undefined || seen.profile.label === '' ? {} : { who: seen.profile.label }) });
    this.seen = seen;
    // A mistake in the code is told to the learner like what could not be fetched, and not swallowed.
    try {
      // Who comes back has findings, hints, an outcome to see: they are drawn at once, and nothing moves down after.
      if ((await this.known()).sets.has(`${course}/${set}`)) await this.more();
      await this.read(false);
    } catch (error) {
      this.set({ phase: 'missing' });
      throw error;
    }
    void this.more();
    // The writing side of the journal is needed from the first move on, and to hear of other tabs; it comes after the first picture.
    const journal = await this.writing(false).catch(() => undefined);
    if (journal === undefined) return this.probe().catch(() => undefined);
    if (this.waiting === 0) await this.follow();
    if (journal.lost() > 0) this.set({ notice: 'lost' });
  }

  /** Fetches what answers to work done. Where it does not come, the page says so and each move asks again: no step is lost by it. */
  private async more(): Promise<void> {
    if (this.desk.later !== undefined || this.fetching) return;
    this.fetching = true;
    const later = await this.inputs.later().catch(() => undefined);
    this.fetching = false;
    this.set({ later, partly: later === undefined });
  }

  /** Before anything is done here for the first time: whether this browser will keep it, said before work is lost and not after. */
  private async probe(): Promise<void> {
    const { probe } = await import('#journal/health.ts');
    const { kind } = await probe(this.inputs.base);
    if (this.desk.save === 'idle' && this.waiting === 0 && kind !== 'keeps' && kind !== 'private-looking') this.set({ save: 'memory' });
  }

  /** The journal itself, opened once. With `make` false a learner who has done nothing yet leaves no trace. */
  private async writing(make: boolean): Promise<Journal | undefined> {
    if (this.journal !== undefined) return this.journal;
    const { currentJournal } = await import('#journal/open.ts');
    const journal = make ? await currentJournal(this.inputs.base) : await currentJournal(this.inputs.base, { make: false });
    if (journal !== undefined && this.journal === undefined) this.keep(journal);
    return this.journal;
  }

  /** What is known of this learner: from the journal, or from the look that was taken before it came. */
  private async known(): Promise<Progress> {
    if (this.journal !== undefined) return fold(await this.journal.all(), this.journal.writer);
    return fold(this.seen?.events ?? [], this.seen?.writer);
  }

  close(): void {
    this.stop();
    clearTimeout(this.again);
  }

  private keep(journal: Journal): void {
    this.journal = journal;
    this.stop = journal.onChange(() => void this.follow());
  }

  /** Finds the attempt to go on with, or prepares a fresh one; nothing is written before the first move. */
  private async read(afterChange: boolean): Promise<void> {
    const { base, course, set, practice } = this.inputs;
    const progress = await this.known();
    const asked = practice === true ? undefined : pendingAssignment(base, this.journal?.profile ?? this.seen?.profile.id, course);
    // Assigned work is bound to a code; without one this is practice, and the page says so.
    const assignment = progress.learner === undefined ? undefined : asked;
    const nonce = assignment?.nonce ?? '';
    const next = nextAttempt(progress, { course, set, nonce });
    if (next.kind !== 'start' && this.resume(next.attempt, next.kind === 'continue', afterChange)) return;
    const changed = next.kind !== 'start';
    const round = nextRound(progress, course, set, nonce);
    this.fresh(progress.learner?.code ?? '', nonce, round, assignment?.id, changed ? 'changed' : asked !== undefined && assignment === undefined ? 'codeFirst' : undefined);
  }

  private resume(attempt: Attempt, continued: boolean, afterChange: boolean): boolean {
    const laid = laidOn(this.desk, this.inputs.digest, attempt);
    if (laid === undefined) return false;
    this.started = continued ? { ...attempt.started, attempt: newAttempt(), continues: attempt.id } : attempt.started;
    this.written = !continued;
    this.carried = continued ? attempt.moves : [];
    const notice = afterChange ? 'overtaken' : attempt.moves.length > 0 && laid.standing.snapshot.status !== 'done' ? 'resumed' : undefined;
    this.set({ phase: 'ready', ...laid, notice, save: afterChange ? this.desk.save : 'idle', assignment: attempt.started.assignment });
    return true;
  }

  /** Moves of another device's attempt, written again under this writer with the first new one. */
  private carried: readonly Move[] = [];

  private fresh(code: string, nonce: string, round: number, assignment: string | undefined, notice?: DeskNotice): void {
    const { exercise, contents } = this.desk;
    if (exercise === undefined || contents === undefined) return;
    this.started = startedNow(this.inputs, { kindVersion: exercise.version, code, nonce, round, assignment });
    this.written = false;
    this.carried = [];
    const variant = variantOf(exercise, contents, this.started);
    this.set({ phase: 'ready', variant, standing: begin(exercise, variant), notice, save: this.waiting > 0 ? this.desk.save : 'idle', assignment });
  }

  /** One move of the learner: shown at once, "saved" only when the journal says so. */
  send(move: Move): void {
    const { exercise, standing } = this.desk;
    if (exercise === undefined || standing === undefined || this.started === undefined || this.catching) return;
    const next = step(exercise, standing, move);
    if (isRefusal(next)) return this.set({ notice: 'refused' });
    const before = outcomeOf(exercise, standing);
    const claim = outcomeOf(exercise, next);
    const attempt = this.started.attempt;
    const bodies: EventBody[] = [
      ...this.opening(),
      { type: 'attempt.moved', attempt, seq: next.moves, move },
      ...(claim.submissions === before.submissions && claim.result === before.result ? [] : [{ type: 'attempt.judged', attempt, seq: next.moves, claim } as const]),
    ];
    this.set({ standing: next, notice: undefined, save: 'saving' });
    void this.more();
    void this.write(bodies);
  }

  private opening(): EventBody[] {
    if (this.written || this.started === undefined) return [];
    this.written = true;
    const { attempt } = this.started;
    return [this.started, ...this.carried.map((move, index): EventBody => ({ type: 'attempt.moved', attempt, seq: index + 1, move }))];
  }

  private async write(bodies: readonly EventBody[]): Promise<void> {
    this.waiting += 1;
    const done = await this.pen.write(this.writing(true), bodies).finally(() => (this.waiting -= 1));
    if (done === 'overtaken') await this.catchUp();
    if (done === 'waits') this.again = setTimeout(() => void (this.pen.holds && this.waiting === 0 && this.write([])), 3000);
    if (this.waiting === 0) this.set({ save: done === 'waits' ? 'failing' : done === 'unsaved' ? 'memory' : 'saved' });
  }

  /** Takes over what another tab has done. Until it is drawn no move is made on the old picture. */
  private async catchUp(): Promise<void> {
    this.catching = true;
    await this.read(true).finally(() => (this.catching = false));
  }

  /** Another tab, or the browser's storage, changed. */
  private async follow(): Promise<void> {
    const state = this.journal?.state() ?? ({ kind: 'ready' } as const);
    if (state.kind === 'not-saving' && state.reason !== 'blocked') return this.set({ save: 'failing' });
    if (state.kind !== 'ready') return this.set({ save: 'memory' });
    if (this.waiting > 0) return;
    if (this.desk.save === 'failing' || this.desk.save === 'memory') this.set({ save: this.written ? 'saved' : 'idle' });
    const progress = await this.known();
    if (this.waiting === 0 && this.isBehind(progress)) await this.catchUp();
  }

  private isBehind(progress: Progress): boolean {
    const { course, set } = this.inputs;
    if (!this.written) {
      const next = nextAttempt(progress, { course, set, nonce: this.started?.nonce ?? '' });
      return next.kind === 'resume' && next.attempt.moves.length > 0 && laidOn(this.desk, this.inputs.digest, next.attempt) !== undefined;
    }
    const attempt = progress.sets.get(`${course}/${set}`)?.attempts.find(({ id }) => id === this.started?.attempt);
    return attempt !== undefined && (attempt.closed || attempt.moves.length > (this.desk.standing?.moves ?? 0));
  }

  /** What other tabs did while this page could not hear: on coming back to it, or out of the browser's page cache. */
  async lookAgain(): Promise<void> {
    if (this.desk.phase !== 'ready') return;
    if ((await this.writing(false).catch(() => undefined)) !== undefined) await this.follow();
  }

  /** Closes this attempt, which stays in the record, and deals a fresh variant; it does not wait for the browser to save. */
  async startAgain(): Promise<void> {
    const { started } = this;
    if (started === undefined) return;
    if (this.written) void this.write([{ type: 'attempt.closed', attempt: started.attempt }]);
    const { course, set, nonce, assignment } = started;
    const code = started.code.startsWith('local-') ? '' : started.code;
    this.fresh(code, nonce, nextRound(await this.known(), course, set, nonce), assignment);
  }

  /** Everything this page holds as a back-up file, the steps that could not be saved among it. */
  async backup(edition: string): Promise<SavedFile> {
    const [{ backupFile }, journal] = await Promise.all([import('./records.ts'), this.writing(true)]);
    const events = (await journal?.forFile()) ?? [];
    return backupFile({ events, learner: fold(events, journal?.writer).learner, edition });
  }

  /** True while closing the page would lose steps. */
  get unsaved(): boolean {
    return this.waiting > 0 || this.pen.holds || (this.written && this.desk.save === 'memory');
  }
}

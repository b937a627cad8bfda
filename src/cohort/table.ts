// The board as rows of words, for the screen and for CSV alike: what is shown is what is saved. Sorting and filtering are pure.
import type { AttemptOutcome } from '#kit/replay.ts';
import type { Note } from '#record/notes.ts';
import type { Verdict } from '#record/review.ts';
import type { Board, BoardAttempt, BoardRow, Cell } from './board.ts';

/** The words of a table, in one language; src/words has them. */
export interface TableWords {
  readonly cols: Readonly<Record<'learner' | 'unit' | 'exercise' | 'attempt' | 'on' | 'outcome' | 'verdict' | 'submissions' | 'findings' | 'hints' | 'note', string>>;
  readonly results: Readonly<Record<AttemptOutcome['result'], string>>;
  readonly verdict: (verdict: Verdict, step?: number) => string;
  /** Beside every verdict but the first. */
  readonly innocent: string;
  readonly notes: Readonly<Record<Note, string>>;
  /** Of a learner's files as a whole. */
  readonly rowNotes: Readonly<Record<'late' | 'conflict' | 'strays' | 'unlisted', string>>;
  readonly matchedCodes: (codes: string) => string;
  /** What the record itself says, where replay says otherwise. */
  readonly claimed: (result: string, submissions: number, findings: number, hints: number) => string;
  readonly fromStep: (step: number) => string;
  readonly underCode: (code: string) => string;
  readonly notBegun: string;
  readonly notRecomputed: string;
  readonly join: string;
  /** An exercise by its name in this language. */
  readonly title: (course: string, set: string) => string;
}

/** `order` is what sorting compares; the text where it is absent. */
export interface TableCell {
  readonly text: string;
  readonly order?: number;
}

export interface TableRow {
  readonly key: string;
  readonly code: string;
  /** All verdicts in the row, for filtering. */
  readonly verdicts: readonly Verdict[];
  /** Its files themselves have to be asked about. */
  readonly asks?: boolean;
  readonly cells: readonly TableCell[];
  /** The row's attempt, in a table of attempts. */
  readonly attempt?: BoardAttempt;
}

export interface Table {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly TableRow[];
}

const text = (of: string): TableCell => ({ text: of });
const number = (of: number | undefined): TableCell => (of === undefined ? { text: '', order: -1 } : { text: String(of), order: of });

const learnerText = ({ code, name }: BoardRow): string => (name === undefined || name === '' ? code : `${code} ${name}`);

/** What a verdict was found by, so that one knows what to ask. */
const foundText = ({ verdict, step, claim, started, local }: BoardAttempt, code: string, words: TableWords): readonly string[] => {
  if (verdict === 'differs') return [...(step === undefined ? [] : [words.fromStep(step)]), ...(claim === undefined ? [] : [words.claimed(words.results[claim.result], claim.submissions, claim.findings, claim.hints)])];
  return verdict === 'wrong-variant' && !local && started.code !== code ? [words.underCode(started.code)] : [];
};

const noteText = (attempt: BoardAttempt, code: string, words: TableWords): string => {
  const { verdict, notes, copies } = attempt;
  return [...foundText(attempt, code, words), ...copies.map((copy) => `${copy.code} · ${copy.file}`), ...notes.map((note) => words.notes[note]), ...(verdict === 'agrees' ? [] : [words.innocent])].join(words.join);
};

const rowNote = ({ late, conflicts, strays, listed, matched }: BoardRow, words: TableWords): string => {
  const { rowNotes } = words;
  const told = [
    late && rowNotes.late, listed === false && rowNotes.unlisted, matched.length > 0 && words.matchedCodes(matched.join(' ')),
    ...conflicts.map(({ files }) => `${rowNotes.conflict}${files.join(' · ')}`), strays > 0 && rowNotes.strays, (conflicts.length > 0 || strays > 0) && words.innocent,
  ];
  return told.filter((one) => one !== false).join(words.join);
};

const attemptRow = (row: BoardRow, attempt: BoardAttempt, words: TableWords): TableRow => {
  const { course, set, round, on, outcome, verdict, step } = attempt;
  return {
    key: `${row.code} ${attempt.writer} ${attempt.id} ${attempt.file}`,
    code: row.code,
    verdicts: [verdict],
    attempt,
    cells: [
      text(learnerText(row)), text(row.unit ?? ''), text(words.title(course, set)), number(round), text(on),
      text(outcome === undefined ? words.notRecomputed : words.results[outcome.result]), text(words.verdict(verdict, step)),
      number(outcome?.submissions), number(outcome?.findings), number(outcome?.hints), text(noteText(attempt, row.code, words)),
    ],
  };
};

/** One row an attempt. */
export const attemptTable = ({ rows }: Board, words: TableWords): Table => ({
  columns: (['learner', 'unit', 'exercise', 'attempt', 'on', 'outcome', 'verdict', 'submissions', 'findings', 'hints', 'note'] as const).map((id) => ({ id, label: words.cols[id] })),
  rows: rows.flatMap((row) => row.attempts.map((attempt) => attemptRow(row, attempt, words))),
});

const cellText = (cell: Cell | undefined, words: TableWords): string => {
  if (cell === undefined) return words.notBegun;
  const result = cell.best?.outcome?.result;
  const told = [result === undefined ? words.notRecomputed : words.results[result], words.verdict(cell.verdict, cell.step)];
  return [...told, ...(cell.verdict === 'agrees' ? [] : [words.innocent])].join(words.join);
};

/** One row a learner, one column an exercise: outcome and verdict; what is to be said of the learner's files stands last, where there is anything. */
export const matrixTable = ({ columns, rows }: Board, words: TableWords): Table => {
  const notes = rows.map((row) => rowNote(row, words));
  const noted = notes.some((note) => note !== '');
  return {
    columns: [
      { id: 'learner', label: words.cols.learner }, { id: 'unit', label: words.cols.unit },
      ...columns.map(({ course, set }) => ({ id: `${course}/${set}`, label: words.title(course, set) })),
      ...(noted ? [{ id: 'note', label: words.cols.note }] : []),
    ],
    rows: rows.map((row, at) => ({
      key: row.code,
      code: row.code,
      verdicts: row.cells.flatMap((cell) => (cell === undefined ? [] : [cell.verdict])),
      asks: row.conflicts.length > 0 || row.strays > 0,
      cells: [text(learnerText(row)), text(row.unit ?? ''), ...row.cells.map((cell) => text(cellText(cell, words))), ...(noted ? [text(notes[at] ?? '')] : [])],
    })),
  };
};

export interface Filter {
  /** Words that must all occur in the row. */
  readonly text: string;
  /** Only this learner. */
  readonly code?: string;
  /** 'ask': every verdict but the first. */
  readonly verdict: Verdict | 'all' | 'ask';
}

const folded = (of: string): string => of.normalize('NFKC').toLowerCase();

export const filterRows = (rows: readonly TableRow[], { text: typed, code, verdict }: Filter): readonly TableRow[] => {
  const wanted = folded(typed).split(/\s+/u).filter((word) => word !== '');
  const fits = ({ verdicts, asks }: TableRow): boolean => verdict === 'all' || (verdict === 'ask' && asks === true) || verdicts.some((one) => (verdict === 'ask' ? one !== 'agrees' : one === verdict));
  return rows.filter((row) => fits(row) && (code === undefined || row.code === code) && wanted.every((word) => row.cells.some((cell) => folded(cell.text).includes(word))));
};

const compare = (a: TableCell | undefined, b: TableCell | undefined): number => {
  if (a?.order !== undefined && b?.order !== undefined) return a.order - b.order;
  const [left, right] = [a?.text ?? '', b?.text ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Sorted by one column; rows that are equal there keep their order. */
export const sortRows = (table: Pick<Table, 'columns'>, rows: readonly TableRow[], by: string, downward = false): readonly TableRow[] => {
  const at = table.columns.findIndex(({ id }) => id === by);
  return at < 0 ? rows : [...rows].sort((a, b) => (downward ? compare(b.cells[at], a.cells[at]) : compare(a.cells[at], b.cells[at])));
};

/** Heading and rows as text, for `toCsv`. */
export const textRows = ({ columns }: Pick<Table, 'columns'>, rows: readonly TableRow[]): readonly (readonly string[])[] => [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells.map((cell) => cell.text))];

// CSV of what the screen shows: the same rows, in the same order, in the same words. Spreadsheets read it as text and run nothing in it.
import Papa from 'papaparse';

/**
 * A cell that a spreadsheet might run: a formula sign, also full-width, after any blanks; or a control character at the start.
 * Or one that it would rewrite for good: a code with leading zeros, of twelve digits and more, or that looks like a power or a date.
 */
const risky = /^'*(?:[\s\uFEFF]*[=+\-@＝＋－＠]|[\t\r\n]|(?:0\d+|\d{12,}|\d+e\d+|\d{1,4}[-/]\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-?\d{1,4})$)/iu;

const guarded = (cell: string): string => (risky.test(cell) ? `'${cell}` : cell);
const plain = (cell: string): string => (cell.startsWith("'") && risky.test(cell.slice(1)) ? cell.slice(1) : cell);

/** Rows as CSV: BOM for Excel and WPS, every cell quoted; formulas and what would be rewritten made text by a leading '. */
export const toCsv = (rows: readonly (readonly string[])[]): string => `\uFEFF${Papa.unparse(rows.map((row) => row.map(guarded)), { quotes: true, newline: '\r\n' })}\r\n`;

/** Reads such a CSV back to the rows of the screen. */
export const fromCsv = (csv: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/u, '').replace(/\r\n$/u, ''), { delimiter: ',', newline: '\r\n', skipEmptyLines: false }).data.map((row) => row.map(plain));

import { describe, expect, it } from 'vitest';
import { shareSet, type ShareSet, type Tray } from './schema.ts';
import { full, fullNames, tiny } from './set-reader.test-support.ts';
import { ruleFor } from './vary.ts';

const faults = (change: (set: ShareSet) => object): string[] => {
  const parsed = shareSet.safeParse({ ...tiny, ...change(tiny) });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};
const [tray] = tiny.trays as [Tray];
const [draft] = tiny.drafts as [ShareSet['drafts'][number]];
const withTray = (part: object) => (): object => ({ trays: [{ ...tray, ...part }] });
const withRule = (part: object) => withTray({ rules: [{ ...tray.rules[0], ...part }, ...tray.rules.slice(1)] });
const withDraft = (part: object) => (): object => ({ drafts: [{ ...draft, ...part }] });
const withRows = (cells: object) => (set: ShareSet): object => ({ table: { ...set.table, rows: [{ id: 'r1', cells: { ...set.table.rows[0]?.cells, ...cells } }, ...set.table.rows.slice(1)] } });
const withPart = (part: object) => withDraft({ parts: [{ ...draft.parts[0], ...part }, ...draft.parts.slice(1)] });

describe('a set that does not hang together', () => {
  it.each([
    ['a day off that is none', () => ({ calendar: { off: ['2026-02-30'], on: [] } }), 'calendar.off.0: off holds days off from Monday to Friday, as 2026-04-06; "2026-02-30" is none. Saturdays and Sundays need not be written.'],
    ['a day off on a Sunday', () => ({ calendar: { off: ['2026-04-05'], on: [] } }), 'calendar.off.0: off holds days off from Monday to Friday, as 2026-04-06; "2026-04-05" is none. Saturdays and Sundays need not be written.'],
    ['a made-up work day on a Monday', () => ({ calendar: { off: [], on: ['2026-04-06'] } }), 'calendar.on.0: on holds Saturdays and Sundays that are worked, as 2026-04-11; "2026-04-06" is none.'],
    ['nothing to do', () => ({ trays: [], drafts: [] }), 'trays: Write one tray (trays) or one document (drafts) at least.'],
    ['a tray twice', () => ({ trays: [tray, tray] }), 'trays.1: "in" is written twice. Use another id.'],
    ['a column that is not there', withTray({ show: ['shoe'] }), 'trays.0.show.0: There is no "shoe"; there are: tray, no, dataset, attr, basis, until, received. Change the name, or add it.'],
    ['a name that is not there', withTray({ name: 'shoe' }), 'trays.0.name: There is no "shoe"; there are: tray, no, dataset, attr, basis, until, received. Change the name, or add it.'],
    ['a decision twice', withTray({ decisions: [...tray.decisions, tray.decisions[0]] }), 'trays.0.decisions.3.id: "agree" is written twice. Use another id.'],
    ['parts that are asked and not named', withTray({ parts: [] }), 'trays.0.parts: A decision asks which parts are missing, so parts names the columns.'],
    ['a rule with a decision that is none', withRule({ decision: 'burn' }), 'trays.0.rules.0.decision: There is no "burn"; there are: agree, ask, refuse. Change the name, or add it.'],
    ['a rule with a ground that is none', withRule({ basis: ['a9'] }), 'trays.0.rules.0.basis.0: There is no "a9"; there are: a21, a20. Change the name, or add it.'],
    ['a rule that looks at no column', withRule({ when: { blank: ['shoe'] } }), 'trays.0.rules.0.when.blank.0: There is no "shoe"; there are: tray, no, dataset, attr, basis, until, received. Change the name, or add it.'],
    ['a consequence of no decision', withRule({ consequence: { burn: { zh: '一', en: 'a' } } }), 'trays.0.rules.0.consequence.burn: There is no "burn"; there are: agree, ask, refuse. Change the name, or add it.'],
    ['an act that the decision does not ask for', withRule({ act: ['a'] }), 'trays.0.rules.0.act: The asks of "ask" lack act, and this rule has one. Make them agree.'],
    ['a limit where no day is asked', withRule({ due: { of: 'received', days: 3 } }), 'trays.0.rules.0.due: The asks of "ask" lack day, and this rule has due. Make them agree.'],
    ['a row of no tray', withRows({ tray: 'out' }), 'table.rows.0.cells.tray: The column tray says "out", and there is no such tray; there are: in.'],
    ['a row of which no rule speaks', withTray({ rules: tray.rules.slice(0, 1) }), 'table.rows.0.cells.tray: No rule speaks of this row. Add a rule, or change the row.'],
    ['a limit from what is no day', withRows({ received: '2026-02-30' }), 'table.rows.0.cells.received: Rule "at-once" counts from this cell; a day as 2026-03-02 belongs here, and it says "2026-02-30".'],
    ['more papers than there are', withTray({ draw: 3 }), 'trays.0.draw: Each learner is to get 3 papers, and tray "in" has 2 rows only. With twice as many, tasks differ.'],
    ['a way that fits a case that is none', withPart({ options: [{ ...draft.parts[0]?.options[0], fits: ['aid', 'x'] }, draft.parts[0]?.options[1]] }), 'drafts.0.parts.0.options.0.fits.1: cases has no "x"; there are: aid, yearly.'],
    ['a part that cannot be written rightly', withPart({ options: draft.parts[0]?.options.map((one) => ({ ...one, fits: ['aid'] })) }), 'drafts.0.parts.0.options: For "yearly" no way of writing this part is right. Add it to the fits of one.'],
    ['more ways than are written', withDraft({ offer: 3 }), 'drafts.0.parts.0.options: Each part lays out 3 ways, one of them right; for "aid" there are 1 wrong ones only. Lower offer, or write more.'],
    ['a case twice', withDraft({ cases: [...draft.cases, draft.cases[0]] }), 'drafts.0.cases.2.id: "aid" is written twice. Use another id.'],
  ])('%s is told', (_, change, told) => {
    expect(faults(change as (set: ShareSet) => object)).toContain(told);
  });
  it('is not found in tiny', () => {
    expect(faults(() => ({}))).toEqual([]);
  });
});

describe.each(fullNames)('%s', (name) => {
  const set = full(name);
  it('has a row for every rule of every tray', () => {
    for (const one of set.trays) {
      const spoken = new Set(set.table.rows.filter(({ cells }) => cells['tray'] === one.tray).map(({ cells }) => ruleFor(set.calendar, one, cells)?.id));
      expect([one.tray, one.rules.map(({ id }) => id).filter((id) => !spoken.has(id))]).toEqual([one.tray, []]);
    }
  });
});

describe('share-requests', () => {
  it('is a ledger of forty requests', () => {
    expect(full('share-requests').table.rows.length).toBe(40);
  });
});

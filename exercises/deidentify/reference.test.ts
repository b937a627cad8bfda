// k, l and t held against others: figures that an independent program made of this course's own tables, and tables from the literature.
//
// reference-figures.json was made with pyCANON 1.3.5 (J. Sáinz-Pardo Díaz and Á. López García, "A Python library to check the level of
// anonymity of a dataset", Scientific Data 9, 785, 2022), so that this test runs without Python. For it to be made again:
//
//   import itertools, json
//   import pandas as pd
//   from pycanon import anonymity
//   birth = {'keep': lambda v: v, 'year': lambda v: v[:4], 'decade': lambda v: v[:3], 'delete': None}
//   street = {'keep': lambda v: v, 'district': lambda v: 'two' if v == 'shili' else 'one', 'delete': None}
//   sex = {'keep': lambda v: v, 'delete': None}
//   figures = []
//   for name, sensitive in (('subsidy-list', ['aid_type']), ('first-deid', ['diagnosis_code'])):
//       table = pd.read_csv(f'courses/deid-open-data/sets/{name}.csv', dtype=str, keep_default_na=False)
//       for b, s, x in itertools.product(birth, street, sex):
//           ways = {'birth': birth[b], 'street': street[s], 'sex': sex[x]}
//           quasi = [column for column, way in ways.items() if way is not None]
//           if not quasi:
//               continue
//           treated = pd.DataFrame({**{column: table[column].map(ways[column]) for column in quasi}, **{column: table[column] for column in sensitive}})
//           figures.append({'table': name, 'birth': b, 'street': s, 'sex': x,
//                           'k': int(anonymity.k_anonymity(treated, quasi)),
//                           'l': int(anonymity.l_diversity(treated, quasi, sensitive)),
//                           't': round(float(anonymity.t_closeness(treated, quasi, sensitive)), 6)})
//   print('[\n' + ',\n'.join('  ' + json.dumps(one) for one in figures) + '\n]')
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { classesBy, codedOf, kOf, lOf, tOf } from './classes.ts';
import type { Way } from './schema.ts';
import { treated } from './techniques.ts';

interface Figures {
  readonly table: string;
  readonly birth: string;
  readonly street: string;
  readonly sex: string;
  readonly k: number;
  readonly l: number;
  readonly t: number;
}

const text = { zh: '', en: '' };
const ways: Readonly<Record<string, Way>> = {
  year: { id: 'year', label: text, date: 'year' },
  decade: { id: 'decade', label: text, date: 'decade' },
  district: { id: 'district', label: text, groups: { one: { label: text, of: ['wangchao', 'tinglan'] }, two: { label: text, of: ['shili'] } } },
};
const sensitive: Readonly<Record<string, string>> = { 'subsidy-list': 'aid_type', 'first-deid': 'diagnosis_code' };

const rowsOf = (name: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(new URL(`../../courses/deid-open-data/sets/${name}.csv`, import.meta.url), 'utf8').trim(), { header: true }).data;

const measure = (quasi: readonly (readonly string[])[], values: readonly string[]): { k: number; l: number; t: number } => {
  const classes = classesBy(quasi.map(codedOf), values.map((_, row) => row));
  return { k: kOf(classes), l: lOf(classes, codedOf(values)), t: tOf(classes, codedOf(values)) };
};

describe('pyCANON on the tables of this course', () => {
  const figures = JSON.parse(readFileSync(new URL('./reference-figures.json', import.meta.url), 'utf8')) as readonly Figures[];
  const tables = Object.fromEntries(Object.keys(sensitive).map((name) => [name, rowsOf(name)]));
  it('has figures for every treatment of both tables, and they are not all alike', () => {
    expect(figures).toHaveLength(46);
    expect(new Set(figures.map(({ k, l, t }) => `${k} ${l} ${t}`)).size).toBeGreaterThan(15);
  });
  it.each(figures.map((one) => [`${one.table}: birth ${one.birth}, street ${one.street}, sex ${one.sex}`, one] as const))('%s', (_, { table, k, l, t, ...chosen }) => {
    const rows = tables[table] ?? [];
    const quasi = (['birth', 'street', 'sex'] as const).flatMap((column) => {
      const way = ways[chosen[column]];
      return chosen[column] === 'delete' ? [] : [rows.map((row) => (way === undefined ? (row[column] ?? '') : treated(way, row[column] ?? '')))];
    });
    const is = measure(quasi, rows.map((row) => row[sensitive[table] ?? ''] ?? ''));
    expect([is.k, is.l]).toEqual([k, l]);
    // Both round to six decimals; sums in another order may differ in the last.
    expect(Math.abs(is.t - t)).toBeLessThanOrEqual(1.000001e-6);
  });
});

describe('tables from the literature', () => {
  // Machanavajjhala, Kifer, Gehrke, Venkitasubramaniam, "l-diversity", TKDD 1(1), 2007: twelve patients with ZIP code, age and condition
  // (figure 1); 4-anonymous in figure 2, where the third class has cancer alone; 3-diverse in figure 3.
  const condition = ['heart', 'heart', 'viral', 'viral', 'cancer', 'heart', 'viral', 'viral', 'cancer', 'cancer', 'cancer', 'cancer'];
  const figure1 = [
    ['13053', '13068', '13068', '13053', '14853', '14853', '14850', '14850', '13053', '13053', '13068', '13068'],
    ['28', '29', '21', '23', '50', '55', '47', '49', '31', '37', '36', '35'],
  ];
  const figure2 = [Array.from({ length: 12 }, (_, row) => (row >= 4 && row < 8 ? '1485*' : '130**')), Array.from({ length: 12 }, (_, row) => ['<30', '>=40', '3*'][Math.floor(row / 4)] as string)];
  const figure3 = [['1305*', '1306*', '1306*', '1305*', '1485*', '1485*', '1485*', '1485*', '1305*', '1305*', '1306*', '1306*'], Array.from({ length: 12 }, (_, row) => (row >= 4 && row < 8 ? '>40' : '<=40'))];
  it('figure 1: everybody stands alone', () => {
    expect(measure(figure1, condition)).toMatchObject({ k: 1, l: 1 });
  });
  it('figure 2: 4-anonymous and yet 1-diverse; all have cancer in one class, where 5 of 12 have it: t = 7/12', () => {
    expect(measure(figure2, condition)).toEqual({ k: 4, l: 1, t: 0.583333 });
  });
  it('figure 3: 4-anonymous and 3-diverse; at most 1/2 against 4/12 and 1/4 against 5/12: t = 1/6', () => {
    expect(measure(figure3, condition)).toEqual({ k: 4, l: 3, t: 0.166667 });
  });
  // Li, Li, Venkatasubramanian, "t-closeness", ICDE 2007: nine patients (table 3), 3-diverse in table 4 by ZIP code and age.
  it('t-closeness, table 4: three classes of three, each with three diseases', () => {
    const disease = ['gastric ulcer', 'gastritis', 'stomach cancer', 'gastritis', 'flu', 'bronchitis', 'bronchitis', 'pneumonia', 'stomach cancer'];
    const table4 = [['476**', '476**', '476**', '4790*', '4790*', '4790*', '476**', '476**', '476**'], ['2*', '2*', '2*', '>=40', '>=40', '>=40', '3*', '3*', '3*']];
    expect(measure(table4, disease)).toMatchObject({ k: 3, l: 3 });
    // 3 values of 1/3 each against 1/9 or 2/9, the other 1/9s or 2/9s absent. Class 1: |1/3−1/9| + |1/3−2/9| + |1/3−2/9| = 4/9, absent
    // flu 1/9 + bronchitis 2/9 + pneumonia 1/9 = 4/9; half of the sum is 4/9. Class 2: gastritis 1/9, flu 2/9, bronchitis 1/9, and the same absent; so is class 3.
    expect(measure(table4, disease).t).toBe(0.444444);
  });
});

// What a reader fetches to see the first hit, and what each further question adds, by asking the built index as the browser does.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSearch } from '#search/query.ts';
import { searchFolder } from '#search/shards.ts';
import { brotliSize } from './weight.ts';

/** Brotli bytes, the middle and the largest over the questions. `answered` of `asked` found something. */
export interface SearchCost {
  readonly lang: 'zh' | 'en';
  readonly asked: number;
  readonly answered: number;
  readonly first: { readonly middle: number; readonly most: number };
  readonly further: { readonly middle: number; readonly most: number };
}

const questions = {
  zh: ['去标识化', '直接标识符', '差分攻击', '公共数据开放', '授权运营', '第五十七条', 'GB/T 37964', '小单元', '身份证号 公示', '看起来一样的人'],
  en: ['de-identification', 'direct identifier', 'small cells', 'open data', 'authorised operation', 'Art. 25', 'GB/T 37964', 'k-anonymity', 'notice board', 'house number'],
} as const;

const middleAndMost = (values: readonly number[]): { readonly middle: number; readonly most: number } => {
  const sorted = [...values].sort((a, b) => a - b);
  return { middle: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
};

/** Undefined when the site under `dir` was built without a search index. */
export const searchCost = async (dir: string, lang: 'zh' | 'en'): Promise<SearchCost | undefined> => {
  if (!existsSync(join(dir, searchFolder(lang), 'manifest.json'))) return undefined;
  let bytes = 0;
  const get = async (path: string): Promise<unknown> => {
    bytes += brotliSize(join(dir, path));
    return JSON.parse(readFileSync(join(dir, path), 'utf8'));
  };
  const first: number[] = [];
  let answered = 0;
  for (const question of questions[lang]) {
    bytes = 0;
    const { total } = await openSearch('/', lang, get).find(question);
    answered += total > 0 ? 1 : 0;
    first.push(bytes);
  }
  const open = openSearch('/', lang, get);
  const further: number[] = [];
  for (const question of questions[lang]) {
    bytes = 0;
    await open.find(question);
    further.push(bytes);
  }
  return { lang, asked: questions[lang].length, answered, first: middleAndMost(first), further: middleAndMost(further.slice(1)) };
};

import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { kinds, wordsIn, type KindId } from '#kinds';
import { withProof } from '#kit/exercise.ts';
import { draftOf } from '#kit/kind.test-support.ts';
import { begin } from '#kit/replay.ts';
import { say, type Lang } from '#kit/text.ts';
import { seedOf } from '#kit/variant.ts';
import type { SetDigest } from '#model/ids.ts';
import { Papers } from './ClassPapers.tsx';
import { sheetOf } from './class/CardSheet.tsx';
import { variantInAddress } from './class/variant-number.ts';
import { solved } from './demonstrations.tsx';
import type { Bench } from './gallery/bench.ts';

const kind: KindId = 'sort';

const benchOf = async (lang: Lang, n: number): Promise<Bench> => {
  const { exercise: bare } = await kinds[kind].logic();
  const exercise = await withProof(bare);
  const contents = (await exercise.schema()).parse(draftOf(new URL('../../courses/deid-open-data/sets/notice-board.yml', import.meta.url))) as Bench['contents'];
  const variant = exercise.vary(contents as never, seedOf({ course: 'c', set: 's', code: 'gallery', nonce: '', n }));
  return { exercise, kindWords: await wordsIn(kind, lang), view: (await kinds[kind].view()).default, contents, variant };
};

const papers = async (lang: Lang, n: number): Promise<string> => {
  const bench = await benchOf(lang, n);
  const given = { kind, set: { course: 'deid-open-data', set: 'notice-board', digest: 'd' as SetDigest }, lang, base: '/', laws: {}, lawsHref: '/laws/', kit: '/kit/', projector: '/projector/', rule: 'R', checklists: [{ title: 'T', items: ['I'] }] };
  return renderToStaticMarkup(<Papers {...given} bench={bench} n={n} />);
};

afterEach(() => vi.unstubAllGlobals());

test('a handout says which variant it is, and nothing on the papers answers a press but their print buttons', async () => {
  const page = await papers('zh', 3);
  expect(page.match(/第 3 份数据/gu)).toHaveLength(1);
  expect(page.replace(/<fieldset[^>]*disabled[\s\S]*?<\/fieldset>/gu, '').match(/<(?:button|select|input)(?![^>]*disabled)[^>]*>[^<]*/gu)?.map((one) => one.replace(/<[^>]*>/u, ''))).toEqual(['打印讲义', '打印答案']);
  expect(await papers('en', 3)).not.toMatch(/\p{Script=Han}/u);
});

test('the handout is the start of the variant of its number; the key gives each step of it a reason', async () => {
  expect(await papers('zh', 1)).not.toBe((await papers('zh', 2)).replaceAll('第 2 份', '第 1 份'));
  const { exercise, variant } = await benchOf('zh', 2);
  const [start, ...steps] = await solved(exercise, begin(exercise, variant));
  expect(start?.told).toBeUndefined();
  const sheet = sheetOf(await benchOf('zh', 2));
  expect(sheet?.cards).toHaveLength(8);
  expect((await papers('zh', 2)).match(/class="card-place">☑/gu)).toHaveLength(1);
  const reasons = steps.flatMap(({ told }) => (told === undefined ? [] : [say(told.what, 'zh')]));
  expect(reasons).toHaveLength(7);
  expect(reasons).not.toContain('');
});

test('the address names the variant; anything else is the first', () => {
  const at = (search: string): number => {
    vi.stubGlobal('window', { location: { search } });
    return variantInAddress();
  };
  expect(['?n=7', '', '?n=0', '?n=x', '?n=99999'].map(at)).toEqual([7, 1, 1, 1, 1]);
});

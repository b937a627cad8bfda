import { expect, it } from 'vitest';
import { articleName, chineseNumber, citation } from './articles.ts';

it('writes article numbers as statutes do', () => {
  expect([1, 10, 11, 20, 25, 57, 87, 100, 101, 110, 206].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '二十五', '五十七', '八十七', '一百', '一百零一', '一百一十', '二百零六']);
});
it('names an item of an article in both languages', () => {
  expect(articleName('87', 'zh', '六')).toBe('第八十七条第六项');
  expect(articleName('87', 'en', '六')).toBe('Art. 87 (6)');
  expect(citation({ zh: '个人信息保护法', en: 'PIPL' }, '25', 'zh')).toBe('《个人信息保护法》第二十五条');
});
it('names a paragraph of an article, and an item within it', () => {
  expect(articleName('13', 'zh', undefined, '2')).toBe('第十三条第二款');
  expect(articleName('13', 'en', undefined, '2')).toBe('Art. 13, para. 2');
  expect(articleName('13', 'zh', '三', '1')).toBe('第十三条第一款第三项');
  expect(citation({ zh: '个人信息保护法', en: 'PIPL' }, '13', 'en', '三', '1')).toBe('PIPL Art. 13, para. 1 (3)');
});

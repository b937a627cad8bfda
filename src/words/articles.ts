// How an article is named in each language: 第二十五条第二款第六项 and Art. 25, para. 2 (6).

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 … 999 in Chinese numerals as statutes write them: 10 十, 25 二十五, 101 一百零一. */
export const chineseNumber = (n: number): string => {
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor((n % 100) / 10);
  const ones = n % 10;
  const head = hundreds === 0 ? '' : `${digits[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}`;
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十`;
  return `${head}${ten}${ones === 0 ? '' : digits[ones]}`;
};

const itemNumbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export const articleName = (article: string, lang: 'zh' | 'en', item?: string, paragraph?: string): string => {
  if (lang === 'zh') return `第${chineseNumber(Number(article))}条${paragraph === undefined ? '' : `第${chineseNumber(Number(paragraph))}款`}${item === undefined ? '' : `第${item}项`}`;
  const itemNumber = item === undefined ? 0 : itemNumbers.indexOf(item) + 1;
  return `Art. ${article}${paragraph === undefined ? '' : `, para. ${paragraph}`}${item === undefined ? '' : ` (${itemNumber === 0 ? item : itemNumber})`}`;
};

/** The short name of a law with its article: 《个人信息保护法》第二十五条, PIPL Art. 25. */
export const citation = (short: { readonly zh: string; readonly en: string }, article: string, lang: 'zh' | 'en', item?: string, paragraph?: string): string =>
  lang === 'zh' ? `《${short.zh}》${articleName(article, lang, item, paragraph)}` : `${short.en} ${articleName(article, lang, item, paragraph)}`;

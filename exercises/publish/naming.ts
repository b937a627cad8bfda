// How columns, bands and those who fetched are called; shared by the view, the drive and the reasons.
import { type Lang, say } from '#kit/text.ts';
import type { DealtRow, Taker, Variant } from './schema.ts';

const labelIn = ({ set }: Pick<Variant, 'set'>, id: string, lang: Lang): string => {
  const label = set.table.columns.find((one) => one.id === id)?.label;
  return label === undefined ? id : say(label, lang);
};

export const columnName = labelIn;

export const bandName = (variant: Variant, handle: string, lang: Lang): string => labelIn(variant, variant.set.bands.find((id) => variant.bands[id] === handle) ?? '', lang);

/** A group of bands as its heading: one band's name, or the first and the last. */
export const groupName = (variant: Variant, group: readonly number[], lang: Lang): string => {
  const names = [group[0], group.at(-1)].map((at) => labelIn(variant, variant.set.bands[at ?? 0] ?? '', lang));
  return group.length === 1 ? (names[0] as string) : names.join(lang === 'zh' ? ' 至 ' : ' to ');
};

export const cellText = ({ set }: Variant, { cells }: DealtRow, id: string, lang: Lang): string => {
  const cell = cells[id] ?? '';
  const reading = set.table.columns.find((one) => one.id === id)?.values?.[cell];
  return reading === undefined ? cell : say(reading, lang);
};

export const takerName = ({ text, version }: Taker, lang: Lang): string => `${say(text, lang)}${lang === 'zh' ? '，' : ', '}${version}`;

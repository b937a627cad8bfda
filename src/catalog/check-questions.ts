// Questions of the kind `sort`: every card can be judged, and nothing but the rule leads to the answer.
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Text } from '#kit/text.ts';
import type { FaultData } from '#faults/fault.ts';
import { nameUnknownInSet, setInconsistent } from '#faults/content-sets.ts';
import { both } from '#faults/content.ts';
import { answerLeaks, cardReasonMissing, setPreanswered, setUnscored } from '#faults/content-rules.ts';
import type { ReadLesson } from './lessons.ts';
import { nearest } from './nearest.ts';
import type { ReadSet } from './sets.ts';
import type { Path } from './yaml.ts';

/** What this check needs of a `sort` set; the kind's own schema has already seen the whole. */
interface Card {
  readonly id: string;
  readonly text: Text;
  readonly detail?: Text;
  readonly bin?: string;
  readonly reason?: readonly string[];
  readonly done?: boolean;
  readonly doneIn?: string;
  readonly always?: boolean;
  readonly consequence?: Readonly<Record<string, Text>>;
}
interface Named {
  readonly id: string;
  readonly label: Text;
}
interface SortContents {
  readonly bins: readonly (Named & { readonly reasons?: readonly string[] })[];
  readonly reasons?: readonly Named[];
  readonly cards: readonly Card[];
  readonly draw: number;
}

const langs = ['zh', 'en'] as const;

export const sortContents = ({ contents }: ReadSet): SortContents | undefined => (contents?.kind === 'sort' ? (contents as unknown as SortContents) : undefined);

/** Does `text` hold `words` as words of their own? */
const holds = (text: string, words: string): boolean => {
  const escaped = words.trim().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return escaped !== '' && new RegExp(/\p{Script=Han}/u.test(words) ? escaped : `(?<![\\p{L}])${escaped}(?![\\p{L}])`, 'iu').test(text);
};

const wordsOf = (card: Card, lang: 'zh' | 'en'): string => `${card.text[lang]}\n${card.detail?.[lang] ?? ''}`;

/** Names in cards and bins that point at nothing, and cards that nobody could place rightly. */
const references = ({ bins, reasons = [], cards }: SortContents, where: (path: Path) => string): readonly FaultData[] => {
  const binIds = bins.map(({ id }) => id);
  const reasonIds = reasons.map(({ id }) => id);
  const name = (path: Path, id: string, ids: readonly string[]): readonly FaultData[] => (ids.includes(id) ? [] : [nameUnknownInSet(where(path), id, nearest(id, ids), ids)]);
  const ofBins = bins.flatMap((bin, at) => (bin.reasons ?? []).flatMap((id, n) => name(['bins', at, 'reasons', n], id, reasonIds)));
  const ofCards = cards.flatMap(({ id, bin: binId, reason = [] }, at) => {
    if (binId === undefined) return [];
    const bin = bins.find((one) => one.id === binId);
    if (bin === undefined) return name(['cards', at, 'bin'], binId, binIds);
    const asked = bin.reasons ?? [];
    if (asked.length > 0 && reason.length === 0) return [cardReasonMissing(where(['cards', at]), id, binId)];
    return reason.flatMap((one, n) => name(['cards', at, 'reason', n], one, asked));
  });
  const ofEffects = cards.flatMap(({ doneIn, consequence = {} }, at) => [
    ...(doneIn === undefined ? [] : name(['cards', at, 'doneIn'], doneIn, binIds)),
    ...Object.keys(consequence).flatMap((id) => name(['cards', at, 'consequence', id], id, binIds)),
  ]);
  return [...ofBins, ...ofCards, ...ofEffects];
};

/** Cards or bins that read alike, and a draw that the pool cannot give. */
const dealFaults = ({ bins, cards, draw }: SortContents, where: (path: Path) => string): readonly FaultData[] => {
  const alike = (list: 'bins' | 'cards', texts: readonly Text[], ids: readonly string[]): readonly FaultData[] =>
    texts.flatMap(({ zh, en }, at) => {
      const first = texts.findIndex((one) => one.zh === zh || one.en === en);
      if (first === at) return [];
      return [setInconsistent(where([list, at]), `${list} › ${ids[at]}`, both(`“${ids[at]}”和“${ids[first]}”的文字一样，学员分不开。改掉一个（中文、英文都要不同）。`, `"${ids[at]}" and "${ids[first]}" read alike, and nobody can tell them apart. Change one, in both languages.`), '')];
    });
  const always = cards.filter((card) => card.always === true).length;
  const few = draw < 2 || draw > cards.length || draw < always;
  return [
    ...alike('bins', bins.map(({ label }) => label), bins.map(({ id }) => id)),
    ...alike('cards', cards.map(({ text, detail }) => ({ zh: `${text.zh}${detail?.zh ?? ''}`, en: `${text.en}${detail?.en ?? ''}` })), cards.map(({ id }) => id)),
    ...(few ? [setInconsistent(where(['draw']), 'draw', both(`draw 是每位学员拿到的张数，现在是 ${draw}：至少 2，不少于写了 always 的 ${always} 张，不多于一共的 ${cards.length} 张。`, `draw is the number of cards a learner gets, now ${draw}: 2 at least, no fewer than the ${always} marked always, no more than the ${cards.length} there are.`), '')] : []),
  ];
};

const labelLeaks = ({ bins, cards }: SortContents, where: (path: Path) => string): readonly FaultData[] =>
  cards.flatMap((card, at) => {
    const bin = bins.find(({ id }) => id === card.bin);
    const told = bin === undefined ? undefined : langs.find((lang) => holds(wordsOf(card, lang), bin.label[lang]));
    return bin === undefined || told === undefined ? [] : [answerLeaks(`${where(['cards', at])}  ${card.id}`, 'label', bin.label.zh, bin.label.en)];
  });

/** All cards of one bin longer, or all shorter, than every other card. */
const lengthLeaks = ({ bins, cards }: SortContents, where: (path: Path) => string): readonly FaultData[] =>
  bins.flatMap((bin, at) => {
    const apart = langs.some((lang) => {
      const inside = cards.filter((card) => card.bin === bin.id).map((card) => wordsOf(card, lang).length);
      const outside = cards.filter((card) => card.bin !== undefined && card.bin !== bin.id).map((card) => wordsOf(card, lang).length);
      if (inside.length < 4 || outside.length < 4) return false;
      return Math.min(...inside) > Math.max(...outside) || (bins.length > 2 && Math.max(...inside) < Math.min(...outside));
    });
    return apart ? [answerLeaks(where(['bins', at]), 'length', bin.label.zh, bin.label.en)] : [];
  });

/** In nearly all cards that ask for a reason the right one is the longest. */
const longestLeaks = ({ bins, reasons = [], cards }: SortContents, where: (path: Path) => string): readonly FaultData[] => {
  const asked = cards.flatMap(({ bin: binId, reason }) => {
    const options = bins.find(({ id }) => id === binId)?.reasons ?? [];
    return options.length < 2 || reason === undefined || reason.length === 0 ? [] : [{ options, reason }];
  });
  const long = langs.some((lang) => {
    const length = (id: string): number => reasons.find((one) => one.id === id)?.label[lang].length ?? 0;
    const count = asked.filter(({ options, reason }) => options.every((id) => reason.includes(id) || length(id) < Math.max(...reason.map(length)))).length;
    return asked.length >= 5 && count >= 0.9 * asked.length;
  });
  return long ? [answerLeaks(where(['cards']), 'longest', `${asked.length} 张卡片里`, `In nearly all of ${asked.length} cards`)] : [];
};

/** The bin into which every judged card goes, where no choice of reason tells them apart. */
const onlyBin = ({ bins }: SortContents, graded: readonly Card[]): Named | undefined => {
  const bin = bins.find(({ id }) => graded.every((card) => card.bin === id));
  const asked = bin?.reasons ?? [];
  return asked.length === 0 || asked.some((id) => graded.every(({ reason = [] }) => reason.includes(id))) ? bin : undefined;
};

export const checkQuestions = (set: ReadSet): readonly FaultData[] => {
  const contents = sortContents(set);
  if (contents === undefined) return [];
  const { cards } = contents;
  const at = set.where(['cards']);
  const graded = cards.filter(({ bin }) => bin !== undefined);
  if (graded.length === 0) return [setUnscored(at)];
  const done = graded.filter((card) => card.done === true).length;
  const only = onlyBin(contents, graded);
  return [
    ...references(contents, set.where),
    ...dealFaults(contents, set.where),
    ...(done > 2 || done === graded.length ? [setPreanswered(at, done, cards.length)] : []),
    ...(only === undefined ? [] : [answerLeaks(at, 'one-bin', only.label.zh, only.label.en)]),
    ...labelLeaks(contents, set.where),
    ...lengthLeaks(contents, set.where),
    ...longestLeaks(contents, set.where),
  ];
};

/** A paragraph, list item or table row of the lesson that holds a card's text, its bin's name and no other bin's. */
export const checkGiveaways = ({ tree, path, lang }: ReadLesson, sets: readonly ReadSet[]): readonly FaultData[] => {
  if (tree === undefined) return [];
  const contents = sets.map(sortContents).filter((one): one is SortContents => one !== undefined);
  const faults: FaultData[] = [];
  const look = (node: Nodes): void => {
    if (node.type !== 'paragraph' && node.type !== 'tableRow') return;
    const text = toString(node);
    for (const { bins, cards } of contents) {
      const named = bins.filter(({ label }) => holds(text, label[lang]));
      const [bin] = named;
      const card = named.length === 1 ? cards.find((one) => one.bin === bin?.id && one.text[lang].length >= (lang === 'zh' ? 4 : 8) && holds(text, one.text[lang])) : undefined;
      if (bin !== undefined && card !== undefined) faults.push(answerLeaks(`${path}:${node.position?.start.line ?? 1}`, 'lesson', `“${card.text.zh}”——“${bin.label.zh}”`, `“${card.text.en}” — “${bin.label.en}”`));
    }
  };
  visit(tree, look);
  return faults;
};

// Faults of a set that its shape alone cannot show: ids used twice, answers that nobody could give, choices without a reason.
import { type SetFault, setFault } from '#kit/set-fault.ts';

interface Named { readonly id: string; readonly label: { readonly zh: string; readonly en: string } }
interface Option extends Named { readonly right?: boolean | undefined; readonly why?: unknown }
interface LooseCard {
  readonly id: string;
  readonly form: string;
  readonly always?: boolean | undefined;
  readonly sheet?: { readonly head: readonly unknown[]; readonly rows: readonly (readonly unknown[])[] } | undefined;
  readonly options?: readonly Option[];
  readonly steps?: readonly Named[];
  readonly pairs?: readonly (Named & { readonly to: string })[];
  readonly targets?: readonly Named[];
  readonly accept?: readonly string[];
  readonly wrong?: readonly { readonly when: readonly string[] }[];
}
interface Loose {
  readonly draw: number;
  readonly cards: readonly LooseCard[];
}

const twice = (path: PropertyKey[], named: readonly { readonly id: string }[]): SetFault[] =>
  named.flatMap(({ id }, at) => (named.findIndex((one) => one.id === id) === at ? [] : [setFault([...path, at, 'id'], `编号“${id}”用了两次。换一个。`, `The id "${id}" is used twice. Use another.`, id)]));

/** Two that read alike in one language cannot be told apart there. */
const alike = (path: PropertyKey[], named: readonly Named[]): SetFault[] =>
  named.flatMap(({ id, label }, at) => {
    const first = named.findIndex((one) => one.label.zh === label.zh || one.label.en === label.en);
    return first === at ? [] : [setFault([...path, at, 'label'], `“${id}”和“${named[first]?.id}”的文字一样，学员分不开。中文、英文都要不同。`, `"${id}" and "${named[first]?.id}" read alike, and nobody can tell them apart. Change one, in both languages.`, label)];
  });

const optionFaults = ({ form, options = [] }: LooseCard, path: PropertyKey[]): SetFault[] => {
  const right = options.filter((one) => one.right === true).length;
  const silent = options.flatMap((one, at) => (one.right === true || one.why !== undefined ? [] : [setFault([...path, 'options', at], `“${one.id}”是错的选项，却没有写 why：选了它的人要知道为什么不行。`, `"${one.id}" is a wrong option without why: whoever chooses it needs the reason.`, one.id)]));
  if (form === 'one' && right !== 1) return [...silent, setFault([...path, 'options'], `选一项的题要正好有一个 right: true，现在有 ${right} 个。`, `A card of form one has exactly one option with right: true; this has ${right}.`, right)];
  if (form === 'many' && (right === 0 || right === options.length)) return [...silent, setFault([...path, 'options'], '选几项的题，对的和错的都至少要有一个：不然全选就对了。', 'A card of form many has one right and one wrong option at least: else ticking all would do.', right)];
  return silent;
};

const pairFaults = ({ pairs = [], targets = [] }: LooseCard, path: PropertyKey[]): SetFault[] => {
  const known = targets.map(({ id }) => id);
  const strange = pairs.flatMap(({ to }, at) => (known.includes(to) ? [] : [setFault([...path, 'pairs', at, 'to'], `targets 里没有“${to}”，现有：${known.join(', ')}。`, `targets has no "${to}"; there are: ${known.join(', ')}.`, to)]));
  const same = pairs.length > 0 && pairs.every(({ to }) => to === pairs[0]?.to);
  return [...strange, ...(same ? [setFault([...path, 'pairs'], '每一对都配到同一个去处：全选它就对了。', 'Every pair goes to the same target: choosing it throughout would do.', pairs)] : [])];
};

const isNumber = (written: string): boolean => /^-?\d{1,9}(?:\.\d{1,6})?$/u.test(written);

const typedFaults = ({ form, accept = [], wrong = [] }: LooseCard, path: PropertyKey[]): SetFault[] => {
  const written = [...accept.map((value, at) => ({ value, at: ['accept', at] })), ...wrong.flatMap(({ when }, w) => when.map((value, at) => ({ value, at: ['wrong', w, 'when', at] })))];
  const odd = form === 'number' ? written.filter(({ value }) => !isNumber(value)) : [];
  const both = written.filter(({ value, at }) => at[0] === 'wrong' && accept.includes(value));
  return [
    ...odd.map(({ value, at }) => setFault([...path, ...at], `填数字的题，“${value}”不是数字。写成 12 或 0.5，不带单位。`, `"${value}" is no number. Write 12 or 0.5, without a unit.`, value)),
    ...both.map(({ value, at }) => setFault([...path, ...at], `“${value}”又算对又算错。从一处删去。`, `"${value}" is both right and wrong. Take it out of one.`, value)),
    ...(accept.length > 0 && wrong.length < 2 ? [setFault([...path, 'wrong'], '填空题至少写两个常见的错和各自的道理。', 'A typed answer names two usual mistakes at least, each with its reason.', wrong)] : []),
  ];
};

const sheetFaults = ({ sheet }: LooseCard, path: PropertyKey[]): SetFault[] =>
  (sheet?.rows ?? []).flatMap((row, at) => (row.length === sheet?.head.length ? [] : [setFault([...path, 'sheet', 'rows', at], `这一行有 ${row.length} 格，表头有 ${sheet?.head.length} 格。补齐。`, `This row has ${row.length} cells, the head ${sheet?.head.length}. Make them agree.`, row)]));

const cardFaults = (card: LooseCard, at: number): SetFault[] => {
  const path = ['cards', at];
  const lists = (['options', 'steps', 'pairs', 'targets'] as const).flatMap((name) => [...twice([...path, name], card[name] ?? []), ...alike([...path, name], card[name] ?? [])]);
  return [...lists, ...(card.options === undefined ? [] : optionFaults(card, path)), ...pairFaults(card, path), ...typedFaults(card, path), ...sheetFaults(card, path)];
};

/** In nearly all cards of form one the right option is the longest: then reading is not needed. */
const longestFaults = (cards: readonly LooseCard[]): SetFault[] => {
  const asked = cards.flatMap(({ form, options = [] }) => (form === 'one' && options.length > 1 ? [options] : []));
  const told = (['zh', 'en'] as const).some((lang) => {
    const isLongest = (options: readonly Option[]): boolean => {
      const right = options.find((one) => one.right === true)?.label[lang].length ?? 0;
      return options.every((one) => one.right === true || one.label[lang].length < right);
    };
    return asked.length >= 4 && asked.filter(isLongest).length >= 0.9 * asked.length;
  });
  return told ? [setFault(['cards'], `${asked.length} 道选一项的题里，几乎都是最长的那一项对：不读题也选得出。把一些对的写短，错的写长。`, `In nearly all of ${asked.length} cards of form one the longest option is right, and nobody need read them. Shorten some right ones, lengthen some wrong ones.`, asked.length)] : [];
};

/** What does not hang together; empty when all does. */
export const faultsOf = ({ draw, cards }: Loose): SetFault[] => {
  const always = cards.filter((card) => card.always === true).length;
  const few = draw < 2 || draw > cards.length || draw < always;
  return [
    ...twice(['cards'], cards),
    ...cards.flatMap(cardFaults),
    ...longestFaults(cards),
    ...(few ? [setFault(['draw'], `draw 是每位学员拿到的题数，现在是 ${draw}：至少 2，不少于写了 always 的 ${always} 题，不多于一共的 ${cards.length} 题。`, `draw is the number of cards a learner gets, now ${draw}: 2 at least, no fewer than the ${always} marked always, no more than the ${cards.length} there are.`, draw)] : []),
  ];
};

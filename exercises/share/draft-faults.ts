// Faults of a document to draft: cases that are not there, parts that cannot be written rightly.
import { type SetFault, setFault } from '#kit/set-fault.ts';
import type { Draft } from './schema.ts';

const repeated = (path: readonly PropertyKey[], ids: readonly string[]): SetFault[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [setFault([...path, at, 'id'], `“${id}”写了两次。换一个编号。`, `"${id}" is written twice. Use another id.`, id)]));

const partFaults = (path: readonly PropertyKey[], { options }: Draft['parts'][number], cases: readonly string[], offer: number): SetFault[] => [
  ...repeated([...path, 'options'], options.map(({ id }) => id)),
  ...options.flatMap(({ fits }, at) =>
    fits.flatMap((id, n) => (cases.includes(id) ? [] : [setFault([...path, 'options', at, 'fits', n], `cases 里没有“${id}”，现有：${cases.join(', ')}。`, `cases has no "${id}"; there are: ${cases.join(', ')}.`, id)]))),
  ...cases.flatMap((id): SetFault[] => {
    const wrong = options.filter(({ fits }) => !fits.includes(id)).length;
    if (wrong === options.length) return [setFault([...path, 'options'], `“${id}”在这一项里没有一种写法是对的。给一种写法的 fits 加上它。`, `For "${id}" no way of writing this part is right. Add it to the fits of one.`, id)];
    return wrong >= offer - 1 ? [] : [setFault([...path, 'options'], `每一项要摆出 ${offer} 种写法，其中一种对；“${id}”只有 ${wrong} 种错的写法。把 offer 写小，或者多写几种。`, `Each part lays out ${offer} ways, one of them right; for "${id}" there are ${wrong} wrong ones only. Lower offer, or write more.`, id)];
  }),
];

export const draftFaults = (path: readonly PropertyKey[], { cases, parts, offer }: Draft): SetFault[] => {
  const ids = cases.map(({ id }) => id);
  return [
    ...repeated([...path, 'cases'], ids),
    ...repeated([...path, 'parts'], parts.map(({ id }) => id)),
    ...parts.flatMap((part, at) => partFaults([...path, 'parts', at], part, ids, offer)),
  ];
};

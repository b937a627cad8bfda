// What each step of a solution does and why, in both languages.
import type { Because } from '#kit/exercise.ts';
import { say, type Lang, type Text } from '#kit/text.ts';
import { dueFrom } from './clock.ts';
import { entryOf, has, limitOf, metresBetween, minutesApart, missingOf, sceneOf, ticketOf, type Scene } from './desk.ts';
import type { DispatchContext } from './machine.ts';
import { actName, className, dayName, fieldsOf, nameOf, type Tongue } from './naming.ts';
import type { Act, CaseMove, DispatchMove } from './schema.ts';
import { words } from './words.ts';

const both = (tell: (tongue: Tongue) => string): Text => ({ zh: tell({ words: words.zh, lang: 'zh' }), en: tell({ words: words.en, lang: 'en' }) });
const text = (zh: string, en: string): Text => ({ zh, en });

/** The act with what was chosen for it. */
const whatOf = (scene: Scene, move: CaseMove) => (tongue: Tongue): string => {
  const { set } = scene.variant;
  const chosen = fieldsOf(scene, move.type as Act, tongue).map(({ name, choices }) => {
    const value = (move as unknown as Readonly<Record<string, string | readonly string[]>>)[name] ?? '';
    return [value].flat().map((id) => choices.find((one) => one.id === id)?.label ?? id).join(tongue.lang === 'zh' ? '、' : ', ');
  });
  return [`${nameOf(set, scene.ticket, tongue)} → ${actName(set, move.type, tongue)}`, ...chosen].join(tongue.lang === 'zh' ? '，' : ', ');
};

const limitTold = (scene: Scene, lang: Lang): string => {
  const { set } = scene.variant;
  const limit = limitOf(scene);
  const due = dayName(dueFrom(set, limit, scene.now), { words: words[lang], lang });
  if ('hours' in limit) return lang === 'zh' ? `时限是“${say(limit.label, lang)}”${limit.hours} 小时，从派出那一刻起算，到 ${due}。` : `The limit “${say(limit.label, lang)}” is ${limit.hours} hours from the minute of dispatch: ${due}.`;
  return lang === 'zh' ? `时限是“${say(limit.label, lang)}”${limit.days} 个工作日，派出当天不计，到 ${due}。` : `The limit “${say(limit.label, lang)}” is ${limit.days} working day${limit.days === 1 ? '' : 's'}, without the day of dispatch: ${due}.`;
};

const entryTold = (scene: Scene, lang: Lang): string => {
  const { set } = scene.variant;
  const entry = entryOf(scene);
  const label = set.classes.find(({ id }) => id === entry.class)?.label ?? { zh: '', en: '' };
  const units = entry.units.map((id) => say(set.units.find((one) => one.id === id)?.label ?? { zh: id, en: id }, lang));
  return lang === 'zh' ? `目录：${say(label, lang)}，${say(entry.where, lang)}，主办是${units.join('、')}。` : `Catalogue: ${say(label, lang)}, ${say(entry.where, lang)}; lead: ${units.join(', ')}.`;
};

const mergeTold = (scene: Scene, move: Extract<CaseMove, { type: 'case.merge' }>): Text => {
  const { set } = scene.variant;
  const into = ticketOf(scene.variant, move.into);
  if (into === undefined) return text('', '');
  const metres = metresBetween(set, scene.ticket, into);
  const hours = Math.floor(minutesApart(scene.ticket, into) / 60);
  if (metres === undefined) return text(`说的是同一件事，来自同一地点或者同一电话，相隔 ${hours} 小时，并入最早的一件。`, `Both tell of one matter, from one place or telephone, ${hours} h apart; it joins the earliest.`);
  return text(`同是${className(set, into, 'zh')}，相距 ${metres} 米，相隔 ${hours} 小时，前一件还没结，并入最早的一件。`, `Both are ${className(set, into, 'en')}, ${metres} m and ${hours} h apart, and the first is open; it joins the earliest.`);
};

const verifyTold = text('由没有参与处置的人去看，才算看过。', 'Only one who had no part in the work can say that it is done.');
const plain: Partial<Record<Act, Text>> = {
  'case.accept': text('要素齐，也没有人正在危险里。', 'Nothing is missing, and nobody is in danger now.'),
  'case.review': text('算法发现的，先由人看过。', 'An algorithm found it; a person looks first.'),
  'case.register': text('有事实，在职责范围里，立案。', 'The facts are there and it is ours to handle: registered.'),
  'case.transfer': text('正有人在危险里，先转给能马上到场的。', 'Somebody is in danger now: first those who can be there at once.'),
  'case.answer': text('答复库里有现行有效的一条，不用派给谁。', 'An answer at hand holds today; nobody need be sent.'),
  'case.verify': verifyTold,
  'case.close': text('有证据，该看的也看过了。', 'The evidence is there, and what was to be looked at was.'),
  'case.archive': text('回访过，事情办好了。', 'The caller was asked, and it is done.'),
  'case.callback': text('并单不能并掉人：有了结果，告诉每一位报的人。', 'Merging tickets must not merge people away: each who reported it is told the result.'),
};

const whyOf = (scene: Scene, move: CaseMove): Text | undefined => {
  const limit = text(limitTold(scene, 'zh'), limitTold(scene, 'en'));
  const entry = text(entryTold(scene, 'zh'), entryTold(scene, 'en'));
  switch (move.type) {
    case 'case.ask': return text(`缺 ${missingOf(scene).length} 样，一次问全。`, `${missingOf(scene).length} missing; all asked at once.`);
    case 'case.merge': return mergeTold(scene, move);
    case 'case.decline': return scene.variant.set.process === 'events' ? text('人工复核没有看到事实。', 'The person who looked found nothing there.') : text('这件事有它自己的法定途径，说明理由，告诉人去哪里。', 'It has a procedure of its own; the reason is given, and where to go.');
    case 'case.dispatch': return text(`${entry.zh}${limit.zh}${move.identity === 'closed' ? '举报和要求保密的，姓名电话不出去。' : ''}`, `${entry.en} ${limit.en}${move.identity === 'closed' ? ' Name and telephone stay in.' : ''}`);
    case 'case.escalate': return scene.case.grounds.length >= 2 ? text(`退过两次，会商指定牵头，不能再退。${limit.zh}`, `It came back twice: a lead is named and cannot return it. ${limit.en}`) : text(`目录里没有唯一的主办，先会商。${limit.zh}`, `The catalogue names no single lead; it is settled first. ${limit.en}`);
    case 'request.approve': return text('有依据，也在时限内。', 'It has its ground, and is in time.');
    case 'request.refuse': return text('没有依据，或者过了时限。', 'It has no ground, or is too late.');
    case 'case.rework': return has(scene, 'unsolved') ? text('核查看到事情还在。', 'Whoever looked saw that it is not done.') : text('反馈证明不了办过。', 'The report does not show that it was done.');
    case 'case.supervise': return has(scene, 'overdue') ? text('超过了时限。', 'It is past its limit.') : text('好几个人在反映同一件事。', 'Several people raised the same matter.');
    default: return plain[move.type];
  }
};

export const because = ({ context }: { readonly context: DispatchContext }, move: DispatchMove): Because | undefined => {
  if (move.type === 'shift.end') return { what: text('交班', 'Hand over'), why: text('每一件都到了头，被并的人也都告诉过了。', 'Every ticket is at its end, and everybody whose ticket was merged was told.') };
  if (move.type === 'clock.advance') return { what: text('看下一件事', 'Next event'), why: text('眼下没有要您办的，等下一件事。', 'Nothing is yours to do now; wait for what comes.') };
  const ticket = ticketOf(context.variant, move.case);
  if (ticket === undefined) return undefined;
  const scene = sceneOf(context, ticket);
  return { what: both(whatOf(scene, move)), why: whyOf(scene, move), ground: { convention: true } };
};

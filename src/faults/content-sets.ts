// Words for what can be wrong in the data of exercises: numbers, names, releases. Tables have their own file.
import { both, nameHint } from './content.ts';
import type { Both, FaultData } from './fault.ts';

const privateNouns = {
  id: both('身份证号', 'ID number'),
  org: both('统一社会信用代码', 'organisation code'),
  phone: both('手机号', 'mobile number'),
  landline: both('固定电话', 'telephone number'),
  bank: both('银行卡号', 'bank card number'),
} as const;
export type PrivateKind = keyof typeof privateNouns;

const fictitious = {
  id: both('身份证号用虚构区划 999901、999902、999903 开头', 'ID numbers begin with the fictitious regions 999901, 999902, 999903'),
  org: both('机构代码第 3 至 8 位用 999900', 'characters 3 to 8 of an organisation code are 999900'),
  phone: both('手机号用 100 加 8 位数字', 'mobile numbers are 100 and 8 digits'),
  landline: both('电话一律用 100 加 8 位数字', 'all telephone numbers are 100 and 8 digits'),
  bank: both('银行卡号用 9999 开头', 'bank card numbers begin with 9999'),
} as const;

/** `shown` is already masked: a fault must not repeat somebody's number. */
export const numberLooksReal = (where: string, kind: PrivateKind, shown: string): FaultData => ({
  name: 'NumberLooksReal',
  title: both('有一个号码像是真的。', 'A number looks like a real one.'),
  where: `${where}  ${shown}`,
  message: both(
    `这里的${privateNouns[kind].zh}可能属于真实的人或单位。教学数据只能是合成的：${fictitious[kind].zh}。若是真的，从所有副本里删掉它。`,
    `This ${privateNouns[kind].en} may belong to a real person or body. Teaching data are synthetic only: ${fictitious[kind].en}. If it is real, delete it from every copy.`,
  ),
});

/** `shown` is already masked. */
export const addressLooksReal = (where: string, shown: string): FaultData => ({
  name: 'AddressLooksReal',
  title: both('有一个邮箱地址像是真的。', 'An e-mail address looks like a real one.'),
  where: `${where}  ${shown}`,
  message: both(
    '这个地址可能属于真实的人或单位。教学数据只能是合成的：邮箱一律用 @example.com 结尾。若是真的，从所有副本里删掉它。',
    'It may belong to a real person or body. Teaching data are synthetic only: e-mail addresses end in @example.com. If it is real, delete it from every copy.',
  ),
});

export const releasedEdited = (where: string, set: string, now: string, released: string): FaultData => ({
  name: 'SetReleasedEdited',
  title: both('已发布的练习数据被改动了。', 'A released set was changed.'),
  where: `${where}  ${released} -> ${now}`,
  message: both(
    `“${set}”已经发布，有人按它做过题。文字和提示可以改，判分的内容不能改。改回原样；要换答案，就新建一份练习数据，写上 replaces: { set: ${set}, why: { zh: …, en: … } }，课文改引用新的。`,
    `"${set}" is released and learners have worked on it. Words and hints may be corrected, what is judged may not. Put it back; for other answers make a new set with replaces: { set: ${set}, why: { zh: …, en: … } } and name that one in the lesson.`,
  ),
});

export const releasedCopyDamaged = (where: string, set: string): FaultData => ({
  name: 'ReleasedCopyDamaged',
  title: both('发布时存下的副本对不上。', 'The copy kept at release does not fit.'),
  where,
  message: both(`“${set}”的旧记录要靠这份副本核对，它不见了或者被改过。从版本库里恢复原来的文件。`, `Old records of "${set}" are checked against this copy, and it is missing or was changed. Restore the file from version control.`),
});

export const releasedMissing = (where: string, set: string): FaultData => ({
  name: 'SetReleasedMissing',
  title: both('已发布的练习数据被删了。', 'A released set was deleted.'),
  where: `${where}  ${set}`,
  message: both(`sets/${set}.yml 不在了，也没有别的练习数据写明 replaces: { set: ${set} }。恢复它，或者在接替它的练习数据里写明。`, `sets/${set}.yml is gone and no other set says replaces: { set: ${set} }. Restore it, or say so in the set that takes its place.`),
});

export const setUnused = (where: string, set: string): FaultData => ({
  name: 'SetUnused',
  weight: 'advice',
  title: both('没有课文用到这份练习数据。', 'No lesson uses this set.'),
  where,
  message: both(`在一课里写 <Exercise set="${set}" />，或者删掉它。`, `Write <Exercise set="${set}" /> in a lesson, or delete it.`),
});

export const tableUnused = (where: string): FaultData => ({
  name: 'TableUnused',
  weight: 'advice',
  title: both('没有练习数据用到这张表。', 'No set uses this table.'),
  where,
  message: both('在同一文件夹的练习数据里用 file 引用它，或者删掉它。', 'Name it as file in a set of the same folder, or delete it.'),
});

export const groundPartial = (where: string, law: string): FaultData => ({
  name: 'GroundPartial',
  title: both('这部法只核对过一部分，不能作判分依据。', 'This law was checked only in part and cannot judge.'),
  where: `${where}  ${law}`,
  message: both('courses/laws.yml 里它的 basis 是 partial。判分改用 { convention: true }，题面写明以标准原文为准；或者核对全文后把 basis 改成 verified。', 'Its basis in courses/laws.yml is partial. Judge by { convention: true } and say that the original prevails; or check the whole text and set basis to verified.'),
});

export const nameUnknownInSet = (where: string, id: string, near: string | undefined, ids: readonly string[]): FaultData => ({
  name: 'SetNameUnknown',
  title: both('练习数据里引用了不存在的编号。', 'A set names an id that it does not have.'),
  where: `${where}  ${id}`,
  message: both(`这里只能写同一份练习数据里有的编号，没有“${id}”。改名字，或者把它加上。`, `Only ids of the same set can stand here, and there is no "${id}". Change the name, or add it.`),
  ...nameHint(near, ids),
});

export const hintUnseen = (where: string, state: string, near: string | undefined, states: readonly string[]): FaultData => ({
  name: 'HintUnseen',
  title: both('这些提示没有人看得到。', 'Nobody will see these hints.'),
  where: `${where}  ${state}`,
  message: both(`这种练习没有叫“${state}”的一步，写在它下面的提示不会出现。改成练习走到的一步。`, `This kind of exercise has no step "${state}", so hints under it never show. Name a step that it has.`),
  ...nameHint(near, states),
});

export const ruleUngrounded = (where: string, trouble: 'none' | 'law'): FaultData => ({
  name: 'RuleUngrounded',
  title: both('题面的规则没有写明出处。', 'The rule on the exercise names no source.'),
  where,
  message: trouble === 'none'
    ? both('grounds 是空的。依法的写 [{ law: pipl, article: "25" }]，平台自己定的写 [{ convention: true }]。', 'grounds is empty. Write [{ law: pipl, article: "25" }] for a law, [{ convention: true }] for a rule of this platform.')
    : both('basis 写的是 law，grounds 里却没有一条法。写上法和条号；若是平台自己定的，basis 改成 convention。', 'basis says law, and grounds names none. Name law and article; if the platform made the rule, write basis: convention.'),
});

export const replacesUnknown = (where: string, set: string, near: string | undefined, released: readonly string[]): FaultData => ({
  name: 'ReplacesUnknown',
  title: both('要接替的练习数据从没有发布过。', 'The set to be replaced was never released.'),
  where: `${where}  ${set}`,
  message: both(`replaces 写的是一份已经发布、由这一份接替的练习数据，这门课没有发布过“${set}”。改名字；没有发布过的直接改原来那份，不用写 replaces。`, `replaces names a released set of this course whose place this one takes, and "${set}" was never released. Change the name; a set that was not released is simply edited, without replaces.`),
  ...nameHint(near, released),
});

/** What a kind's own rules found; `words` when the kind told it in both languages, else its English sentence. */
export const setInconsistent = (where: string, at: string, words: Both | undefined, sentence: string): FaultData => ({
  name: 'SetInconsistent',
  title: both('练习数据前后对不上。', 'A set does not agree with itself.'),
  where: at === '' ? where : `${where}  ${at}`,
  message: words?.zh === undefined ? both(`“${at}”与这份练习数据的其他部分对不上（${sentence}）。对照这种练习的说明改。`, `"${at}" does not agree with the rest of the set: ${sentence}. See what the kind of exercise asks for.`) : both(words.zh, words.en),
});

// Words for what `npm run prove` finds in a set, and for what keeps it from running.
import type { Both, FaultData } from './fault.ts';
import { both, nameHint } from './content.ts';

const kinds = {
  'start-passed': ['ProofStartPassed', '什么都没做就通过了。', 'The set is passed before it is begun.', '检查初始数据：至少要有一处还没有做对。', 'Look at the data it starts from: at least one thing must be left to do.'],
  'no-witness': ['ProofNoSolution', '给出的解法不能通过。', 'The solution given does not pass.', '看看门槛是不是定得太高，数据够不够用，答案与规则对不对得上。', 'See whether a threshold is too high, whether the data suffice, and whether answers and rule agree.'],
  trap: ['ProofTrap', '有一条走进去出不来的路。', 'A learner can be trapped.', '改规则或数据，使每个状态不撤销也能走到通过。', 'Change rule or data so that every state leads to a pass without undo.'],
  'solution-lost': ['ProofSolutionLost', '解法从某个状态走不到通过。', 'The solution fails from some state.', '这是练习类型的问题：solve() 要从每个状态都能走到通过。', 'This is a matter of the kind: solve() must pass from every state.'],
  'refused-offer': ['ProofMoveRefused', '给出的操作被拒绝。', 'A move that is offered is refused.', '这是练习类型的问题：moves() 只给状态机允许的操作。', 'This is a matter of the kind: moves() offers only what the machine allows.'],
  'property-broken': ['ProofPropertyBroken', '有一条路违反了守则。', 'A property is broken.', '改规则或数据，使守则在每个状态都成立。', 'Change rule or data so that the property holds in every state.'],
  'words-missing': ['ProofWordsMissing', '有该说的话没有写。', 'Words are missing.', '在练习类型的 words.ts 或这套数据里补上，中英文都要。', 'Write them in the kind’s words.ts or in the set, in both languages.'],
  'too-easy': ['ProofTooEasy', '随便选也容易通过。', 'Blind choice passes too easily.', '多放几张计分的卡片、多几个选项，或者加上理由；带表格的，多几列、多几种处理办法。', 'Grade more cards, offer more choices, or ask for a reason; with a table, give it more columns or more ways to treat them.'],
  'chance-unknown': ['ProofChanceUnknown', '估计不出随便选能通过的可能。', 'The chance of a blind pass is not known.', '在练习类型里写出 chance()。', 'Give the kind a chance().'],
} as const;

export interface Shown {
  readonly kind: keyof typeof kinds;
  readonly text: Both;
  /** The moves that lead there, in the learner's words; empty when the problem is not on a path. */
  readonly path: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly count: number;
}

const steps = (path: readonly string[], then: string): string => (path.length === 0 ? '' : `${then}${path.map((move, at) => `\n  ${at + 1}. ${move}`).join('')}\n`);

/** A problem that the proof found, with the shortest moves that show it. Nothing was changed. */
export const proofFault = (where: string, { kind, text, path, count }: Shown): FaultData => {
  const [name, zh, en, thenZh, thenEn] = kinds[kind];
  const more = count > 1 ? both(`这样的状态共 ${count} 个。`, ` ${count} states show it.`) : both('', '');
  return {
    name, title: both(zh, en), where,
    message: both(`${text.zh}${more.zh}${steps(path.zh, '最短的走法：')}${thenZh}`, `${text.en}${more.en} ${steps(path.en, 'The shortest way there:')}${thenEn}`),
  };
};

/** `told`: what the kind says of the set itself, in both languages. */
export const proofStopped = (where: string, reason: string, told?: Both): FaultData => ({
  name: 'ProofStopped',
  title: both('证明没能做完。', 'The proof could not be finished.'),
  where,
  message: told === undefined
    ? both(`练习类型的代码中断了：${reason}。这是程序的问题，把这几行交给维护网站的人。这套数据还没有得到证明。`, `The kind's code broke off: ${reason}. That is a matter of the program: give these lines to whoever looks after the site. This set is not proved.`)
    : both(`${told.zh}这套数据还没有得到证明。`, `${told.en} This set is not proved.`),
});

export const setNotProvable = (where: string, count: number): FaultData => ({
  name: 'ProofSetUnread',
  title: both('练习数据有错，无法证明。', 'The set has faults, so it cannot be proved.'),
  where,
  message: both(`先改好下面的 ${count} 处，再运行 npm run prove。`, `Correct the ${count} fault(s) below first, then run npm run prove again.`),
});

export const proofSetUnknown = (name: string, near: string | undefined, names: readonly string[]): FaultData => ({
  name: 'ProofSetUnknown',
  title: both('没有这套练习数据。', 'There is no such set.'),
  where: `--set ${name}`,
  message: both('写成“课程/数据”，例如 deid-open-data/notice-board。', 'Write it as course/set, for example deid-open-data/notice-board.'),
  ...nameHint(near, names),
});

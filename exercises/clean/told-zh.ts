// The cleaning bench in Chinese: what it says to work done and when a hint is asked for.
import type { ToldWords } from '#kit/exercise.ts';
import { faults } from './words-zh.ts';

/** What each tempting fix does wrong. */
const harm: Readonly<Record<string, string>> = {
  digits: '号码里的字母也是号码的一部分。',
  letters: '把 O 当 0 可能正好通过校验，但原来是哪个字符，要看证照原件。',
  hundred: '单位错的只有几行，其余本来就是元。',
  fill: '空着的格子不知道是多少，填上常见值就是编造。',
  pad: '旧号换新号要由发证的源头查，自己补位就是编造号码。',
  half: '这一列按约定保留全角。',
};

export const told = {
  findings: {
    'digit-missing': ({ n }) => `还有 ${n} 个号码没有算。`,
    'remainder-wrong': ({ sum, modulus, said }) => `余数不是 ${said}。再用 ${sum} 除以 ${modulus}。`,
    'mark-wrong': ({ remainder, said }) => `余数 ${remainder} 对了，对应的校验字符不是 ${said}。`,
    untouched: () => '还没有处理过一列。',
    'form-left': ({ n, row, came }) => `还有 ${n} 格写法不统一，例如第 ${row} 行“${came}”。`,
    'over-cleaned': ({ n, row, came, got, fix }) => `整列改动碰坏了 ${n} 格，例如第 ${row} 行“${came}”成了“${got}”。${harm[String(fix)] ?? ''}`,
    'over-collected': () => '这一列办这件事用不着，还留在表里。',
    'column-lost': () => '这一列办事要用，被删掉了。',
    undecided: ({ n }) => `还有 ${n} 处没有定。`,
    'false-alarm': () => '这一行没有错，不用让人再跑一趟核实。',
    'over-corrected': () => '这里没有要改的值，改了反而错。',
    'not-twice': () => '这两行不是重复，合并会丢掉一个。',
    'error-kept': () => '这里的问题还在，不能照原样留下。',
    invented: () => '手边的材料定不了这个值，填上就是编造。',
    chosen: () => '两行对不上，手边的材料定不了留哪一行。',
    'needless-check': () => '手边的材料已经够了，不用再让人去核实。',
    'wrong-cell': () => '要改的不是这一格。',
    'value-broken': ({ value, fault }) => `“${value}”不能用：${faults[String(fault)] ?? ''}。`,
    'wrong-value': ({ value }) => `材料上写的不是“${value}”。`,
    'wrong-evidence': () => '值改对了，但这个依据撑不住它。',
    'wrong-survivor': () => '是重复，但该留的是另一行。',
  },
  next: {
    'digit-missing': '算完再交。没算完不算错。',
    'remainder-wrong': '改余数，再交一次。',
    'mark-wrong': '对照题面的对应表改校验字符，再交一次。',
    untouched: '先选一列，看写法、空格子和不合规则的值。没动手不算错。',
    'form-left': '选这一列，看“写法”，再加一种处理。',
    'over-cleaned': '把这种处理撤回来，有问题的几行留到后面逐行定。',
    'over-collected': '删掉这一列，留痕里会写明。',
    'column-lost': '把这一列恢复。',
    undecided: '逐处选一种处理，再交。没定完不算错。',
    'false-alarm': '改成保留原值。',
    'over-corrected': '撤回更正，照这一行的依据重新定。',
    'not-twice': '再比对两行的号码，重新定。',
    'error-kept': '看这一行的标记和手边的材料，换一种处理。',
    invented: '撤回更正，标为待人工核实，退回源头。',
    chosen: '改成待人工核实，请提供部门校核。',
    'needless-check': '照手边的材料处理，并写明依据。',
    'wrong-cell': '看标记说的是哪一格，重新更正。',
    'value-broken': '照材料重新填写。',
    'wrong-value': '照材料重新填写。',
    'wrong-evidence': '换成真正写着这个值的材料。',
    'wrong-survivor': '比一比两行的日期和状态，换一行留下。',
  },
  hints: {
    computing: ['积已经列好，加起来就是 S。用 S 除以 11（信用代码除以 31），看余几。', '余数对应哪个字符，题面上有。'],
    treating: ['一列一列看概况：写法多于一种的、有空格子的、代码表外的。', '处理之前看“会改哪几格”：本来对的格子变了，这种处理就不能用在整列上。', '办这件事用不着的列，整列删除。'],
    ruling: ['有标记不等于有错。先看标记说什么，再看手边有没有材料。', '材料写得清楚的就更正，材料定不了的就待人工核实，本来对的就保留。', '两行号码相同、每一格都相同，才是重复录入；金额不同就不能替人选。'],
    cleaned: ['已经完成。可以看留痕，也可以把文字复制出去。'],
  },
} as const satisfies ToldWords;

// The cleaning bench in Chinese.
import type { FirstWords } from '#kit/exercise.ts';

/** What is wrong with a value under its column's rule. */
export const faults: Readonly<Record<string, string>> = {
  LENGTH: '位数不对，应是 18 位',
  FORMAT: '写法不对：要半角数字，字母大写',
  CHARSET: '含有代码里不用的字母（I、O、Z、S、V）',
  DATE: '里面的出生日期不存在，或在基准日之后',
  CHECKSUM: '校验码不符',
  OLD15: '15 位旧号',
  SCIENTIFIC: '被存成了科学计数，后面的位数已经丢了',
  REGION: '前六位不在区划代码表里',
  DAY: '不是写成 2026-03-05 的日期，或没有这一天',
  MONTH: '不是写成 2026-03 的年月',
  WHOLE: '不是整数',
  CODE: '不在代码表里',
};

export const zh = {
  name: '清洗台',
  states: { computing: '算校验码', treating: '整列清洗', ruling: '逐行处理', cleaned: '清洗完成' },
  labels: {
    'digit.answer': '写下余数和校验字符', 'digits.submit': '交校验码', 'column.fix': '处理一列', 'column.unfix': '撤回对一列的处理', 'column.drop': '删除一列', 'column.restore': '恢复一列',
    'columns.submit': '交各列', 'row.keep': '保留原值', 'row.check': '标为待人工核实', 'row.merge': '合并重复', 'row.reset': '撤回对一行的处理', 'cell.correct': '更正一格', 'rows.submit': '交各行',
    computeIntro: '先用手算几个，看校验码是怎么来的。最后一位盖住了，积已经列好。',
    'markRule-id18': '余数 0 到 10 依次对应 1、0、X、9、8、7、6、5、4、3、2。',
    'markRule-uscc': '用 31 减去余数（余数是 0 就用 0），再到字符表里从 0 数起找这个位置：{marks}。',
    computeEnd: '算得出末位，只说明前面的字符和它配得上，不说明真有这个人、这家单位。',
    place: '位', char: '字符', value: '值', weight: '权', product: '积', sum: '各项积之和 S = {sum}',
    remainder: 'S 除以 {modulus} 的余数', mark: '校验字符', record: '写下', recorded: '已写下：余数 {remainder}，校验字符 {mark}', digitBad: '余数写 0 到 {most} 的整数，校验字符写一个数字或字母。',
    digitsSubmit: '交上去看看',
    columnsTitle: '各列概况', thisColumn: '这一列', treatIntro: '先看概况，再整列处理。有问题又不能整列改的，留到下一步逐行定。',
    formsN: '{n} 种写法', blankN: '空 {n}', faultN: '不合规则 {n}', fine: '整齐', gone: '已删除', treatedN: '已改 {n} 格',
    forms: '写法', values: '值', blank: '空格子', faults: '不合规则', none: '没有', range: '最小到最大', distinct: '不同的值', times: '{n} 格', inside: '代码表内', outside: '代码表外', example: '例如 {cell}', more: '还有 {n} 种',
    'form-digit': '数字', 'form-latin': '字母', 'form-han': '汉字', 'form-wide': '全角', 'form-blank': '空格',
    fixesTitle: '整列处理', noFixes: '这一列没有整列处理的办法。',
    'fix-trim': '去首尾空格', 'fix-half': '全角改半角', 'fix-brackets': '括号改全角', 'fix-upper': '字母改大写', 'fix-words': '别名改代码', 'fix-date': '统一日期写法', 'fix-age': '按出生日期重算',
    'fix-digits': '只留数字', 'fix-letters': 'O 改 0、I 改 1', 'fix-hundred': '整列除以 100', 'fix-fill': '空格子填常见值', 'fix-pad': '15 位补成 18 位',
    preview: '现在会改 {n} 格', previewNone: '现在一格也不改。', drop: '删除这一列', restore: '恢复这一列', columnsSubmit: '各列处理好了',
    casesTitle: '待定的行', thisCase: '这一处', casesDone: '已定 {done} / {n}', otherRows: '看别的行', choose: '选一项', rulingIntro: '有标记的行逐处定：保留、更正、合并，或者交给人去核实。', row: '第 {n} 行', current: '现在的值',
    'flag-TWICE': '{column}相同的有 {n} 行', 'flag-RANGE': '{column}超出常见范围', 'flag-UNIT': '{column}是同类标准的 10 倍以上', 'flag-SEX': '身份证号第 17 位与性别对不上', 'flag-BIRTH': '身份证号里的日期与出生日期对不上',
    'flag-ORDER': '后一个日期早于前一个', 'flag-EXPIRED': '状态与有效期对不上', 'flag-CLASS': '代码前两位与类型对不上', 'flag-UNREGISTERED': '{column}不在{register}里', 'flag-RENAMED': '代码在{register}里，名称不同',
    'flag-FRONT': '代码前两位不在本题对照表里', 'flag-EMPTY': '{column}是空的', 'flag-HISTORIC': '前六位是已撤销区划的代码', noFlag: '这一行没有标记。',
    ...Object.fromEntries(Object.entries(faults).map(([code, text]) => [`flag-${code}`, text])),
    papers: '手边的材料', noPapers: '这一行手边没有材料。', candidates: '{register}里相近的', byKey: '代码相同', byName: '名称相近 {n}%，只是线索', noCandidates: '没有代码相同或名称相近的。',
    decide: '怎么处理', keep: '保留原值', check: '待人工核实', merge: '合并，留第 {n} 行', correctTitle: '更正一格', whichRow: '哪一行', whichColumn: '哪一格', newValue: '改成', evidence: '凭什么', correct: '照此更正', reset: '撤回处理',
    valueBad: '“{value}”：{fault}。', formIncomplete: '填好改成什么、凭什么，再更正。',
    'ruled-keep': '保留', 'ruled-check': '待人工核实', 'ruled-correct': '更正', 'ruled-merge': '合并', undecided: '未定', wrong: '待改', merged: '已并掉',
    allDecided: '都定了。可以交上去，也可以再改。', done: '表清洗好了。', rowsSubmit: '交上去看看',
    emptyCell: '（空）', table: '桌上的表，{n} 行', tableHead: '行', changed: '已改', doubtful: '有标记',
    trail: '清洗留痕', trailText: '留痕文字，可以选中复制', trailNone: '还没有动过一格。', trailHead: '清洗留痕 · {title}。共 {rows} 行，基准日 {on}。经办人和日期另填。',
    'trail-fix': '列“{column}”：{fixes}，改了 {n} 格。', 'trail-drop': '列“{column}”：整列删除，办这件事用不着。', 'trail-keep': '第 {rows} 行：看过，保留原值（{flags}）。', 'trail-check': '第 {rows} 行：待人工核实，退回源头（{flags}）。',
    'trail-correct': '第 {rows} 行“{column}”：“{from}”改为“{to}”，依据：{evidence}。', 'trail-merge': '第 {rows} 行：重复，留第 {kept} 行。', noFlags: '没有标记',
    becauseFix: '列“{column}”：{fix}', becauseDrop: '列“{column}”：删除', whyFix: '第 {row} 行的“{from}”会写成“{to}”，值没有变，本来对的格子也不动。', whyKeep: '这一行没有错。', whySubmitColumns: '各列写法统一了，剩下的逐行定。', whySubmitRows: '该改的有依据，该核的交给了人，留痕里都有。', whyDigits: 'S = {sum}，除以 {modulus} 余 {remainder}。', digit: '第 {n} 行：余数 {remainder}，校验字符 {mark}',
  },
} as const satisfies FirstWords;

/** What it says to work done. */
export const told = () => import('./told-zh.ts');

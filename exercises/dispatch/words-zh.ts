// The desk in Chinese.
import type { FirstWords } from '#kit/exercise.ts';

export const zh = {
  name: '派单台',
  states: { working: '值班', mending: '对照依据改', passed: '交班' },
  labels: {
    'clock.advance': '看下一件事', 'shift.end': '交班', 'case.accept': '受理', 'case.ask': '问缺的要素', 'case.transfer': '转紧急', 'case.merge': '并入另一件', 'case.decline': '不予办理', 'case.answer': '当场答复',
    'case.review': '人工复核', 'case.register': '立案', 'case.dispatch': '派出', 'case.escalate': '会商定主办', 'request.approve': '同意', 'request.refuse': '不同意',
    'case.verify': '请人核查', 'case.rework': '退回重办', 'case.close': '结案', 'case.archive': '归档', 'case.callback': '回告报的人', 'case.supervise': '督办',
    // What one of the two processes calls otherwise.
    'hotline:case.decline': '不予受理', 'events:case.decline': '不予立案', 'hotline:case.verify': '回访', 'hotline:case.close': '办结',
    S1: '待受理', S2: '已受理', S3: '已立案', S4: '已派遣，等签收', S5: '处置中', S6: '待核查', S7: '已结案', SX: '不予立案', SB: '已退单，待改派', SR: '退单待审', SD: '延期待审', SH: '挂账待批', SG: '已挂账', SM: '已并案',
    T0: '待受理', T1: '待派单', T2: '已派单，等签收', T3: '办理中', T4: '已答复', T6: '已办结，待回访', T7: '已回访', T8: '已归档', TB: '退单待审', TE: '延期待审', TM: '已并单', TI: '当场答复办结', TN: '不予受理', TX: '已转紧急',
    filled: '补来了缺的', signed: '签收', 'asks-return': '要求退单', 'asks-extend': '申请延期', 'asks-hang': '申请挂账', reported: '反馈', overdue: '超过时限',
    'duplicate-missed': '退回：重复', 'not-for-dispatch': '退回：不用派',
    clock: '现在', rest: '在等的和办到头的', todo: '要您办的', waiting: '在等回音', finished: '办到头的', none: '没有。', late: '超时', found: '待改',
    nothing: '没有在等的事了。', came: '刚才：', history: '经过', now: '现在怎么办？', idle: '这一件眼下没有要您做的。', allDone: '这一班办完了。',
    source: '来源', type: '类型', class: '类别', place: '地点', proof: '附件', who: '诉求人', phone: '电话', secret: '（要求保密）', comma: '、', no: '{n} 号',
    more: '补来的', reviewed: '复核看到', note: '承办单位说', duty: '本单位职责清单里没有这一项，附清单。', report: '已处置，附处置以后的照片和说明。', report2: '已办理并答复诉求人，附办理结果。', solved: '核查：办好了。', unsolved: '核查：事情还在。', due: '截止', unit: '承办单位', designated: '（会商指定，不能再退）',
    chooseLine: '转到哪里', chooseInto: '并入', chooseReason: '理由和途径', chooseEntry: '用哪一条答复', chooseUnit: '派给谁', chooseDue: '截止到', chooseIdentity: '随单出去的', chooseVerifier: '请谁', chooseElements: '缺哪些', pick: '选一项',
    'identity-open': '连同姓名电话', 'identity-closed': '隔离姓名电话', self: '承办单位自己', sure: '确定{act}', back: '不做这一步', masked: '〔已隔离〕', preview: '对方收到的样子',
    day: '{m}月{d}日 周{w}', besideEvent: '{name}（{class}，相距 {metres} 米，隔 {hours} 小时）', besideCall: '{name}（{place}，隔 {hours} 小时{phone}）', samePhone: '，同一电话', openIt: '打开 {name}',
    tables: '目录、时限表、日历', catalogue: '本题派单目录', limits: '本题时限表', calendar: '日历', knowledge: '答复库', several: '未定：{units}', days: '{n} 个工作日', hours: '{n} 小时', until: '有效到 {day}', off: '休', on: '班', today: '今天', week: '一 二 三 四 五 六 日', returnIn: '退单：派出后 {n} 个工作日内，写明依据，经同意；退过两次的会商指定。', mergeIf: '并案：同一类，{metres}相隔不超过 {hours} 小时，前一件还没结；{repeat} 件以上要督办。', mergeMetres: '相距不超过 {n} 米，', mergeSame: '同一地点或者同一电话，',
  },
} as const satisfies FirstWords;

/** What it says to work done. */
export const told = () => import('./told-zh.ts');

// About twelve fictitious learners' records, made by driving the real machines on the sets that are there: what /review/ opens with.
// The same sets give the same files, byte by byte. It must not know the day: sample records bear one of their own.
import { setDigest, sha256Hex } from '#kit/digest.ts';
import { streamOf } from '#kit/random.ts';
import { withProof, type AnyExercise, type Provable } from '#kit/exercise.ts';
import type { BaseSet } from '#kit/set.ts';
import type { AttemptStarted, EventBody, JournalEvent } from '#model/event.ts';
import type { AttemptId, Day, LearnerCode, SetDigest, WriterId } from '#model/ids.ts';
import type { Assignment, RecordFile } from '#model/record.ts';
import type { SetFile } from '#model/set-file.ts';
import { compose, recordText } from '../compose.ts';
import { act, journalOf, type Manner } from './act.ts';
import { claimRaised, cutOff, dayEdited, underOtherCode } from './alter.ts';

export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

export interface Samples {
  readonly records: readonly SampleFile[];
  /** One in Chinese, one in pinyin and English. */
  readonly rosters: readonly SampleFile[];
  readonly assignment: SampleFile;
  /** Sets that only samples know: an edition before the one in force, to be published beside the others. */
  readonly earlier: readonly SetFile[];
}

export type SampleKinds = (kind: string) => Promise<AnyExercise | undefined>;

const units = {
  data: ['虚构一区数据局/公共数据处', 'Fictitious District 1 Data Bureau/Public Data'], wangchao: ['望潮街道/社区服务办', 'Wangchao Subdistrict/Community Services'],
  tinglan: ['听澜街道/党政办', 'Tinglan Subdistrict/General Office'], licence: ['虚构二区数据局/授权运营处', 'Fictitious District 2 Data Bureau/Authorised Operation'],
  sample: ['示例街道/综合窗口', 'Shili Subdistrict/Service Windows'], open: ['虚构三区数据局/开放处', 'Fictitious District 3 Data Bureau/Open Data'],
} as const;
const posts = { data: ['数据管理', 'data'], window: ['窗口', 'window'], officer: ['信息专员', 'information'], law: ['法制', 'legal'] } as const;

const people: readonly (readonly [string, string, string, keyof typeof units, keyof typeof posts])[] = [
  ['S-01', '林听澜', 'Lin Tinglan', 'data', 'data'], ['S-02', '周望潮', 'Zhou Wangchao', 'data', 'data'], ['S-03', '陈示例', 'Chen Shili', 'wangchao', 'window'],
  ['S-04', '吴小满', 'Wu Xiaoman', 'wangchao', 'window'], ['S-05', '郑立秋', 'Zheng Liqiu', 'tinglan', 'officer'], ['S-06', '王芒种', 'Wang Mangzhong', 'tinglan', 'officer'],
  ['S-07', '赵谷雨', 'Zhao Guyu', 'licence', 'data'], ['S-08', '孙白露', 'Sun Bailu', 'licence', 'data'], ['S-09', '钱惊蛰', 'Qian Jingzhe', 'sample', 'window'],
  ['S-10', '冯小雪', 'Feng Xiaoxue', 'sample', 'window'], ['S-11', '何立春', 'He Lichun', 'open', 'law'], ['S-12', '许清明', 'Xu Qingming', 'open', 'law'], ['S-13', '沈霜降', 'Shen Shuangjiang', 'open', 'law'],
];

const madeOn = '2026-11-20' as Day;
const id = (text: string): string => sha256Hex(`shuzhi-sample ${text}`).slice(0, 32);
const local = `local-${id('local').slice(0, 16)}`;

const clean: Manner = { hints: 0, tries: 0, undo: false, finish: true };

interface Doing {
  /** Which set, by its place in the course. */
  readonly at: number;
  readonly manner?: Partial<Manner>;
  readonly round?: number;
  readonly code?: string;
  readonly nonce?: string;
  readonly closed?: boolean;
  readonly day: number;
}

interface Desk {
  readonly course: string;
  readonly edition: string;
  readonly sets: readonly SetFile[];
  readonly kinds: ReadonlyMap<string, Provable>;
  readonly assignment: Assignment;
}

const dayOf = (number: number): Day => `2026-11-${String(number).padStart(2, '0')}` as Day;

const bodiesOf = (desk: Desk, learner: string, doing: Doing, sets = desk.sets): readonly EventBody[] => {
  const { at, manner = {}, round = 1, code = learner, nonce = desk.assignment.nonce, closed = false } = doing;
  const file = sets[at % sets.length] as SetFile;
  const key = `${learner} ${file.set} ${nonce} ${round}`;
  const started: AttemptStarted = {
    type: 'attempt.started', attempt: id(`attempt ${key}`) as AttemptId, course: file.course, set: file.set, kind: file.kind, kindVersion: file.kindVersion, digest: file.digest,
    code: code as LearnerCode, nonce, round, ...(nonce === '' ? {} : { assignment: desk.assignment.id }),
  };
  const bodies = act(desk.kinds.get(file.kind) as Provable, file.contents, started, { ...clean, ...manner }, streamOf(sha256Hex(key)));
  return closed ? [...bodies, { type: 'attempt.closed', attempt: started.attempt }] : bodies;
};

const eventsOf = (desk: Desk, learner: string, doings: readonly Doing[], sets?: readonly SetFile[]): readonly JournalEvent[] =>
  journalOf(id(`writer ${learner}`) as WriterId, doings.map((doing) => ({ on: dayOf(doing.day), bodies: bodiesOf(desk, learner, doing, sets) })));

const recordOf = ({ course, edition, assignment }: Desk, code: string, events: readonly JournalEvent[]): RecordFile =>
  compose({ purpose: 'hand-in', scope: { kind: 'course', course }, events, learner: { code }, madeOn, edition, assignments: [{ id: assignment.id, nonce: assignment.nonce }] }).record;

/** What everybody did; `all` is the number of sets. */
const doings = (all: number): Readonly<Record<string, readonly Doing[]>> => {
  const each = (manner: Partial<Manner>, count = all): readonly Doing[] => Array.from({ length: count }, (_, at) => ({ at, manner, day: 3 + at }));
  return {
    'S-01': each({}),
    'S-02': each({ slips: 1 }),
    'S-03': each({ hints: 2, tries: 3, undo: true, slips: 2 }),
    'S-04': [...each({ tries: 2 }, Math.min(2, all)), { at: 2, manner: { tries: 5, finish: false }, day: 9 }],
    'S-05': [{ at: 0, manner: { tries: 8, finish: false }, closed: true, day: 2 }, { at: 0, round: 2, day: 3 }, ...each({ hints: 1 }).slice(1)],
    'S-06': each({ tries: 4, slips: 3 }),
    'S-07': [{ at: 0, code: local, nonce: '', day: 2, manner: { tries: 4 } }, ...each({ slips: 1 }, Math.min(3, all)).slice(1)],
    'S-08': [...each({}, Math.min(2, all)), { at: 2, manner: { hints: 2, slips: 2 }, day: 11 }],
    'S-09': each({ tries: 3 }, Math.min(3, all)),
    'S-10': each({ hints: 1 }, Math.min(3, all)),
  };
};

/** The set as it may have been before: one item less in its pool. Undefined for a set that has none to spare. */
const before = (file: SetFile): SetFile | undefined => {
  const { cards, draw } = file.contents as { readonly cards?: readonly { readonly always?: boolean }[]; readonly draw?: unknown };
  const spare = (cards ?? []).reduce((last, { always }, index) => (always === true ? last : index), -1);
  if (cards === undefined || spare < 0 || typeof draw !== 'number' || cards.length <= draw) return undefined;
  const contents = { ...file.contents, cards: cards.filter((_, index) => index !== spare) } as BaseSet;
  return { ...file, contents, digest: setDigest(contents) as SetDigest, earlier: true };
};

const rosterOf = (name: string, lang: 0 | 1): SampleFile => {
  const rows = people.map(([code, zh, en, unit, post]) => [code, lang === 0 ? zh : en, units[unit][lang], posts[post][lang]]);
  return { name, text: `\uFEFF${[['code', 'name', 'unit', 'post'], ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')}\r\n` };
};

/** `sets` are those of one course in force, in the order of its lessons. */
export const makeSamples = async (sets: readonly SetFile[], edition: string, loadKind: SampleKinds): Promise<Samples> => {
  const course = sets[0]?.course ?? '';
  const assignment: Assignment = { id: 'sample-autumn', title: '示例任务', courses: [course], due: '2026-11-30' as Day, nonce: 'sample-2026', practice: 'accepted' };
  const kinds = new Map<string, Provable>();
  for (const { kind } of sets) {
    const exercise = await loadKind(kind);
    if (exercise !== undefined) kinds.set(kind, await withProof(exercise));
  }
  const desk: Desk = { course, edition, sets: sets.filter(({ kind }) => kinds.has(kind)), kinds, assignment };
  const records = new Map(Object.entries(doings(desk.sets.length)).map(([code, done]) => [code, recordOf(desk, code, eventsOf(desk, code, done))]));
  const text = (code: string): string => recordText(records.get(code) as RecordFile);
  const earlier = desk.sets.flatMap((file) => before(file) ?? []).slice(0, 1);
  const old = recordOf(desk, 'S-11', eventsOf(desk, 'S-11', earlier.map((_, at) => ({ at, day: 1 })), earlier));
  const texts: Readonly<Record<string, string>> = {
    ...Object.fromEntries([...records.keys()].map((code) => [code, text(code)])),
    'S-08': recordText(claimRaised(records.get('S-08') as RecordFile)),
    'S-09': dayEdited(text('S-09')),
    'S-10': cutOff(text('S-10')),
    ...(earlier.length === 0 ? {} : { 'S-11': recordText(old) }),
    'S-12': recordText(underOtherCode(records.get('S-07') as RecordFile, 'S-12')),
  };
  return {
    records: Object.entries(texts).map(([code, of]) => ({ name: `${code}-${course}-${madeOn}.shuzhi.json`, text: of })),
    rosters: [rosterOf('roster.csv', 0), rosterOf('roster.en.csv', 1)],
    assignment: { name: 'assignment.json', text: `${JSON.stringify(assignment, null, 2)}\n` },
    earlier,
  };
};

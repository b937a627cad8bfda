// Finding faults, in Chinese.
import type { KindWords } from '#kit/exercise.ts';

type Params = Readonly<Record<string, string | number>>;

const zhPlace = ({ n }: Params): string => (n === 0 ? '补上的一项' : `第 ${n} 处`);

export const zh = {
  name: '找错改错',
  states: { reading: '读文稿、标毛病', mending: '对照依据再改', passed: '可以定稿' },
  findings: {
    'nothing-marked': () => '还没有标出任何一处。',
    unmended: ({ count }) => `有 ${count} 处标出来了，还没有写怎么改。`,
    missed: () => '还有一处毛病没有标出来，它是：',
    'left-out': () => '要素表里还有一项，文中没有写到，规定在：',
    'wrong-fault': (p) => `${zhPlace(p)}确实有毛病，但不是这一种。`,
    'false-mark': (p) => `${zhPlace(p)}本来合规，不用改。`,
    'not-missing': (p) => `要补的这一项，文中${zhPlace(p)}写到了，不是缺项。`,
    'wrong-mend': (p) => `${zhPlace(p)}，毛病找到了，改后的写法还是不行。`,
    'struck-needed': (p) => `${zhPlace(p)}不能一删了之，删掉就缺了一项。`,
  },
  next: {
    'nothing-marked': '点一处有毛病的文字，说出毛病，选好改法，再交。没做完不算错。',
    unmended: '给标出的每一处选一种改法，再交。没做完不算错。',
    missed: '带着这一种毛病，把文稿再读一遍。',
    'left-out': '对着要素表，一项一项在文中找。',
    'wrong-fault': '读一读理由，换一个名称，再交一次。',
    'false-mark': '撤掉这个标记，再交一次。',
    'not-missing': '撤掉这个标记；写得不对的，点那一处文字来改。',
    'wrong-mend': '换一种写法，再交一次。',
    'struck-needed': '换成一种合规的写法，再交一次。',
  },
  hints: {
    reading: ['先通读一遍，再一处一处问：它合的是哪一条？', '对着要素表，在文中找到每一项写在哪里；找不到的就是缺项。', '有的写法只是不好看，并不违规；标之前先说得出毛病的名称。'],
    mending: ['没有标出来的，说了是哪一种毛病，带着它再读一遍。', '改后的文字也要过一遍同样的关。'],
    passed: ['可以定稿了。看看每一处为什么要改。'],
  },
  labels: {
    'passage.mark': '标出一处',
    'passage.mend': '写出改法',
    'passage.clear': '撤掉一个标记',
    'work.submit': '交上去',
    lead: '点一处文字，标出毛病，再改。合规的不要动。',
    list: '要素表：文中应当写到的',
    listLead: '文中找不到的，点一下，补上。',
    place: '第 {n} 处',
    fault: '这一处哪里不对？',
    mend: '改成什么？',
    add: '补上什么？',
    part: '第几段',
    compose: '用这种写法',
    strike: '删去这一处',
    missing: '缺了这一项',
    becomes: '改成：',
    added: '补上：',
    struck: '已删去',
    clear: '不标了，撤掉',
    close: '收起',
    open: '还没写改法',
    wrong: '待改',
    count: '已标 {marked} 处',
    submit: '改好了，交上去',
    done: '这份文稿可以用了。',
    legend: '照实际大小画出；带虚线的是要求的样子。',
  },
} as const satisfies KindWords;

// What `npm run new` writes: the least that passes the check. Every place where words are still to come bears a mark
// that `npm run check` names, so that none is forgotten. Knows no files.

const zhHead = (today: string): string => `---
title: "【待写】这一课的名称"
summary: "【待写】一句话：学了这一课，能做什么。"
goals:
  - "【待写】能……（写看得见的动作）"
minutes: 20
checked: { on: ${today}, against: [], reviewed: pending }
---
`;

export const lessonZh = (today: string): string => `${zhHead(today)}
<Case>
【待写】办公室里的一个情形：谁，手上有什么，要决定什么。
</Case>

## 规则怎么说

【待写】用自己的话写规则，一节只说一件事。引用法条和术语的写法见 courses/README.md。

## 在一张表上走一遍

【待写】一张小表，一步一步处理给人看。

## 常见的错

<Mistakes>
- 【待写】错在哪里，群众因此受什么损失。
</Mistakes>

<Checklist title="【待写】一页清单">
- 【待写】动手以前要看的第一件事。
</Checklist>
`;

/** `hash` is that of the Chinese text. */
export const lessonEn = (today: string, hash: string): string => `---
title: "[to be written] The name of the lesson"
summary: "[to be written] One sentence: what one can do after it."
goals:
  - "[to be written] An act that can be seen"
minutes: 20
checked: { on: ${today}, against: [], reviewed: pending }
translates: "${hash}"
---

<Case>
[to be written] A situation from an office: who, with what at hand, has what to decide.
</Case>

## What the rule says

[to be written] The rule in your own words, one thing a section. courses/README.md shows how to cite a law or a term.

## Once through on a table

[to be written] A small table, treated step by step.

## Usual mistakes

<Mistakes>
- [to be written] What goes wrong and what it costs a citizen.
</Mistakes>

<Checklist title="[to be written] One page">
- [to be written] The first thing to look at before you begin.
</Checklist>
`;

export const courseYml = (code: string, letter: string, role: string, lesson: string): string => `title: { zh: "【待写】课程名称", en: "[to be written] Name of the course" }
summary:
  zh: "【待写】一两句话：谁在什么事上用得着它。"
  en: "[to be written] One or two sentences: who needs it for what."
code: ${code}
letter: ${letter}
colour: plane
roles: [${role}]
competencies: []
minutes: 20
edition: "1"
lessons: [${lesson}]
`;

const notes: readonly (readonly [id: string, bin: 'act' | 'know', zh: string, en: string])[] = [
  ['gas', 'act', '三号楼楼道里有燃气味', 'A smell of gas on the stairs of block three'],
  ['lamp', 'act', '示例路口的路灯不亮了', 'The street lamp at Example Crossing is out'],
  ['ramp', 'act', '服务厅的坡道被车挡住', 'A car blocks the ramp of the service hall'],
  ['form', 'act', '网上的表格打开是空白', 'The form on the web opens empty'],
  ['queue', 'act', '叫号机今天少了一个窗口', 'The ticket machine leaves out one window'],
  ['drain', 'act', '雨后院里的积水没有退', 'Rain water still stands in the yard'],
  ['phone', 'act', '公示的电话没有人接', 'Nobody answers the number on the notice'],
  ['bench', 'act', '长椅松了一颗螺丝', 'A screw of the bench is loose'],
  ['thanks', 'know', '谢谢窗口的周同志帮我复印', 'Thanks to Zhou at the window for the copies'],
  ['move', 'know', '我家搬走了，以后不来这里办', 'We have moved and shall not come here again'],
  ['walls', 'know', '新刷的墙颜色挺好看', 'The new colour of the walls is pleasant'],
  ['hours', 'know', '中午不关门，很方便', 'Open at noon, which is handy'],
  ['story', 'know', '记得这里以前是粮站', 'I remember the grain shop that stood here'],
  ['tea', 'know', '热水供应和去年一样', 'Hot water is there, as last year'],
  ['poem', 'know', '附上一首写街道的小诗', 'A small poem about our street is enclosed'],
  ['visit', 'know', '上周来过，一切顺利', 'I came last week and all went well'],
];

const whys = {
  act: ['有人要动手去做点什么。', 'Somebody has to do something.'],
  know: ['读过就够了，没有要做的事。', 'Reading it is enough; nothing is to be done.'],
} as const;

const card = ([id, bin, zh, en]: (typeof notes)[number]): string => `  - id: ${id}
    text: { zh: "${zh}", en: "${en}" }
    bin: ${bin}
    why: { zh: "${whys[bin][0]}", en: "${whys[bin][1]}" }
    ground: { convention: true }
`;

/** A small `sort` set that is complete, provable and to be rewritten: its title says so. */
export const sortYml = (): string => `kind: sort
title: { zh: "【待写】练习的名称", en: "[to be written] Name of the exercise" }
brief: { zh: "意见箱里有一叠纸条，先分一分。", en: "A pile of notes lies in the suggestion box. Sort them first." }
goal: { zh: "每张都放到该去的地方。", en: "Each lies where it belongs." }
rule:
  basis: convention
  text: { zh: "要有人去做点什么的，归待办；读过就够的，归知悉。", en: "What asks somebody to act goes to “to do”; what is only to be read goes to “for information”." }
  grounds: [{ convention: true }]
bins:
  - { id: act, label: { zh: "待办", en: "To do" } }
  - { id: know, label: { zh: "知悉", en: "For information" } }
draw: 8
cards:
${notes.map(card).join('')}hints:
  sorting:
    - { zh: "问一句：读完这张纸条，有没有人要起身？", en: "Ask: after reading this note, must anybody get up?" }
  mending:
    - { zh: "被指出的那张，再读一遍最后几个字。", en: "Read the last words of the note pointed out once more." }
`;

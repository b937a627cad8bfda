// Words for what can go wrong in keeping a learner's steps. Each says whether anything was lost and what to do now.
import type { Both, FaultData } from './fault.ts';

interface Words {
  readonly name: string;
  readonly title: Both;
  readonly message: Both;
}

const reasons = {
  blocked: {
    name: 'StorageBlocked',
    title: { zh: '浏览器不让本站保存。', en: 'The browser does not let this site save.' },
    message: {
      zh: '这一页可以照常练习，关掉以后步骤就没有了。离开前在练习下方存一份备份文件，或者在浏览器设置里允许本站保存数据。',
      en: 'You can practise on this page; the steps are gone once it is closed. Save a back-up file below the exercise before you leave, or let this site store data in the browser settings.',
    },
  },
  quota: {
    name: 'StorageFull',
    title: { zh: '磁盘或浏览器的空间用完了。', en: 'The disk or the browser has no room left.' },
    message: {
      zh: '已保存的没有变；新的步骤还在这一页里，腾出空间后会自动保存。离开前可以先存一份备份文件。',
      en: 'What was saved is unchanged. New steps are held on this page and are saved by themselves once there is room. You can save a back-up file before you leave.',
    },
  },
  timeout: {
    name: 'StorageSilent',
    title: { zh: '保存没有得到回应。', en: 'Saving gets no answer.' },
    message: {
      zh: '新的步骤还在这一页里，正在重试。多半是磁盘忙或者满了；一直这样，就先存一份备份文件再关页面。',
      en: 'New steps are held on this page and saving is tried again. The disk is probably busy or full; if this lasts, save a back-up file before closing the page.',
    },
  },
  closed: {
    name: 'StorageClosed',
    title: { zh: '浏览器中断了保存。', en: 'The browser broke off saving.' },
    message: {
      zh: '新的步骤还在这一页里，正在重新打开。一直这样，就先存一份备份文件，再重开浏览器。',
      en: 'New steps are held on this page while the store is opened again. If this lasts, save a back-up file, then restart the browser.',
    },
  },
  aborted: {
    name: 'WriteUndone',
    title: { zh: '这一步没有存上。', en: 'This step was not saved.' },
    message: {
      zh: '它还在这一页里，正在重试；之前保存的没有变。',
      en: 'It is held on this page and is tried again. What was saved before is unchanged.',
    },
  },
  'other-tab': {
    name: 'TabHoldsStore',
    title: { zh: '另一个标签页占着学习记录。', en: 'Another tab holds the learning record.' },
    message: {
      zh: '关掉本站的其他标签页，这里会自动继续。没有丢失步骤。',
      en: 'Close the other tabs of this site and this one goes on by itself. No step is lost.',
    },
  },
  newer: {
    name: 'SiteNewer',
    title: { zh: '学习记录已经由新版本的网站打开。', en: 'A newer version of this site has opened the learning record.' },
    message: {
      zh: '重新载入这一页，换成新版本。旧版本只读，没有改动记录；还没存上的步骤可以先存成备份文件。',
      en: 'Reload this page to get the new version. The old one only reads and has changed nothing; steps not yet saved can be saved as a back-up file first.',
    },
  },
  diverged: {
    name: 'RecordDiverged',
    title: { zh: '保存的记录和这一页接不上。', en: 'The saved record does not fit what this page holds.' },
    message: {
      zh: '为免写乱，这一页不再写入，保存的没有变。把这一页的步骤存成备份文件，然后重新载入。',
      en: 'To keep both intact this page writes no more; what is saved is unchanged. Save the steps of this page as a back-up file, then reload.',
    },
  },
  erased: {
    name: 'ProfileErased',
    title: { zh: '这份学习记录已在另一个标签页里删除。', en: 'This learning record was deleted in another tab.' },
    message: { zh: '这一页不会再保存。回到首页重新开始。', en: 'This page saves no more. Go to the home page to begin again.' },
  },
} as const satisfies Record<string, Words>;

export type SavingTrouble = keyof typeof reasons;

/** Why steps are not being saved. `unsaved` steps are held on the page. */
export const notSaving = (reason: SavingTrouble, unsaved = 0): FaultData => ({
  ...reasons[reason],
  where: unsaved === 0 ? '' : `unsaved: ${unsaved}`,
});

/** The browser lost steps that it had confirmed as saved. */
export const stepsLost = (steps: number): FaultData => ({
  name: 'StepsLost',
  title: { zh: `浏览器弄丢了 ${steps} 步。`, en: `The browser lost ${steps} ${steps === 1 ? 'step' : 'steps'}.` },
  where: `lost: ${steps}`,
  message: {
    zh: '这些步骤曾经存上，后来被浏览器清掉了，不是操作造成的。存过备份的，到“我的进度”从备份恢复就能找回。',
    en: 'They had been saved and the browser removed them; nothing you did caused it. If you saved a back-up, restore it under “My progress” to get them back.',
  },
});

/** A back-up file and this computer hold two different continuations of one log. */
export const backupConflict = (writer: string, n: number): FaultData => ({
  name: 'BackupConflict',
  title: { zh: '这份文件和这台电脑上的记录从某一步起不一样。', en: 'This file and the record here differ from a certain step on.' },
  where: `${writer.slice(0, 8)}.${n}`,
  message: {
    zh: '没有恢复，这台电脑上的记录没有变。两边各留一份：先把这台电脑上的存一份备份，再到“我的进度”新建一个名字，换过去恢复这份文件。',
    en: 'Nothing was restored and the record here is unchanged. Keep both: save a back-up of the record here, then add a name under “My progress”, switch to it and restore this file.',
  },
});

/** `gap`: the file leaves steps out, as hand-ins do. `chain`: its steps do not fit together. */
export const backupBroken = (why: 'gap' | 'chain'): FaultData => ({
  name: why === 'gap' ? 'BackupPartial' : 'BackupBroken',
  title: why === 'gap' ? { zh: '这是交给单位的记录文件，不是备份。', en: 'This is a hand-in, not a back-up.' } : { zh: '这份文件的步骤接不起来。', en: 'The steps of this file do not fit together.' },
  where: '',
  message:
    why === 'gap'
      ? { zh: '它只含要交的部分，不能用来恢复。什么都没有改变。改选备份文件。', en: 'It holds only what is handed in and cannot restore a record. Nothing was changed. Choose a back-up file.' }
      : { zh: '文件可能被改过或没有传完整。没有恢复任何内容，这台电脑上的记录没有变。换一份，或者重新拷贝一次。', en: 'It may have been changed or cut short. Nothing was restored; the record here is unchanged. Use another copy, or copy it again.' },
});

const health = {
  'private-looking': {
    name: 'PrivateWindow',
    title: { zh: '这像是无痕窗口。', en: 'This looks like a private window.' },
    message: { zh: '关掉窗口，学习记录就没有了。离开前存一份备份文件，或者改用普通窗口。', en: 'The record goes when the window is closed. Save a back-up file before you leave, or use a normal window.' },
  },
  blocked: reasons.blocked,
  quota: reasons.quota,
  'no-answer': reasons.timeout,
} as const satisfies Record<string, Words>;

/** What a storage check found, where it is not well. */
export const notKept = (kind: keyof typeof health): FaultData => ({ ...health[kind], where: '' });

/** What does not hold in this browser, in words for a list. */
export const guaranteesOff = {
  kept: { zh: '步骤不会保存在这台电脑', en: 'Steps are not kept on this computer' },
  'kept-after-closing': { zh: '关掉窗口后可能不再保留', en: 'They may be gone after the window is closed' },
  'loss-notice': { zh: '浏览器丢了数据，本站可能看不出来', en: 'If the browser loses data, this site may not notice' },
  'other-tabs': { zh: '别的标签页里的进度要重新载入才看得到', en: 'Progress in other tabs shows only after a reload' },
  offline: { zh: '断网时打不开（需要 https）', en: 'It cannot be opened without a network (that needs https)' },
  protected: { zh: '浏览器清理空间时可能一并清掉（需要 https）', en: 'The browser may clear it to make room (that needs https)' },
} as const satisfies Record<string, Both>;

import { defineText } from '../../ui/text'

/** Sentences about the app lock. */
export const lockText = defineText('settings/lock', {
  zh: {
    title: '锁', lock: '打开要口令', set: '设口令', passphrase: '口令', again: '再输一次', differ: '两次输入的不一样', on: '已上锁', lockNow: '马上锁上', remove: '取消锁', removeTitle: '取消打开口令？', current: '现在的口令', wrong: '口令不对', after: '没人动多久就锁', minutes: '分钟', set_: '已设好，下次打开要口令', removed: '已取消锁',
    note: '挡住路过的眼睛：打开时和离开一会儿后要口令，提醒里不写名字。它不加密这台电脑上的资料，懂行的人能直接读文件；要防那种人，请用系统的磁盘加密。忘了口令，只能把设锁之前的备份恢复到新的资料夹。',
  },
  en: {
    title: 'Lock', lock: 'Passphrase to open', set: 'Set a passphrase', passphrase: 'Passphrase', again: 'Again', differ: 'The two are not the same', on: 'Locked', lockNow: 'Lock now', remove: 'Remove the lock', removeTitle: 'Remove the passphrase?', current: 'The current passphrase', wrong: 'The passphrase is wrong', after: 'Locks when nobody touched it for', minutes: 'minutes', set_: 'Set; the next start asks for it', removed: 'Lock removed',
    note: 'Keeps passing eyes out: asked for at the start and after a while away, and reminders hold no names. It does not encrypt the data on this computer; someone who knows how can read the files. Against that, use the system’s disk encryption. If you forget it, the only way is to restore a backup from before the lock into a new data folder.',
  },
})

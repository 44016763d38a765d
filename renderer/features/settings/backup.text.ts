import { defineText } from '../../ui/text'

/** Sentences about a passphrase on a backup and about what a restore would change. */
export const backupText = defineText('settings/backup', {
  zh: {
    exportTitle: '导出备份文件', passphrase: '口令（可以不设）', again: '再输一次口令', differ: '两次输入的口令不一样',
    honest: '设了口令，没有口令就打不开这个文件，忘了谁也找不回来，群簿也不行。口令只保护这个文件：这台电脑上的资料库和恢复点不加密，请用系统的开机密码和磁盘加密。短口令挡不住有耐心的人，四五个不相干的词更好。',
    askPassphrase: '这份备份的口令', look: '看看会变什么', looking: '正在比对',
    from: '{{day}} {{time}} 的备份。恢复后，和现在相比：', same: '和现在一样，没有变化。',
    back: '回来 {{count}}', gone: '少掉 {{count}}', changed: '变回旧样 {{count}}', lineOf: '{{what}}：{{parts}}', messages: '消息',
    peopleGone: '会不见的人：{{names}}', peopleBack: '会回来的人：{{names}}', kept: '现在的资料会先存成恢复点，恢复后还能换回来。', takeBack: '换回恢复前',
    people: '人', groups: '群', memberships: '群成员', facts: '资料', needs: '需求', offers: '资源', visits: '回访', introductions: '引荐', tags: '标签', segments: '分群', scripts: '话术', reviews: '复盘', followUps: '待办', imports: '导入', accounts: '账号', settings: '设置',
  },
  en: {
    exportTitle: 'Export a backup file', passphrase: 'Passphrase (optional)', again: 'The passphrase again', differ: 'The two are not the same',
    honest: 'With a passphrase nobody can open the file without it, and a forgotten one cannot be recovered, not by Qunbu either. It protects this file only: the register and the restore points on this computer are not encrypted; use the system’s password and disk encryption for those. A short passphrase does not stop a patient person; four or five unrelated words are better.',
    askPassphrase: 'Passphrase of this backup', look: 'See what would change', looking: 'Comparing',
    from: 'Backup of {{day}}, {{time}}. Against what is here now, a restore would change:', same: 'The same as now; nothing would change.',
    back: { one: '{{count}} comes back', other: '{{count}} come back' }, gone: { one: '{{count}} goes', other: '{{count}} go' }, changed: { one: '{{count}} becomes as it was', other: '{{count}} become as they were' }, lineOf: '{{what}}: {{parts}}', messages: 'Messages',
    peopleGone: 'People who would be gone: {{names}}', peopleBack: 'People who would come back: {{names}}', kept: 'What is here now becomes a restore point first, so a restore can be taken back.', takeBack: 'Take back',
    people: 'People', groups: 'Groups', memberships: 'Group members', facts: 'Facts', needs: 'Needs', offers: 'Resources', visits: 'Visits', introductions: 'Introductions', tags: 'Tags', segments: 'Segments', scripts: 'Scripts', reviews: 'Reviews', followUps: 'Tasks', imports: 'Imports', accounts: 'Accounts', settings: 'Settings',
  },
})

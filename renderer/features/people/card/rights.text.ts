import { defineText } from '../../../ui/text'

/** Sentences about a person's rights: what is held of them, to be handed out or erased. */
export const rightsText = defineText('features/people/rights', {
  zh: {
    export: '导出这个人的资料', exported: '已导出 {{file}}', erase: '彻底删除这个人…', eraseTitle: '彻底删除 {{name}}？',
    goes: '会删掉：{{groups}} 个群里的身份和名字，{{messages}} 条发言，{{visits}} 次回访，{{notes}} 条资料、需求、资源和引荐。', chats: '和这个人的 {{count}} 个私聊整个删掉。',
    trace: '撤销记录、记录本里的痕迹也一起清掉，通知和引用里的名字换成 ○○。发言的位置留一个空行，别人的数字不变。',
    inTexts: '别人写的话里出现「{{names}}」也换成 ○○',
    noUndo: '不能撤销。已有的恢复点改不了，里面还有这个人，会按日期自然淘汰；你存在别处的备份文件要自己删。以后再导入旧的聊天记录，也不会读入这个人的话，除非你在设置里忘掉这份名单。',
    type: '请输入「删除」两个字', word: '删除', act: '彻底删除', erased: '已彻底删除。更早的恢复点还剩 {{count}} 个：{{days}}', erasedAll: '已彻底删除，恢复点里也没有了', erasing: '正在删除，请稍等',
  },
  en: {
    export: 'Export what is held of them', exported: 'Exported {{file}}', erase: 'Erase this person…', eraseTitle: 'Erase {{name}}?',
    goes: 'Will go: membership and names (groups: {{groups}}), messages: {{messages}}, visits: {{visits}}, facts, needs, resources and introductions: {{notes}}.', chats: { one: 'The private chat with them goes as a whole.', other: '{{count}} private chats with them go as a whole.' },
    trace: 'Traces in the undo history and the journal go too; names in notices and quotations become ○○. An empty line stays where they wrote, and the figures of others stay.',
    inTexts: 'Also replace “{{names}}” by ○○ in what others wrote',
    noUndo: 'There is no undo. Restore points made before cannot be changed and still hold this person until they rotate out; delete backup files kept elsewhere yourself. An old export that is imported again is read without them, unless you forget that list in the settings.',
    type: 'Type the word “erase”', word: 'erase', act: 'Erase for good', erased: { one: 'Erased. {{count}} older restore point still holds them: {{days}}', other: 'Erased. {{count}} older restore points still hold them: {{days}}' }, erasedAll: 'Erased; no restore point holds them either', erasing: 'Erasing, please wait',
  },
})

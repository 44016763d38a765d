import { defineText } from '../../../ui/text'

/** Sentences of a group's conversation. */
export const chatText = defineText('features/groups/chat', {
  zh: {
    conversation: '聊天记录', noMessages: '这个群还没有聊天记录。把导出的聊天拖进来。', noTime: '没有时间的消息', colon: '：', quoted: '（引用）', gap: ' · ',
    find: '找原话', findHere: '在本群里找', findEverywhere: '在所有群里找', here: '本群', everywhere: '所有群', jump: '跳到某一天', jumpTo: '2026-11-11', hits: '找到的消息', hint: '输入词，或在概况里点一根柱、一格，背后的原话列在这里。',
    searching: '正在找…', found: '找到 {{count}} 条，新的在前', behind: '{{count}} 条，新的在前', cut: '只列最近 {{count}} 条，缩小范围再看', notFound: '没找到「{{text}}」，试试短一点的词', clear: '去掉条件',
    hour: '{{hour}} 至 {{next}} 点', 'what.noise': '问候和表情', 'what.questions': '问题', 'what.links': '链接', 'what.thanks': '道谢', 'what.offTopic': '没说到关键词',
    pasteNotice: '粘贴一条公告，看谁回应', noticeHint: '粘贴后 Ctrl+Enter；也可以在聊天里点一条的「谁回应」', noticeMissed: '聊天里没有这一条，导入之后再试',
    responses: '谁回应了', askResponses: '谁回应', expected: '回应的话', expectedHint: '几种说法用空格分开；看之后 {{days}} 天', responseWord: '收到', responders: '{{count}} 人回应，重复 {{duplicates}} 条', copyMissing: '复制没回应的 {{count}} 人', missingCopied: '复制了 {{count}} 人的 @', missingUnknown: '有成员名单才知道谁没回应', closeResponses: '收起',
    keyFind: '找', keyWalk: '上下看', keyOpen: '打开', keyClear: '清空', nothingSent: '只读：这里不发消息',
    'event.joinBy': '{{by}} 邀请 {{who}} 进群', 'event.join': '{{who}} 进群', 'event.removeBy': '{{by}} 把 {{who}} 移出群', 'event.remove': '{{who}} 被移出群', 'event.leave': '{{who}} 退群', 'event.owner': '{{who}} 成为群主',
    'event.rename': '群名改为「{{value}}」', 'event.create': '建群「{{value}}」', 'event.announce': '公告：{{value}}', 'event.pin': '{{by}} 置顶了一条消息', forwardedFrom: '转自 {{name}}', moreNested: '还有 {{count}} 条',
    'kind.unknown': '不明', 'kind.text': '文字', 'kind.image': '图片', 'kind.voice': '语音', 'kind.video': '视频', 'kind.audio': '音频', 'kind.file': '文件', 'kind.sticker': '表情', 'kind.link': '链接', 'kind.miniprogram': '小程序', 'kind.music': '音乐', 'kind.location': '位置',
    'kind.card': '名片', 'kind.redpacket': '红包', 'kind.transfer': '转账', 'kind.forward': '聊天记录', 'kind.call': '通话', 'kind.poll': '投票', 'kind.pat': '拍一拍', 'kind.recall': '撤回', 'kind.system': '通知',
  },
  en: {
    conversation: 'Conversation', noMessages: 'No chat of this group yet. Drag its export onto the window.', noTime: 'Messages without a time', colon: ': ', quoted: '(quoted)', gap: ' · ',
    find: 'Find words', findHere: 'Find in this group', findEverywhere: 'Find in all groups', here: 'This group', everywhere: 'All groups', jump: 'Jump to a day', jumpTo: '2026-11-11', hits: 'Messages found', hint: 'Type words, or press a bar or a cell in the overview: the words behind it are listed here.',
    searching: 'Searching…', found: '{{count}} found, newest first', behind: '{{count}} messages, newest first', cut: 'Only the latest {{count}} are listed; narrow it down', notFound: '“{{text}}” not found; try a shorter word', clear: 'Clear',
    hour: '{{hour}}:00–{{next}}:00', 'what.noise': 'greetings and emoji', 'what.questions': 'questions', 'what.links': 'links', 'what.thanks': 'thanks', 'what.offTopic': 'without a keyword',
    pasteNotice: 'Paste a notice to see who answered', noticeHint: 'Paste, then Ctrl+Enter; or press “Who answered” at a message', noticeMissed: 'Not in the chat; try again after an import',
    responses: 'Who answered', askResponses: 'Who answered', expected: 'Words of the answer', expectedHint: 'Several parted by blanks; looks at the {{days}} days after', responseWord: '收到', responders: '{{count}} answered, {{duplicates}} duplicates', copyMissing: { one: 'Copy {{count}} who has not', other: 'Copy {{count}} who have not' }, missingCopied: { one: '@ of {{count}} person copied', other: '@ of {{count}} people copied' }, missingUnknown: 'Who has not answered can only be known with a roster', closeResponses: 'Close',
    keyFind: 'find', keyWalk: 'walk', keyOpen: 'open', keyClear: 'clear', nothingSent: 'Read only: nothing is sent from here',
    'event.joinBy': '{{by}} brought {{who}} in', 'event.join': '{{who}} joined', 'event.removeBy': '{{by}} removed {{who}}', 'event.remove': '{{who}} was removed', 'event.leave': '{{who}} left', 'event.owner': '{{who}} owns the group now',
    'event.rename': 'Renamed to “{{value}}”', 'event.create': 'Group “{{value}}” was made', 'event.announce': 'Notice: {{value}}', 'event.pin': '{{by}} pinned a message', forwardedFrom: 'forwarded from {{name}}', moreNested: '{{count}} more',
    'kind.unknown': 'Unknown', 'kind.text': 'Text', 'kind.image': 'Picture', 'kind.voice': 'Voice', 'kind.video': 'Video', 'kind.audio': 'Audio', 'kind.file': 'File', 'kind.sticker': 'Sticker', 'kind.link': 'Link', 'kind.miniprogram': 'Mini-program', 'kind.music': 'Music', 'kind.location': 'Place',
    'kind.card': 'Contact card', 'kind.redpacket': 'Red packet', 'kind.transfer': 'Transfer', 'kind.forward': 'Chat history', 'kind.call': 'Call', 'kind.poll': 'Poll', 'kind.pat': 'Pat', 'kind.recall': 'Recalled', 'kind.system': 'Notice',
  },
})

export type ChatKey = (typeof chatText)['keys'][number]

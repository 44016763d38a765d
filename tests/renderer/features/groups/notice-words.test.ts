import { describe, expect, it } from 'vitest'
import { chatText, type ChatKey } from '../../../../renderer/features/groups/chat/chat.text'
import { noticeWords } from '../../../../renderer/features/groups/chat/notice-words'
import { say, type TextValues } from '../../../../renderer/ui/text'
import { kindCode, type MessageExtras } from '../../../../shared/model/message'

const words = (text: string, extras?: MessageExtras): string => noticeWords({ text, kind: kindCode.system, ...(extras && { extras }) }, (key: ChatKey, values?: TextValues) => say(chatText, key, values, 'zh'))

describe('the words of a notice', () => {
  it('are its own where it has any', () => expect(words('"甲"邀请"乙"加入了群聊', { event: 'join', who: ['乙'], by: '甲' })).toBe('"甲"邀请"乙"加入了群聊'))

  it.each<[MessageExtras, string]>([
    [{ event: 'join', who: ['乙', '丙'], by: '甲' }, '甲 邀请 乙、丙 进群'], [{ event: 'join', who: ['甲'], by: '甲' }, '甲 进群'], [{ event: 'leave', who: ['甲'] }, '甲 退群'],
    [{ event: 'remove', who: ['乙'], by: '甲' }, '甲 把 乙 移出群'], [{ event: 'rename', value: '新名' }, '群名改为「新名」'], [{ event: 'other' }, '通知'],
  ])('tell who came and went where the export has no sentence: %j', (extras, sentence) => expect(words('', extras)).toBe(sentence))
})

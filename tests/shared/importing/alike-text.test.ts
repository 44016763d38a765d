import { describe, expect, it } from 'vitest'
import { contentOf, likeness } from '../../../shared/importing/alike-text'
import { kindCode, type MessageExtras, type MessageKind } from '../../../shared/model/message'

type Written = readonly [MessageKind, string, MessageExtras?]
const alike = (a: Written, b: Written): number | null => likeness(contentOf(kindCode[a[0]], a[1], a[2]), contentOf(kindCode[b[0]], b[1], b[2]))

describe('two exporters write the same message', () => {
  it.each([
    ['trimmed', '  好的 \n收到 ', '好的\n收到'],
    ['with another kind of blank behind a mention', '@小步\u2005来吗', '@小步 来吗'],
    ['with a code for an emoji', '早[微笑]', '早🙂'],
    ['with a QQ code', '早/微笑', '早[微笑]'],
    ['with a shortcode', 'nice :smile:', 'nice 😄'],
    ['with question marks where a code page lacks the emoji', '好耶🎉', '好耶??'],
    ['with the quoted words behind', '马上到[引用 小步：早，集合点东门]', '马上到'],
    ['with the quoted words before', '「小步：早」\n- - - - - - - - - - - - - - -\n马上到', '马上到'],
    ['with the quoted lines before', '> 小步(wxid) 09:00\n> 早\n马上到', '马上到'],
    ['with straight and curly quotes', '"小步"说"好"', '“小步”说“好”'],
  ])('%s', (_what, a, b) => expect(alike(['text', a], ['text', b])).not.toBeNull())

  it('with other words for a picture, file or red packet', () => {
    expect(alike(['image', '[图片: a.jpg]'], ['image', ''])).toBe(1)
    expect(alike(['file', '报价.pdf'], ['file', '[文件]报价.pdf'])).toBe(1)
    expect(alike(['sticker', '[动画表情]'], ['image', ''])).toBe(1)
  })

  it('with other words for what happened to the same people', () => {
    expect(alike(['system', '小王加入本群。', { event: 'join', who: ['小王'] }], ['system', '小王加入了群聊', { event: 'join', who: ['小王'] }])).toBe(1)
    expect(alike(['system', '我邀请小王加入', { event: 'join', who: ['小王'], by: '我' }], ['system', '老王邀请小王入群', { event: 'join', who: ['小王'], by: '老王' }])).toBe(1)
    expect(alike(['recall', 'This message was deleted'], ['recall', 'This message was deleted.'])).toBe(1)
  })

  it('as media that one of them left out', () => {
    expect(alike(['unknown', '<Media omitted>'], ['image', 'image omitted'])).toBe(2)
    expect(alike(['unknown', '<Media omitted>'], ['text', 'hi'])).toBeNull()
  })

  it('as a kind that one of them does not know', () => {
    expect(alike(['unknown', ''], ['link', '标题\nhttps://a.example'])).toBe(2)
    expect(alike(['text', '[庆祝]'], ['sticker', ''])).toBe(2)
  })
})

describe('two messages stay two', () => {
  it('when something else happened, or to somebody else, or somebody else did it', () => {
    const join: Written = ['system', '小王加入本群。', { event: 'join', who: ['小王'], by: '老王' }]
    expect(alike(join, ['system', '小李加入了群聊', { event: 'join', who: ['小李'], by: '老王' }])).toBeNull()
    expect(alike(join, ['system', '小王离开了', { event: 'leave', who: ['小王'] }])).toBeNull()
    expect(alike(join, ['system', '小王由小李拉进来', { event: 'join', who: ['小王'], by: '小李' }])).toBeNull()
    expect(alike(['system', '一', { event: 'other' }], ['system', '二', { event: 'other' }])).toBeNull()
  })

  it.each([
    ['other words', ['text', '好的'], ['text', '不好']], ['words and none', ['text', '好的'], ['text', '[微笑]']], ['a picture and words', ['image', ''], ['text', '好的']],
    ['a voice message and a picture', ['voice', ''], ['image', '']], ['a notice and words', ['system', '小步加入了群聊'], ['text', '小步加入了群聊']],
    ['an unknown record and words', ['unknown', ''], ['text', '好的']],
  ] as const)('%s', (_what, a, b) => expect(alike(a, b)).toBeNull())
})

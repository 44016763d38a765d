import { describe, expect, it } from 'vitest'
import { contentOf, likeness } from '../../../shared/importing/alike-text'
import { kindCode, type MessageKind } from '../../../shared/model/message'

const alike = (a: readonly [MessageKind, string], b: readonly [MessageKind, string]): number | null =>
  likeness(contentOf(kindCode[a[0]], a[1]), contentOf(kindCode[b[0]], b[1]))

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

  it('as a kind that one of them does not know', () => {
    expect(alike(['unknown', ''], ['link', '标题\nhttps://a.example'])).toBe(2)
    expect(alike(['text', '[庆祝]'], ['sticker', ''])).toBe(2)
  })
})

describe('two messages stay two', () => {
  it.each([
    ['other words', ['text', '好的'], ['text', '不好']], ['words and none', ['text', '好的'], ['text', '[微笑]']], ['a picture and words', ['image', ''], ['text', '好的']],
    ['a voice message and a picture', ['voice', ''], ['image', '']], ['a notice and words', ['system', '小步加入了群聊'], ['text', '小步加入了群聊']],
    ['an unknown record and words', ['unknown', ''], ['text', '好的']],
  ] as const)('%s', (_what, a, b) => expect(alike(a, b)).toBeNull())
})

import { describe, expect, it } from 'vitest'
import { isQuestion } from '../../../shared/activity/question'

describe('isQuestion', () => {
  it.each(['谁有上海的叉车', '请问发票怎么开', '有做跨境税的吗', '这个价格含税么', '我们什么时候开会呢', '宁波港附近有小库吗？只要 80 托', 'Anyone knows a good forwarder?', '有吗，急用', '求推荐靠谱的货代', '这是什么', '打算几号出货?'])(
    'takes “%s” for a question',
    text => expect(isQuestion(text)).toBe(true),
  )

  it.each(['我在开会呢', '这么贵', '没什么', '难道不是吗？', '对吧？', '在吗？', '有人吗', '？？？', 'https://example.com/list?id=3', '怎么', '我什么都没说', '真的吗？', '不错吧', '口哨什么的都行', '合同发你了，麻烦看一下有没有问题'])(
    'takes “%s” for no question',
    text => expect(isQuestion(text)).toBe(false),
  )

  it('ignores what a message quotes', () => {
    expect(isQuestion('「张姐：谁有叉车？」\n- - - - - - - - - -\n我有')).toBe(false)
    expect(isQuestion('我有[引用 张姐：谁有叉车？]')).toBe(false)
  })

  it('asks in a long text only at its very end', () => {
    const article = '仓储行业的温度分区。'.repeat(30)
    expect(isQuestion(`为什么要分区？${article}`)).toBe(false)
    expect(isQuestion(`${article}大家觉得呢，有什么办法？`)).toBe(true)
  })
})

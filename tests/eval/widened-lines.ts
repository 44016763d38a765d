import type { TaggedLine } from './facts-training'

const OPENINGS = '各位老板|大家好|群友们|打扰一下|打扰了|兄弟们|姐妹们|老铁们|在吗|请教|冒个泡|新人求助|弱弱问一句|问一下|说个事|话说|对了|帮转|急|急急急|在线等|大佬们|家人们|亲们|早|晚上好|刚忙完|趁群里人多|顺便|不好意思|群主允许的话|借群发一条|诚心的|再发一次|顶一下|哈喽|嗨|插一句|潜水员出来了|好久没说话|今天天气不错'.split('|')
const CLOSINGS = '急|在线等|谢谢|多谢|感谢|有的私我|私聊|可以私|滴我|价格好说|价格合适就行|预算不多|预算有限|长期|长期有效|诚心来|非诚勿扰|欢迎咨询|量大|量不大|同城优先|本地优先|先到先得|手慢无|有意的说话|看到回我|拜托各位|麻烦了|感激不尽|哈哈|😂|🙏|[抱拳]|[玫瑰]|哈|呀|红包感谢|请喝奶茶|要求不高|靠谱就行|最好本周|可开票|可以先看|图发你|懂的来|随时联系|就这样|仅此一条|唉|愁|真的急|不急|挂着慢慢看|先谢过'.split('|')

/** Copies of lines with words of greeting or farewell around them, which change nothing about what is stated. */
export function withOpenings(lines: readonly TaggedLine[], share: number, random: () => number): TaggedLine[] {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!
  const between = (): string => (random() < 0.5 ? '，' : ' ')
  const copies = lines.filter(() => random() < share).map(({ text, tags }) => {
    const place = random()
    const before = place < 0.65 ? pick(OPENINGS) + between() : ''
    const after = place > 0.35 && !/[。！!？?~～]$/.test(text) ? between() + pick(CLOSINGS) : ''
    const wide = new Uint8Array(before.length + tags.length + after.length)
    wide.set(tags, before.length)
    return { text: before + text + after, tags: wide }
  })
  return [...lines, ...copies]
}

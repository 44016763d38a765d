import { bareWords } from './greeting'

/** Phrases that ask even without a question mark. */
const ASKING = indexed([
  '请问', '求问', '请教', '求助', '求推荐', '求介绍', '求解', '有没有', '有木有', '谁有', '谁知道', '谁能', '谁家', '谁会', '谁认识', '有谁', '哪位', '哪家', '哪里有',
  '哪里能', '哪里可以', '哪儿有', '想问', '问下', '问一下', '咨询一下', '怎么办', '怎么弄', '怎么收费', '多少钱',
])
/** Phrases that make a question an exclamation, or a search for agreement. */
const RHETORICAL = indexed([
  '难道', '岂不', '岂能', '何必', '何苦', '怎么可能', '凭什么', '谁不', '谁还', '不是吗', '不就是', '对吧', '是吧', '你说呢', '开玩笑', '什么鬼', '还用说', '谁知道呢',
  '不管有没有', '无论有没有', '看看有没有', '看一下有没有', '看下有没有', '没有没有', '有什么好', '怎么说呢', '请问候',
])
/** Whole messages that ask for nothing. */
const IDLE = new Set(['在吗', '在么', '在不在', '有人吗', '有人在吗', '有人么', '吃了吗', '吃了么', '真的吗', '真的么', '是吗', '是么', '好吗', '好么', '对吗', '行吗', '可以吗', '什么', '啥', '啊', '哦', '嗯', '咋了', '怎么了', '怎么', '然后呢', '你呢', 'what', 'really'])
const LONGEST_IDLE_WORDS = Math.max(...[...IDLE].map(words => words.length))
const INTERROGATIVES = ['怎么', '什么', '哪', '谁', '多少', '几', '为何', '咋', '如何', '啥', '为啥']
const STOPS = '。．.！!，,、；;：:~～…\n \u3000）)」』'
/** Longer texts are no mere call, whatever emoji stand around it. */
const LONGEST_IDLE = 24
/** In longer texts (articles, notices) only a question at the very end counts. */
const SHORT = 200

/**
 * A question that waits for an answer: a question mark after words (not one inside a web address), a clause ending in
 * 吗 or 么, 呢 together with an interrogative, or a phrase such as 请问, 求推荐, 谁有. Not rhetorical (难道 …, 对吧？), not a mere call
 * (在吗？, 有人吗？), and never the part of a message that quotes another.
 */
export function isQuestion(message: string): boolean {
  const text = ownWords(message)
  const asks = text.length <= SHORT ? hasQuestionMark(text) || clauseAsks(text) || holdsOneOf(ASKING, text) : endsAsking(text)
  if (!asks || holdsOneOf(RHETORICAL, text)) return false
  if (text.length > LONGEST_IDLE || countLetters(text) > LONGEST_IDLE_WORDS) return true
  const words = bareWords(text)
  return words.length >= 2 && !IDLE.has(words)
}

/** The message without what it quotes: 「…」 over a dashed line in front, or [引用 …] behind. */
export function ownWords(message: string): string {
  if (message.startsWith('「')) {
    const dash = message.indexOf('- - - -')
    const lineEnd = dash < 0 ? -1 : message.indexOf('\n', dash)
    if (lineEnd > 0) return message.slice(lineEnd + 1)
  }
  const quote = message.indexOf('[引用')
  return quote > 0 ? message.slice(0, quote) : message
}

/** Phrases by the UTF-16 unit they begin with, so that a text is searched once and not once a phrase. */
interface PhraseIndex {
  /** Place in `phrases`; 0 = none begins so. */
  readonly openers: Uint8Array
  readonly phrases: readonly (readonly string[])[]
}

function indexed(list: readonly string[]): PhraseIndex {
  const openers = new Uint8Array(65536)
  const phrases: string[][] = [[]]
  for (const phrase of list) {
    const unit = phrase.charCodeAt(0)
    if (openers[unit] === 0) openers[unit] = phrases.push([]) - 1
    phrases[openers[unit]!]!.push(phrase)
  }
  return { openers, phrases }
}

function holdsOneOf({ openers, phrases }: PhraseIndex, text: string): boolean {
  for (let i = 0; i + 1 < text.length; i++) {
    const opener = openers[text.charCodeAt(i)]!
    if (opener === 0) continue
    for (const phrase of phrases[opener]!) if (text.startsWith(phrase, i)) return true
  }
  return false
}

/** Characters of a text that are surely letters or 汉字 to {@link bareWords}; emoji codes in brackets are passed over. */
function countLetters(text: string): number {
  if (text.includes('[')) return 0
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a)) count++
  }
  return count
}

function hasQuestionMark(text: string): boolean {
  if (text.includes('？')) return true
  for (let i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
    const next = text.charCodeAt(i + 1)
    const inAddress = (next >= 0x30 && next <= 0x39) || (next >= 0x41 && next <= 0x5a) || (next >= 0x61 && next <= 0x7a)
    if (!inAddress && i > 0) return true
  }
  return false
}

/** A clause that ends in 吗, 么 or 呢 and asks. */
function clauseAsks(text: string): boolean {
  for (let i = 1; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit !== 0x5417 && unit !== 0x4e48 && unit !== 0x5462) continue
    const character = text[i]!
    if (i + 1 < text.length && !STOPS.includes(text[i + 1]!) && text[i + 1] !== '[' && text.charCodeAt(i + 1) < 0xd800) continue
    if (character === '吗' || (character === '么' && moAsks(text, i)) || (character === '呢' && INTERROGATIVES.some(word => text.includes(word)))) return true
  }
  return false
}

/** 有货么 and 这是什么 ask; 没什么, 这么, 那么 do not. */
function moAsks(text: string, at: number): boolean {
  const before = text[at - 1]!
  if (before === '什') return !/[没无不算]/.test(text.slice(Math.max(0, at - 4), at - 1))
  return !'这那多要'.includes(before)
}

function endsAsking(text: string): boolean {
  const tail = text.slice(-60)
  const lastStop = Math.max(tail.lastIndexOf('。'), tail.lastIndexOf('\n'), tail.lastIndexOf('！'))
  const sentence = tail.slice(lastStop + 1)
  return hasQuestionMark(sentence) || clauseAsks(sentence)
}

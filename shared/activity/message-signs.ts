import { kindCode } from '../model/message'
import { bareWords, isGreeting, isLaughter } from './greeting'
import { isQuestion } from './question'

/** What a look at one message tells, as bits. */
export const SIGN = { question: 1, thanks: 2, link: 4, noise: 8, mention: 16 } as const

const ASKS = 1
const THANKS = 2
const LINKS = 4
const GREETS = 8
const AT = 16
const WORDS = 32
const BRACKET = 64
/** 好 alone is too common to look twice at, except in a very short text: 大家好. */
const GOOD = 128
const VERY_SHORT = 8

/** One byte of hints per UTF-16 unit, so that most messages need a single pass and no string of their own. */
const hints = new Uint8Array(65536)
const hint = (characters: string, bit: number): void => {
  for (let i = 0; i < characters.length; i++) hints[characters.charCodeAt(i)]! |= bit
}
hint('?？吗么呢请求谁哪问教询怎多没木', ASKS)
hint('谢苦Tt', THANKS)
hint('/.', LINKS)
hint('早晚午安愉乐哈呵嘿嘻嗨Hhm', GREETS)
hint('好', GOOD)
hint('@＠', AT)
hint('[', BRACKET)
for (let unit = 0; unit < 65536; unit++) if (isWordUnit(unit)) hints[unit]! |= WORDS

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit < 0x2000) || (unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0xff10 && unit <= 0xff5a)
  )
}

/**
 * Signs of the message `text.slice(start, end)` of a kind. Counted as
 * - question: see `question.ts`; only typed text can ask;
 * - thanks: 谢谢, 感谢, 多谢, 辛苦了, thanks …, not 不用谢 or 谢绝;
 * - link: a shared link, or text with a web address;
 * - noise: stickers, greetings, bare emoji, laughter or punctuation;
 * - mention: holds an @.
 */
export function messageSigns(text: string, start: number, end: number, kind: number): number {
  if (kind === kindCode.sticker) return SIGN.noise
  if (kind === kindCode.link) return SIGN.link
  if (kind === kindCode.pat) return SIGN.noise
  if (kind !== kindCode.text) return 0
  let seen = 0
  for (let i = start; i < end; i++) seen |= hints[text.charCodeAt(i)]!
  if ((seen & WORDS) === 0) return (seen & AT) !== 0 ? SIGN.mention : SIGN.noise
  let signs = (seen & AT) !== 0 ? SIGN.mention : 0
  if ((seen & GOOD) !== 0 && end - start <= VERY_SHORT) seen |= GREETS
  if ((seen & (ASKS | THANKS | LINKS | GREETS | BRACKET)) === 0) return signs
  const words = text.slice(start, end)
  if ((seen & THANKS) !== 0 && isThanks(words)) signs |= SIGN.thanks
  if ((seen & LINKS) !== 0 && hasLink(words)) signs |= SIGN.link
  if ((seen & ASKS) !== 0 && isQuestion(words)) signs |= SIGN.question
  else if ((seen & (GREETS | BRACKET)) !== 0 && signs === 0 && isNoise(words)) signs |= SIGN.noise
  return signs
}

/** Longer than this, a text is noise only if it opens with a greeting or an emoji code. */
const SHORT = 16

function isNoise(text: string): boolean {
  if (text.length > SHORT && (hints[text.charCodeAt(0)]! & (GREETS | BRACKET)) === 0) return false
  if (text.length > 200) return false
  const words = bareWords(text)
  return words === '' || isLaughter(words) || isGreeting(words)
}

const hasLink = (text: string): boolean => text.includes('://') || text.includes('www.')

const NOT_THANKS = ['不用谢', '不谢', '不客气', '谢绝', '代谢', '凋谢', '谢幕']

/** Whether a message is but a greeting, a sticker, laughter or the like. */
export const isNoiseMessage = (text: string, kind: number): boolean => (messageSigns(text, 0, text.length, kind) & SIGN.noise) !== 0

function isThanks(text: string): boolean {
  if (text.includes('谢')) {
    const plain = ['谢谢', '感谢', '多谢', '谢了', '谢啦', '谢过', '致谢', '答谢', '拜谢'].some(word => text.includes(word))
    return (plain && !(text.length <= 8 && NOT_THANKS.some(word => text.includes(word)))) || text === '谢'
  }
  if (text.includes('辛苦了') || text.includes('辛苦啦')) return true
  return /\b(?:thanks?|thx|tks)\b/i.test(text)
}

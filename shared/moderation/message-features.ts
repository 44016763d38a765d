import { CUES } from '../../resources/moderation/cues'
import { isChainLetter, repeatedUnit } from './flood-signs'

/** Buckets that runs of characters are thrown into, and the features with a place of their own in front of them. */
export const BUCKETS = 32_768
const GROUPS = Object.keys(CUES) as (keyof typeof CUES)[]
const WORDS = GROUPS.map(group => [...new Set(CUES[group].split(' '))].filter(word => word !== ''))
const PLAIN = 64
/** Longest text that is judged. */
const LONGEST = 400

/** A message as numbers of features, each once, and the cue words found. */
export interface MessageFeatures {
  readonly ids: readonly number[]
  readonly words: readonly string[]
}

const LINK = /https?:\/\/\S+|www\.\S+/g
const CARD = /^\s*\[(?:链接|小程序|卡片|视频号|图片|二维码|图片[：:]\s*(?:二维码|收款码))\]/
const LAUGHS = /哈哈|😂|🤣|狗头|偷笑|呲牙|笑哭|笑死|嘻嘻/

/** Reads the features of a message: cue words by group, shape, and runs of one to three characters. */
export function messageFeatures(message: string): MessageFeatures {
  const text = message.slice(0, LONGEST)
  const ids = new Set<number>([0])
  const words: string[] = []
  WORDS.forEach((list, group) => {
    const found = list.filter(word => text.includes(word))
    words.push(...found)
    if (found.length > 0) ids.add(1 + group)
    if (found.length > 1) ids.add(17 + group)
    if (found.length > 3) ids.add(33 + group)
  })
  const links = text.match(LINK) ?? []
  const bare = text.replace(LINK, 'L').replace(/[0-9０-９]+/g, '0').toLowerCase()
  const shape = [links.length > 0, links.length > 1, CARD.test(text), LAUGHS.test(text), bare.length <= 6, bare.length > 6 && bare.length <= 14, bare.length > 14 && bare.length <= 30, bare.length > 30, /[?？]|吗/.test(text), text.includes('@'), links.length > 0 && bare.length < 12, repeatedUnit(text) !== null, isChainLetter(text), /[!！]/.test(text), text.includes('我')]
  shape.forEach((holds, i) => { if (holds) ids.add(49 + i) })
  const padded = `^${bare}$`
  for (let i = 0; i < padded.length; i++) {
    const [a, b, c] = [padded.charCodeAt(i), padded.charCodeAt(i + 1), padded.charCodeAt(i + 2)]
    ids.add(bucketOf(a, 0, 0))
    if (i + 1 < padded.length) ids.add(bucketOf(a, b, 0))
    if (i + 2 < padded.length) ids.add(bucketOf(a, b, c))
  }
  return { ids: [...ids], words }
}

function bucketOf(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f)
  return PLAIN + ((hash ^ (hash >>> 13)) >>> 0) % (BUCKETS - PLAIN)
}

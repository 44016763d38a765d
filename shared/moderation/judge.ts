import { cueScore } from './cue-scores'
import { isChainLetter, repeatedUnit } from './flood-signs'
import type { ModerationLabel, Verdict } from './labels'

const LINK = /https?:\/\/|www\.|\[链接\]|\[小程序\]|\[卡片\]|二维码|收款码/
const OK: Verdict = { label: 'ok', confidence: 1, signs: [] }
/** Where two labels fit, the earlier one is meant. */
const ORDER: readonly ModerationLabel[] = ['quarrel', 'poach', 'private_add', 'link_spam', 'ad']
const LEAST: Readonly<Record<string, number>> = { quarrel: 3, poach: 3, private_add: 3, link_spam: 3, ad: 4 }

/**
 * Judges one message by itself. Innocent cues (a question, a warning, banter) are taken off every score; confidence is the
 * margin over the least score, squashed to 0…1.
 */
export function judgeMessage(text: string): Verdict {
  const unit = repeatedUnit(text)
  if (unit) return { label: 'flood', confidence: 0.95, signs: [`${unit.unit} ×${unit.times}`] }
  if (isChainLetter(text)) return { label: 'flood', confidence: 0.9, signs: ['转发'] }
  const innocent = cueScore(text, 'innocent').score
  const hasLink = LINK.test(text)
  const found = ORDER.map(label => {
    const { score, words } = cueScore(text, label as 'ad')
    const bonus = label === 'link_spam' ? (hasLink ? 2 : -3) : 0
    return { label, words, score: score + bonus - innocent * (label === 'quarrel' ? 0.5 : 0.8) }
  })
  const best = found.filter(entry => entry.score >= LEAST[entry.label]!).sort((a, b) => b.score - a.score || ORDER.indexOf(a.label) - ORDER.indexOf(b.label))[0]
  if (!best) return bareLink(text, hasLink, innocent)
  const margin = best.score - LEAST[best.label]!
  return { label: best.label, confidence: Math.min(0.99, 0.6 + margin * 0.08), signs: best.words }
}

/** A message that is hardly more than a link. */
function bareLink(text: string, hasLink: boolean, innocent: number): Verdict {
  if (!hasLink || innocent > 0) return OK
  const words = text.replace(/https?:\/\/\S+/g, '').replace(/\[[^\][]{1,12}\]/g, '').trim()
  const links = text.match(/https?:\/\/\S+/g)?.length ?? 0
  return words.length <= 4 && (links > 1 || /二维码|收款码/.test(text)) ? { label: 'link_spam', confidence: 0.7, signs: ['链接'] } : OK
}

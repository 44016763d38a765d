import type { Ledger } from '../model/ledger'
import type { Zone } from '../model/zone'
import { TALK_HEAD, TALK_SHORTEST } from './month-talk'
import { saysSomething } from './month-words'
import { instantsOf, ledgersWithin } from './period'
import type { Period } from './period'

/** Texts shown of those without a keyword. */
export const SAMPLE = 3

/** A text that holds no keyword. */
export interface Miss {
  readonly text: string
  /** Epoch ms. */
  readonly sentAt: number
}

/** How much of the talk of a period holds a declared keyword. */
export interface OnTopic {
  /** 0…1; `null` without keywords, without talk, or where a month's ledger is of an older form. */
  readonly share: number | null
  /** Texts of the period, as in {@link LedgerTalk}; scaled up from the sample where there is one. */
  readonly texts: number
  /** Texts looked at; fewer than `texts` where a month was sampled. */
  readonly judged: number
  /** Up to {@link SAMPLE} of the last texts without a keyword, latest first; none without keywords. */
  readonly misses: readonly Miss[]
}

/**
 * Share of the texts that hold one of the keywords, in either case, from the ledgers' samples. A sampled month counts as much as it
 * has texts: with 400 texts looked at the share is right within five points nineteen times in twenty.
 */
export function onTopicOf(ledgers: readonly Ledger[], period: Period, { zone, keywords }: { readonly zone: Zone; readonly keywords: readonly string[] }): OnTopic {
  const wanted = wantedOf(keywords)
  const touched = ledgersWithin(ledgers, period)
  if (wanted.length === 0 || touched.some(({ talk }) => talk === undefined)) return { share: null, texts: 0, judged: 0, misses: [] }
  const { start, stop } = instantsOf(period, zone)
  let [texts, held, judged] = [0, 0, 0]
  const misses: Miss[] = []
  for (const { talk } of touched) {
    if (!talk) continue
    const weight = talk.text.length === 0 ? 0 : talk.of / talk.text.length
    talk.text.forEach((text, i) => {
      const sentAt = talk.sentAt[i]!
      if (sentAt < start || sentAt >= stop) return
      judged++
      texts += weight
      if (holdsOne(text, wanted)) held += weight
      else misses.push({ text, sentAt })
    })
  }
  return { share: texts === 0 ? null : held / texts, texts: Math.round(texts), judged, misses: misses.sort((a, b) => b.sentAt - a.sentAt).slice(0, SAMPLE) }
}

/** Keywords as texts are compared with them; blank ones are none. */
function wantedOf(keywords: readonly string[]): string[] {
  return keywords.map(keyword => keyword.trim().toLowerCase()).filter(keyword => keyword !== '')
}

function holdsOne(text: string, wanted: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return wanted.some(keyword => lower.includes(keyword))
}

/** Whether one message is talk without a keyword, judged as {@link onTopicOf} judges it. `signs`: its {@link messageSigns}. Never without keywords. */
export function isOffTopic({ kind, text, signs }: { readonly kind: number; readonly text: string; readonly signs: number }, keywords: readonly string[]): boolean {
  const wanted = wantedOf(keywords)
  return wanted.length > 0 && saysSomething(kind, signs) && text.length >= TALK_SHORTEST && !holdsOne(text.slice(0, TALK_HEAD), wanted)
}

import { dayOfWall, type Day } from '../model/day'
import { CHINA, type Zone } from '../model/zone'
import { placesIn } from '../places/places'
import { isBesideThePoint } from './about-sender'
import { birthdayValue } from './birthday-value'
import { cityNameOf, deadlineOf, regionOf, speaksForOther } from './fact-details'
import { LONGEST_TEXT } from './clauses'
import type { FoundFact } from './found-fact'
import { mayHoldFact } from './gate'
import { confidenceOf } from './confidence'
import { RecentTexts } from './recent-texts'
import { tagText, type TaggedSpan } from './tag-text'
import { trimSpan } from './trim-span'
import { factWeights, type Weights } from './weights'

/** One message as the reading needs it. */
export interface ReadableMessage {
  readonly text: string
  /** Epoch milliseconds; deadlines are resolved against this day. */
  readonly sentAt: number
}

/** What a text holds, and its facts as said on a day. */
interface Known {
  readonly spans: readonly TaggedSpan[]
  readonly today: Day
  readonly facts: readonly FoundFact[]
}

const KNOWN = new RecentTexts<Known>(4_096)
/** The weights that what is known was read with. */
let knownBy: Weights | null = null

/** Facts stated in a message about its sender, or about somebody the sender openly speaks for; in the order of the text. */
export function readFacts(message: ReadableMessage, zone: Zone = CHINA, weights: Weights = factWeights()): FoundFact[] {
  const text = message.text.length > LONGEST_TEXT ? message.text.slice(0, LONGEST_TEXT) : message.text
  if (!mayHoldFact(text, weights)) return []
  if (knownBy !== weights) KNOWN.clear()
  knownBy = weights
  const known = KNOWN.get(text)
  const spans = known?.spans ?? spansOf(text, weights)
  if (known && spans.length === 0) return []
  const today = dayOfWall(zone.toWall(message.sentAt))
  if (known?.today === today) return [...known.facts]
  const facts = spans.length === 0 ? [] : factsOf(text, spans, today)
  KNOWN.set(text, { spans, today, facts })
  return [...facts]
}

const spansOf = (text: string, weights: Weights): TaggedSpan[] =>
  tagText(text, weights).filter(span => !isBesideThePoint(text, span)).map(span => asHometown(text, span))

function factsOf(text: string, spans: readonly TaggedSpan[], today: Day): FoundFact[] {
  const taken = spans.filter(span => span.kind === 'city' || span.kind === 'hometown' || span.kind === 'birthday').map(span => [span.from, span.to] as const)
  const facts = spans.flatMap(span => factOf(text, span, today, taken) ?? [])
  return facts.filter((fact, i) => facts.findIndex(other => other.type === fact.type && other.value === fact.value) === i)
}

/** A place with 人 right behind it is where somebody comes from. */
function asHometown(text: string, span: TaggedSpan): TaggedSpan {
  return span.kind === 'city' && /^人(?![民才工多少家气流力均脉口在都])/.test(text.slice(span.to)) ? { ...span, kind: 'hometown' } : span
}

type Stretch = readonly [number, number]

function factOf(text: string, span: TaggedSpan, today: Day, taken: readonly Stretch[]): FoundFact | null {
  const exchanged = span.kind === 'need' || span.kind === 'offer'
  const [from, to] = trimSpan(text, span.from, span.to, span.kind)
  const words = text.slice(from, to)
  const value = valueOf(span, words, today)
  const confidence = confidenceOf(text, { ...span, from, to })
  if (value === null) return null
  return {
    type: span.kind,
    value,
    span: words,
    at: from,
    until: exchanged || span.kind === 'project' ? deadlineOf(text, today, taken) : null,
    forOther: exchanged && speaksForOther(text, from),
    region: exchanged ? regionOf(text, from, to, taken) : null,
    confidence,
  }
}

/** The phrase to store; `null` when the words cannot be such a fact. */
function valueOf(span: TaggedSpan, words: string, today: Day): string | null {
  switch (span.kind) {
    case 'birthday': return birthdayValue(words, today)
    case 'city': {
      const place = placesIn(words)[0]
      return place ? (place.city === null ? place.name : cityNameOf(place)) : null
    }
    case 'hometown': return placesIn(words).at(-1)?.name ?? null
    default: return words.replace(/\s+/g, ' ').trim() || null
  }
}

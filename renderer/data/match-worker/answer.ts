import { evidenceFor } from '../../../shared/matching/evidence'
import { rankMatches } from '../../../shared/matching/rank'
import { personNamed } from '../../../shared/matching/person-named'
import { homesOf, weeklySheet } from '../../../shared/matching/weekly-sheet'
import type { Offer } from '../../../shared/model/exchange'
import type { OfferId } from '../../../shared/model/ids'
import type { MatchBook } from './match-book'
import type { Help, ListedOffer, MatchAnswers, MatchQuestion } from './protocol'

/** Rows of each kind that are sent to the page. */
const MOST_RANKED = 60
const MOST_BLOCKED = 12
const MOST_NEAR = 12
const MOST_HELP = 6
/** Points from which somebody can be said to be able to help. */
const LEAST_HELP = 30

export async function answerQuestion(question: MatchQuestion, book: MatchBook): Promise<MatchAnswers[keyof MatchAnswers]> {
  if (question.type === 'rank') return rank(question, book)
  if (question.type === 'overview') return overview(question, book)
  if (question.type === 'evidence') return evidenceFor(question, book.source, { lexicon: book.tools.lexicon(), zone: book.tools.zone })
  if (question.type === 'person') return helpOf(question, book)
  return listOffers(question, book)
}

type Asked<Type extends MatchQuestion['type']> = Extract<MatchQuestion, { type: Type }>

async function rank({ query, who }: Asked<'rank'>, book: MatchBook): Promise<MatchAnswers['rank']> {
  const named = who ? personNamed(who, book.source.people.filter(person => !person.mergedInto)) : null
  const asker = query.asker ?? named?.id ?? null
  const all = query.text ? rankMatches({ ...query, asker }, await book.index(query.on), { most: MOST_RANKED }) : { ranked: [], blocked: [], near: [] }
  const result = { ranked: all.ranked.slice(0, MOST_RANKED), blocked: all.blocked.slice(0, MOST_BLOCKED), near: all.near.slice(0, MOST_NEAR) }
  const ids = [...(asker ? [asker] : []), ...[...result.ranked, ...result.blocked, ...result.near].map(entry => entry.personId)]
  const home = asker ? (homesOf(book.source.memberships.filter(one => one.personId === asker)).get(asker) ?? null) : null
  return { result, home, asker: asker && book.brief(asker), people: book.briefs(ids) }
}

async function overview({ today }: Asked<'overview'>, book: MatchBook): Promise<MatchAnswers['overview']> {
  const found = await book.matches(today)
  const sheets = weeklySheet(found, book.source)
  const ids = [
    ...sheets.flatMap(sheet => sheet.lines.flatMap(({ need, match }) => [need.personId, match.personId])),
    ...found.flatMap(({ near }) => near.map(entry => entry.personId)),
  ]
  return {
    outlooks: found.map(({ need, ranked, near, fresh }) => ({ needId: need.id, fits: ranked.length, best: ranked[0]?.score ?? 0, fresh, near })),
    sheets, people: book.briefs(ids),
  }
}

async function helpOf({ personId, today }: Asked<'person'>, book: MatchBook): Promise<MatchAnswers['person']> {
  const found = await book.matches(today)
  const couldHelp = found.flatMap(({ need, ranked }): Help[] => ranked
    .filter(match => match.personId === personId && match.score >= LEAST_HELP)
    .map(match => ({ needId: need.id, need: need.text, person: book.brief(need.personId), offer: match.offer.text, score: match.score })))
  const helpedBy = found.filter(({ need }) => need.personId === personId).flatMap(({ need, ranked }): Help[] => ranked
    .filter(match => match.score >= LEAST_HELP)
    .map(match => ({ needId: need.id, need: need.text, person: book.brief(match.personId), offer: match.offer.text, score: match.score })))
  const best = (list: Help[]) => list.sort((a, b) => b.score - a.score).slice(0, MOST_HELP)
  return { couldHelp: best(couldHelp), helpedBy: best(helpedBy) }
}

async function listOffers({ filter, today }: Asked<'offers'>, book: MatchBook): Promise<MatchAnswers['offers']> {
  const found = await book.matches(today)
  const needsByOffer = new Map<OfferId, number>()
  for (const { ranked } of found) for (const { offer, score } of ranked) if (offer.id && score >= LEAST_HELP) needsByOffer.set(offer.id, (needsByOffer.get(offer.id) ?? 0) + 1)
  const members = filter.groupId && new Set(book.source.memberships.filter(one => one.groupId === filter.groupId).map(one => one.personId))
  const words = (filter.text ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean)
  const isIndirect = (offer: Offer): boolean => offer.indirect === true || offer.viaName !== undefined || offer.viaPersonId !== undefined
  const kept = book.source.offers.filter(offer => {
    if (offer.state !== 'current' || (members && !members.has(offer.personId)) || (filter.kind && isIndirect(offer) !== (filter.kind === 'indirect'))) return false
    const text = `${offer.text} ${offer.region ?? ''} ${book.brief(offer.personId).name}`.toLowerCase()
    return words.every(word => text.includes(word))
  }).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  const offers = kept.slice(0, filter.most).map((offer): ListedOffer => ({ offer, person: book.brief(offer.personId), needs: needsByOffer.get(offer.id) ?? 0 }))
  return { offers, count: kept.length }
}

import { evidenceFor } from '../../../shared/matching/evidence'
import { offerFit } from '../../../shared/matching/audience-fit'
import { expertGaps } from '../../../shared/matching/expert-gap'
import { subjectReader } from '../../../shared/matching/group-subject'
import { likestOf } from '../../../shared/matching/likeness'
import { meaningOf } from '../../../shared/matching/meaning'
import { placementRisks } from '../../../shared/matching/placement'
import { trustSteps } from '../../../shared/matching/trust-steps'
import { groupBy } from '../../../shared/model/group-by'
import { rankMatches } from '../../../shared/matching/rank'
import { personNamed } from '../../../shared/matching/person-named'
import { homesOf, weeklySheet } from '../../../shared/matching/weekly-sheet'
import type { Offer } from '../../../shared/model/exchange'
import type { GroupId, OfferId } from '../../../shared/model/ids'
import type { MatchBook } from './match-book'
import type { Help, ListedOffer, MatchAnswers, MatchQuestion } from './protocol'

/** Rows of each kind that are sent to the page. */
const MOST_RANKED = 60
const MOST_BLOCKED = 12
const MOST_NEAR = 12
const MOST_HELP = 6
/** Points from which somebody can be said to be able to help. */
const LEAST_HELP = 30
/** Open needs compared with an offer to a group, and how like it they must be. */
const MOST_WANTING = 400
const LEAST_WANTED = 0.3

export async function answerQuestion(question: MatchQuestion, book: MatchBook): Promise<MatchAnswers[keyof MatchAnswers]> {
  if (question.type === 'rank') return rank(question, book)
  if (question.type === 'overview') return overview(question, book)
  if (question.type === 'evidence') return evidenceFor(question, book.source, { lexicon: book.tools.lexicon(), zone: book.tools.zone })
  if (question.type === 'person') return helpOf(question, book)
  if (question.type === 'gaps') return gaps(book)
  if (question.type === 'placement') return placementRisks(question, book.source, subjectReader(book.tools.lexicon()))
  if (question.type === 'audience') return audience(question, book)
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

function gaps(book: MatchBook): MatchAnswers['gaps'] {
  const found = expertGaps(book.source, subjectReader(book.tools.lexicon()))
  return { ...found, people: book.briefs(found.gaps.flatMap(({ candidates }) => candidates.map(one => one.personId))) }
}

async function audience({ text, today }: Asked<'audience'>, book: MatchBook): Promise<MatchAnswers['audience']> {
  const { source, tools } = book
  const lexicon = tools.lexicon()
  const { needs, needOwners } = await book.index(today)
  const wanting = new Set(likestOf(text, needs, meaningOf(text, lexicon), { most: MOST_WANTING, least: LEAST_WANTED }).map(([document]) => needOwners[document]!))
  const { tags, fits } = offerFit(text, source, { read: subjectReader(lexicon), wanting })
  const personById = new Map(source.people.map(person => [person.id, person]))
  const membersByGroup = groupBy(source.memberships, one => one.groupId)
  const groupById = new Map(source.groups.map(group => [group.id, group]))
  const hasContacts = source.people.some(person => person.lastContactOn !== undefined)
  const trustOf = (id: GroupId) => trustSteps({ group: groupById.get(id)!, memberships: membersByGroup.get(id) ?? [], personById, hasContacts }, today, tools.zone)
  return { tags, lines: fits.map(fit => ({ fit, trust: trustOf(fit.groupId) })) }
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

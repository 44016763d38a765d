import { addDays, wallOfDay } from '../model/day'
import type { Day } from '../model/day'
import type { Introduction, Need } from '../model/exchange'
import type { PersonId } from '../model/ids'
import type { Ledger } from '../model/ledger'
import type { Register } from '../model/register'
import type { Zone } from '../model/zone'

/** End of a day, epoch ms, excluded. */
const endOf = (day: Day, zone: Zone): number => zone.toEpoch(wallOfDay(addDays(day, 1)))

/** `group number` → days on which the member wrote, ascending. */
export type ActiveDays = ReadonlyMap<string, readonly Day[]>

/** Days each member wrote on, as far as the ledgers reach. */
export function activeDays(ledgers: readonly Ledger[]): ActiveDays {
  const days = new Map<string, Day[]>()
  for (const { groupId, month, cells } of [...ledgers].sort((a, b) => (a.month < b.month ? -1 : 1))) {
    cells?.member.forEach((member, i) => {
      const key = `${groupId} ${member}`
      const day = `${month}-${String(cells.day[i]).padStart(2, '0')}` as Day
      const list = days.get(key)
      if (list) list.push(day)
      else days.set(key, [day])
    })
  }
  return days
}

/** Epoch ms of the first thing that is known of each person, whenever it was read in. */
function firstTraces(register: Register, zone: Zone): ReadonlyMap<PersonId, number> {
  const first = new Map<PersonId, number>()
  const note = (id: PersonId, at: number | undefined): void => {
    if (at !== undefined && at < (first.get(id) ?? Infinity)) first.set(id, at)
  }
  const startOf = (day: Day | undefined) => (day === undefined ? undefined : zone.toEpoch(wallOfDay(day)))
  for (const { personId, firstAt, joinedOn } of register.memberships) {
    note(personId, firstAt)
    note(personId, startOf(joinedOn))
  }
  for (const { personId, on } of register.visits) note(personId, startOf(on))
  for (const { personId, since } of register.needs) note(personId, startOf(since))
  for (const { personId, on } of register.offers) note(personId, startOf(on))
  return first
}

/**
 * The register as it stood at the end of an earlier day, as far as dates tell: what came later is left out
 * (of people: who left no trace by then; when their files were imported does not matter), states go back by their
 * history, silence is measured by the days somebody wrote. Follow-ups are left out. What keeps no date (tags, cadences, rosters) stands as now.
 */
export function registerAsOf(register: Register, day: Day, zone: Zone, days: ActiveDays): Register {
  const end = endOf(day, zone)
  const knownSince = firstTraces(register, zone)
  const noon = (on: Day): number => zone.toEpoch(wallOfDay(on) + 12 * 3_600_000)
  return {
    ...register,
    followUps: [],
    people: register.people.filter(person => person.createdAt < end || (knownSince.get(person.id) ?? Infinity) < end).map(person => (person.lastContactOn !== undefined && person.lastContactOn > day ? { ...person, lastContactOn: undefined } : person)),
    memberships: register.memberships.filter(member => member.joinedOn === undefined || member.joinedOn <= day).map(member => {
      if (member.lastAt === undefined || member.lastAt < end) return member
      const last = days.get(`${member.groupId} ${member.number}`)?.findLast(on => on <= day)
      return { ...member, lastAt: last ? noon(last) : member.firstAt !== undefined && member.firstAt < end ? member.firstAt : undefined }
    }),
    visits: register.visits.filter(visit => visit.on <= day),
    facts: register.facts.filter(fact => fact.on <= day),
    needs: register.needs.filter(need => need.since <= day).map(need => needAsOf(need, day)),
    offers: register.offers.filter(offer => offer.on <= day).map(offer => (offer.confirmedOn !== undefined && offer.confirmedOn > day ? { ...offer, confirmedOn: undefined } : offer)),
    introductions: register.introductions.filter(row => row.startedOn <= day).map(row => introductionAsOf(row, day)),
  }
}

function needAsOf(need: Need, day: Day): Need {
  const history = need.history.filter(step => step.on <= day)
  if (history.length === need.history.length) return need
  return { ...need, history, state: history.at(-1)?.state ?? 'open' }
}

function introductionAsOf(row: Introduction, day: Day): Introduction {
  const history = row.history.filter(step => step.on <= day)
  if (history.length === row.history.length) return row
  const introduced = row.introducedOn !== undefined && row.introducedOn <= day
  return { ...row, history, outcome: undefined, step: introduced ? 'introduced' : 'askingNeeder', introducedOn: introduced ? row.introducedOn : undefined }
}

/** Ledgers with the questions of an earlier day: those asked later are gone, those answered later still open. */
export function ledgersAsOf(ledgers: readonly Ledger[], day: Day, zone: Zone): Ledger[] {
  const end = endOf(day, zone)
  return ledgers.map(ledger => {
    const { questions } = ledger
    const kept = questions.text.map((_, i) => i).filter(i => questions.sentAt[i]! < end)
    if (kept.length === questions.text.length && !questions.answeredAt.some(at => at >= end)) return ledger
    return {
      ...ledger,
      questions: {
        sentAt: Float64Array.from(kept, i => questions.sentAt[i]!), asker: Uint32Array.from(kept, i => questions.asker[i]!),
        answeredAt: Float64Array.from(kept, i => (questions.answeredAt[i]! < end ? questions.answeredAt[i]! : NaN)),
        answerer: Uint32Array.from(kept, i => questions.answerer[i]!), text: kept.map(i => questions.text[i]!),
      },
    }
  })
}

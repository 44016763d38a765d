import { contactGate, isOwnContact, type Block, type Clock } from '../../shared/followups/caps'
import { dayOfWall } from '../../shared/model/day'
import type { PersonId } from '../../shared/model/ids'
import { fail, succeed, type Result } from '../../shared/model/result'
import { getPerson, peopleById } from './people'
import { getSettings } from './settings'
import { visitsOf, visitsOn } from './visits'

/** What a passed gate leaves to be kept with the contact. */
export interface Passed {
  /** Why a closed gate was passed; absent = it stood open. */
  readonly override?: string
}

/**
 * The gate before every contact to come: pages ask it before words for a person are copied. A closed one is passed with a typed reason only
 * (a blank is none); without it the block comes back. Asked of the register as it stands at this moment, whatever the page shows.
 */
export async function passGate(personId: PersonId, clock: Clock, reason = ''): Promise<Result<Passed, Block>> {
  const today = dayOfWall(clock.zone.toWall(clock.now))
  const [person, visits, ofToday, settings] = await Promise.all([getPerson(personId), visitsOf(personId), visitsOn(today), getSettings()])
  if (!person) throw new Error(`no person ${personId}`)
  const others = new Set(ofToday.filter(visit => isOwnContact(visit) && visit.personId !== personId).map(visit => visit.personId))
  const gate = contactGate(person, { visits, peopleToday: others.size }, settings, clock)
  if (gate.allowed) return succeed({})
  const words = reason.trim()
  return words === '' ? fail(gate.block) : succeed({ override: words })
}

/**
 * Those of the people who may be named in a call to many (a reminder to all who lack a card): all but those who are not to be contacted.
 * Other caps are about contacts with one person, which naming many in a group is not.
 */
export async function mayBeNamed(ids: Iterable<PersonId>): Promise<Set<PersonId>> {
  return new Set((await peopleById(ids)).filter(person => !person.doNotContact).map(person => person.id))
}

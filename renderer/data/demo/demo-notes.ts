import { DEMO_ACCOUNTS } from '../../../resources/demo/accounts'
import { DEMO_CAST, DEMO_INTRODUCTIONS, type DemoPerson } from '../../../resources/demo/cast'
import { dayToLunar } from '../../../shared/calendar/lunar'
import { addDays, type Day } from '../../../shared/model/day'
import type { Need, Offer } from '../../../shared/model/exchange'
import type { Visit } from '../../../shared/model/follow-up'
import type { MoneyEntry } from '../../../shared/model/group'
import type { PersonId, TagId } from '../../../shared/model/ids'
import type { Fact } from '../../../shared/model/person'
import { act, type ActWriter } from '../act'
import { register } from '../database'
import { freshId } from '../fresh-id'
import { mergePeople } from '../people'

const two = (n: number): string => String(n).padStart(2, '0')
const typed = { kind: 'typed' } as const

/** Writes what an operator would have noted about the cast of the demo, days counted from `today`. One act. */
export async function writeDemoNotes(today: Day): Promise<void> {
  await uniteCast()
  const memberships = await register().memberships.toArray()
  const idByCard = new Map(memberships.map(membership => [membership.name, membership.personId]))
  const idByName = new Map(DEMO_CAST.flatMap(person => {
    const id = idByCard.get(person.card)
    return id ? [[person.name, id] as const] : []
  }))
  await act('demo.notes', async tx => {
    const tags = await writeTags(tx)
    for (const person of DEMO_CAST) {
      const id = idByName.get(person.name)
      if (id) await writePerson(tx, { person, id, today, tags, idByName })
    }
    for (const made of DEMO_INTRODUCTIONS) await writeIntroduction(tx, made, today, idByName)
    await writeAccounts(tx, today, idByName)
  })
}

/** The cast is on two platforms; the importer rightly does not guess, so the operator of the demo has merged them. */
async function uniteCast(): Promise<void> {
  for (const { card } of DEMO_CAST) {
    const mine = (await register().memberships.toArray()).filter(membership => membership.name === card)
    const [kept, ...others] = [...new Set(mine.map(membership => membership.personId))]
    for (const other of others) await mergePeople(other, kept!)
  }
}

async function writeTags(tx: ActWriter): Promise<Map<string, TagId>> {
  const tags = new Map<string, TagId>()
  for (const name of new Set(DEMO_CAST.flatMap(person => person.tags ?? []))) {
    const id = freshId<'tag'>()
    tags.set(name, id)
    await tx.put('tags', { id, name })
  }
  return tags
}

async function writeAccounts(tx: ActWriter, today: Day, idByName: ReadonlyMap<string, PersonId>): Promise<void> {
  for (const group of await register().groups.toArray()) {
    const account = DEMO_ACCOUNTS.filter(line => line.group === group.name).map(({ kind, amount, ago, who, until, what }): MoneyEntry => {
      const personId = who === undefined ? undefined : idByName.get(who)
      return { id: freshId<'money'>(), kind, amount, on: addDays(today, -ago), ...(personId && { personId }), ...(until !== undefined && { until: addDays(today, until) }), ...(what !== undefined && { what }) }
    })
    if (account.length > 0) await tx.patch('groups', group.id, { account })
  }
}

async function writeIntroduction(tx: ActWriter, made: (typeof DEMO_INTRODUCTIONS)[number], today: Day, idByName: ReadonlyMap<string, PersonId>): Promise<void> {
  const [needer, owner] = [idByName.get(made.needer), idByName.get(made.owner)]
  const need = needer && (await tx.where('needs', 'personId', needer))[0]
  if (!need || !owner) return
  const [startedOn, introducedOn] = [addDays(today, made.started), addDays(today, made.introduced)]
  await tx.put('introductions', {
    id: freshId<'introduction'>(), needId: need.id, needer, owner, startedOn, introducedOn, neederAgreed: true, ownerAgreed: true,
    step: made.closed === undefined ? 'introduced' : 'closed', ...(made.outcome && { outcome: made.outcome }),
    history: [{ on: startedOn, step: 'askingNeeder' }, { on: introducedOn, step: 'introduced' }, ...(made.closed === undefined ? [] : [{ on: addDays(today, made.closed), step: 'closed' }])],
  })
  const state = made.outcome === 'deal' ? 'met' : 'talking'
  await tx.patch('needs', need.id, { state, history: [...need.history, { on: introducedOn, state }] })
}

interface Notes {
  readonly person: DemoPerson
  readonly id: PersonId
  readonly today: Day
  readonly tags: ReadonlyMap<string, TagId>
  readonly idByName: ReadonlyMap<string, PersonId>
}

async function writePerson(tx: ActWriter, notes: Notes): Promise<void> {
  const { person, id, today, tags } = notes
  const lastVisit = Math.min(...(person.visits ?? []).map(visit => visit.ago))
  await tx.patch('people', id, {
    name: person.remark ?? person.name,
    ...(person.remark !== undefined && { remark: person.remark, salutation: person.remark.split(' ')[0]! }),
    tags: (person.tags ?? []).map(tag => tags.get(tag)!),
    ...(person.level && { level: person.level }),
    ...(person.loyalty && { loyalty: person.loyalty }),
    ...(person.core && { corePerson: true }),
    ...(person.cadence !== undefined && { cadenceDays: person.cadence }),
    ...(person.paidFor !== undefined && { paidUntil: addDays(today, person.paidFor) }),
    ...(Number.isFinite(lastVisit) && { lastContactOn: addDays(today, -lastVisit) }),
  })
  for (const fact of factsOf(person, today)) await tx.put('facts', { ...fact, id: freshId<'fact'>(), personId: id, source: typed, on: addDays(today, -30), state: 'confirmed' })
  for (const offer of person.offers ?? []) await tx.put('offers', demoOffer(offer, notes))
  for (const need of person.needs ?? []) await tx.put('needs', demoNeed(need, id, today))
  for (const visit of person.visits ?? []) await tx.put('visits', demoVisit(visit, id, today))
}

function factsOf(person: DemoPerson, today: Day): Pick<Fact, 'type' | 'value'>[] {
  const plain = (['city', 'hometown', 'industry', 'company', 'role', 'hobby', 'taboo'] as const).flatMap(type => (person[type] === undefined ? [] : [{ type, value: person[type] }]))
  if (!person.birthday) return plain
  if ('solar' in person.birthday) return [...plain, { type: 'birthday', value: addDays(today, person.birthday.solar).slice(5) }]
  const lunar = dayToLunar(today)
  return [...plain, { type: 'birthday', value: `农历${two(lunar.month)}-${two(lunar.day)}` }]
}

function demoOffer(offer: NonNullable<DemoPerson['offers']>[number], { id, today, idByName }: Notes): Offer {
  const via = offer.via === undefined ? undefined : idByName.get(offer.via)
  return {
    id: freshId<'offer'>(), personId: id, text: offer.text, on: addDays(today, (offer.confirmed ?? -60) - 5), state: 'current', source: typed,
    ...(offer.region !== undefined && { region: offer.region }),
    ...(offer.confirmed !== undefined && { confirmedOn: addDays(today, offer.confirmed) }),
    ...(offer.via !== undefined && { indirect: true, viaName: offer.via, ...(via && { viaPersonId: via }) }),
  }
}

function demoNeed(need: NonNullable<DemoPerson['needs']>[number], personId: PersonId, today: Day): Need {
  const since = addDays(today, -16)
  return {
    id: freshId<'need'>(), personId, text: need.text, since, state: 'open', source: typed, history: [{ on: since, state: 'open' }],
    ...(need.region !== undefined && { region: need.region }),
    ...(need.until !== undefined && { until: addDays(today, need.until) }),
    ...(need.budget !== undefined && { budget: need.budget }),
  }
}

function demoVisit(visit: NonNullable<DemoPerson['visits']>[number], personId: PersonId, today: Day): Visit {
  return {
    id: freshId<'visit'>(), personId, on: addDays(today, -visit.ago), at: Date.parse(`${addDays(today, -visit.ago)}T07:00:00Z`), channel: visit.channel, text: visit.text,
    ...(visit.outcome && { outcome: visit.outcome }),
    ...(visit.next !== undefined && { nextOn: addDays(today, visit.next) }),
  }
}

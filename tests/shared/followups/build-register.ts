import { planningFacts } from '../../../shared/followups/facts'
import type { PlanningFacts, PlanningInput } from '../../../shared/followups/planning-facts'
import { toDay } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'
import type { Introduction, Need, Offer } from '../../../shared/model/exchange'
import type { FollowUp, FollowUpDraft, Visit } from '../../../shared/model/follow-up'
import type { Group, Membership } from '../../../shared/model/group'
import type { Ledger } from '../../../shared/model/ledger'
import type { Fact, FactType, Person } from '../../../shared/model/person'
import type { Register } from '../../../shared/model/register'
import { DEFAULT_SETTINGS } from '../../../shared/model/settings'
import type { Settings } from '../../../shared/model/settings'
import { CHINA } from '../../../shared/model/zone'

export const day = (text: string): Day => {
  const made = toDay(text)
  if (!made) throw new Error(`${text} is no day`)
  return made
}
/** A Saturday. */
export const TODAY = day('2026-11-21')
/** Noon of a day in China. */
export const noon = (text: string): number => CHINA.toEpoch(Date.parse(`${text}T12:00:00Z`))

const id = <T>(text: string): T => text as T

export function aPerson(key: string, fields: Partial<Person> = {}): Person {
  return { id: id(key), name: `人${key}`, createdAt: noon('2026-01-01'), tags: [], ...fields }
}
export function aGroup(key: string, fields: Partial<Group> = {}): Group {
  return { id: id(key), platform: 'wechat', kind: 'group', name: `群${key}`, otherNames: [], createdAt: noon('2026-11-01'), nextMember: 0, ...fields }
}
let serial = 0
export function aMember(group: string, number: number, person: string, fields: Partial<Membership> = {}): Membership {
  return {
    id: id(`${group}-${number}`), groupId: id(group), number, accountId: id(`account-${person}`), personId: id(person), name: `人${person}`,
    names: [], present: true, messages: 0, importId: id('import'), ...fields,
  }
}
export function aFact(person: string, type: FactType, value: string, fields: Partial<Fact> = {}): Fact {
  return { id: id(`fact-${++serial}`), personId: id(person), type, value, source: { kind: 'typed' }, on: day('2026-01-01'), state: 'confirmed', ...fields }
}
export function aNeed(key: string, person: string, fields: Partial<Need> = {}): Need {
  return { id: id(key), personId: id(person), text: '杭州直播机房', since: day('2026-11-01'), state: 'open', source: { kind: 'typed' }, history: [], ...fields }
}
export function anOffer(key: string, person: string, fields: Partial<Offer> = {}): Offer {
  return { id: id(key), personId: id(person), text: '冷链仓', on: day('2026-11-01'), state: 'current', source: { kind: 'typed' }, ...fields }
}
export function aVisit(person: string, on: string, fields: Partial<Visit> = {}): Visit {
  return { id: id(`visit-${++serial}`), personId: id(person), on: day(on), at: noon(on), channel: 'private', outcome: 'replied', text: '', ...fields }
}
export function anIntroduction(key: string, needer: string, owner: string, fields: Partial<Introduction> = {}): Introduction {
  return { id: id(key), needId: id('need'), needer: id(needer), owner: id(owner), step: 'introduced', startedOn: day('2026-11-10'), introducedOn: day('2026-11-14'), history: [], ...fields }
}
export function aFollowUp(draft: FollowUpDraft, fields: Partial<FollowUp> = {}): FollowUp {
  return { ...draft, state: 'open', snoozes: 0, createdOn: TODAY, ...fields }
}
export function aRegister(rows: Partial<Omit<Register, 'settings'>> & { settings?: Partial<Settings> } = {}): Register {
  const { settings, ...tables } = rows
  return {
    groups: [], people: [], accounts: [], memberships: [], facts: [], tags: [], segments: [], needs: [], offers: [], visits: [],
    introductions: [], followUps: [], scripts: [], reviews: [], imports: [], ...tables, settings: [{ ...DEFAULT_SETTINGS, ...settings, id: 'settings' }],
  }
}

export interface Asked { readonly asker: number; readonly at: number; readonly text: string; readonly answer?: { readonly by: number; readonly at: number } }
/** A ledger that holds questions only. */
export function aLedger(group: string, month: string, asked: readonly Asked[]): Ledger {
  const none = new Uint32Array()
  return {
    groupId: id(group), month: id(month), messages: 0,
    questions: {
      sentAt: Float64Array.from(asked, q => q.at), asker: Uint32Array.from(asked, q => q.asker),
      answeredAt: Float64Array.from(asked, q => q.answer?.at ?? NaN), answerer: Uint32Array.from(asked, q => q.answer?.by ?? 0),
      text: asked.map(q => q.text),
    },
    replies: { from: none, to: none, count: none }, events: [], words: {},
  } as unknown as Ledger
}

export function factsOf(input: PlanningInput | Register, today: Day = TODAY): PlanningFacts {
  return planningFacts('register' in input ? input : { register: input }, today, CHINA)
}

import { CHINA } from '../../../../shared/model/zone'
import { DEFAULT_SCRIPTS } from '../../../../shared/followups/scripts/library'
import type { FollowUp, Visit } from '../../../../shared/model/follow-up'
import { DEFAULT_SETTINGS } from '../../../../shared/model/settings'
import type { DayData, PersonOnDay } from '../../../../renderer/features/today/day-data'
import { reasonText } from '../../../../renderer/features/today/reason.text'
import type { Wording } from '../../../../renderer/features/today/row-words'
import { todayText } from '../../../../renderer/features/today/today.text'
import { makeFormat } from '../../../../renderer/ui/format'
import { say } from '../../../../renderer/ui/text'
import type { Language } from '../../../../renderer/ui/text'
import { aFollowUp, aPerson, TODAY } from '../../../shared/followups/build-register'

export function someone(key: string, fields: Partial<PersonOnDay> & { person?: PersonOnDay['person'] } = {}): PersonOnDay {
  return { person: aPerson(key), visits: [], facts: [], spokeAt: null, touchedAt: null, offers: [], memberships: [], groups: [], ...fields }
}

export function aDay(fields: Partial<Omit<DayData, 'people'>> & { people?: readonly PersonOnDay[] } = {}): DayData {
  const { people = [], ...rest } = fields
  return {
    open: [], done: [], moved: 0, visitsToday: [], settings: DEFAULT_SETTINGS, scripts: DEFAULT_SCRIPTS, tags: [], groups: new Map(), needs: new Map(), offers: new Map(),
    people: new Map(people.map(who => [who.person.id, who])), ...rest,
  }
}

export function aRow(rule: string, person: string | undefined, reason: FollowUp['reason'], fields: Partial<FollowUp> = {}): FollowUp {
  return aFollowUp({
    key: `${rule}:${person ?? fields.groupId ?? 'x'}:${TODAY}`, rule, lane: 'visits', due: TODAY, rank: 50, minutes: 3, reason, ...(person && { personId: person as never }),
  }, fields)
}

/** Visits as the data layer hands them on: latest first. */
export const latestFirst = (visits: readonly Visit[]): Visit[] => [...visits].sort((a, b) => (a.on < b.on ? 1 : -1))

export function wordingIn(language: Language): Wording {
  return {
    t: (key, values) => say(todayText, key, values, language), r: (key, values) => say(reasonText, key, values, language),
    format: makeFormat(language, CHINA), today: TODAY, language,
  }
}

import { INDUSTRY_SEASONS } from '../../../resources/industry-calendar/industry-seasons'
import { festivalById } from '../../../shared/calendar/festivals'
import type { ScriptValues } from '../../../shared/followups/scripts/fill-script'
import { personValues } from '../../../shared/followups/scripts/person-values'
import type { FollowUp } from '../../../shared/model/follow-up'
import type { DayData, PersonOnDay } from './day-data'

const dayWords = (day: string | undefined): string | undefined => (day ? `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日` : undefined)
const asText = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined)

/** Values of the script variables for a row, or for one of the people a row is about. Scripts are Chinese, so the values are too. */
export function scriptValues(data: DayData, followUp: FollowUp, one?: PersonOnDay): ScriptValues {
  const who = one ?? (followUp.personId ? data.people.get(followUp.personId) : undefined)
  const known = who ? personValues({ ...who, offers: [] }) : {}
  const reason = followUp.reason
  const need = followUp.needId ? data.needs.get(followUp.needId) : undefined
  const offer = followUp.offerId ? data.offers.get(followUp.offerId) : undefined
  const season = INDUSTRY_SEASONS.find(one => one.id === reason['season'])
  return {
    ...known,
    需求: need?.text ?? (/^(need|match|introduction)/.test(reason.code) ? asText(reason['text']) : undefined),
    资源: offer?.text,
    地点: need?.region ?? known['地点'],
    对方: asText(reason['other']),
    群名: followUp.groupId ? data.groups.get(followUp.groupId)?.name : known['群名'],
    节日: festivalById(asText(reason['festival']) ?? '')?.zh,
    旺季: season?.zh ?? (reason.code === 'project.turn' ? asText(reason['name']) : undefined),
    天数: asText(reason['days']),
    到期日: dayWords(asText(reason['until'])),
    入群日: dayWords(asText(reason['joinedOn'])),
    问题: asText(reason['text']),
    人数: asText(reason['count']),
    剩余: asText(reason['left']),
  }
}

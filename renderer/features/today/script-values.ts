import { INDUSTRY_SEASONS } from '../../../resources/industry-calendar/industry-seasons'
import { festivalById } from '../../../shared/calendar/festivals'
import type { ScriptValues } from '../../../shared/followups/scripts/fill-script'
import { shortName } from '../../../shared/followups/short-name'
import type { FollowUp } from '../../../shared/model/follow-up'
import type { DayData, PersonOnDay } from './day-data'

const LONGEST_TOPIC = 14

/** 上次聊到: what the last note says they asked or talked about; `undefined` where it names no subject that reads well. */
export function lastTopic(who: PersonOnDay | undefined): string | undefined {
  const text = who?.visits.find(visit => visit.text.trim() !== '')?.text
  const topic = text && /^(?:问过|问了|问|聊到|聊了|聊|谈到|谈了|谈|说到|答过)([^，。；！？,;!?\n]{2,})/.exec(text)?.[1]?.replace(/(的问题|的事情|的事|怎么\S*)$/, '').trim()
  return topic && topic.length <= LONGEST_TOPIC ? topic : undefined
}

const dayWords = (day: string | undefined): string | undefined => (day ? `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日` : undefined)
const asText = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined)

/** Values of the script variables for a row, or for one of the people a row is about. Scripts are Chinese, so the values are too. */
export function scriptValues(data: DayData, followUp: FollowUp, one?: PersonOnDay): ScriptValues {
  const who = one ?? (followUp.personId ? data.people.get(followUp.personId) : undefined)
  const fact = (type: string): string | undefined => who?.facts.find(one => one.type === type)?.value
  const reason = followUp.reason
  const need = followUp.needId ? data.needs.get(followUp.needId) : undefined
  const offer = followUp.offerId ? data.offers.get(followUp.offerId) : undefined
  const season = INDUSTRY_SEASONS.find(one => one.id === reason['season'])
  return {
    称呼: who && shortName(who.person),
    上次聊到: lastTopic(who),
    需求: need?.text ?? (/^(need|match|introduction)/.test(reason.code) ? asText(reason['text']) : undefined),
    资源: offer?.text,
    地点: need?.region ?? fact('city'),
    对方: asText(reason['other']),
    群名: followUp.groupId ? data.groups.get(followUp.groupId)?.name : who?.groups[0],
    节日: festivalById(asText(reason['festival']) ?? '')?.zh,
    行业: fact('industry'),
    旺季: season?.zh ?? (reason.code === 'project.turn' ? asText(reason['name']) : undefined),
    天数: asText(reason['days']),
    到期日: dayWords(asText(reason['until'])),
    入群日: dayWords(asText(reason['joinedOn'])),
    问题: asText(reason['text']),
    人数: asText(reason['count']),
    剩余: asText(reason['left']),
  }
}

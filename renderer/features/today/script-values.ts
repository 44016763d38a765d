import { INDUSTRY_SEASONS } from '../../../resources/industry-calendar/industry-seasons'
import { festivalById } from '../../../shared/calendar/festivals'
import type { ScriptValues } from '../../../shared/followups/scripts/fill-script'
import type { FollowUp } from '../../../shared/model/follow-up'
import type { DayData, PersonOnDay } from './day-data'

const LONGEST_TOPIC = 14

/** 上次聊到: the first words of the last note with words, up to a pause; `undefined` when nothing was noted. */
export function lastTopic(who: PersonOnDay | undefined): string | undefined {
  const text = who?.visits.find(visit => visit.text.trim() !== '')?.text
  const first = text?.split(/[，。；！？,;!?\n]/)[0]?.replace(/^(问过|问|聊了|聊|谈了|谈|说|在忙|答过)/, '').replace(/的问题$/, '').trim()
  return first && first.length <= LONGEST_TOPIC ? first : undefined
}

const dayWords = (day: string | undefined): string | undefined => (day ? `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日` : undefined)
const asText = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined)

/** Values of the script variables for a row. Scripts are Chinese, so the values are too. */
export function scriptValues(data: DayData, followUp: FollowUp): ScriptValues {
  const who = followUp.personId ? data.people.get(followUp.personId) : undefined
  const fact = (type: string): string | undefined => who?.facts.find(one => one.type === type)?.value
  const reason = followUp.reason
  const need = followUp.needId ? data.needs.get(followUp.needId) : undefined
  const offer = followUp.offerId ? data.offers.get(followUp.offerId) : undefined
  const season = INDUSTRY_SEASONS.find(one => one.id === reason['season'])
  return {
    称呼: who?.person.salutation ?? who?.person.name,
    上次聊到: lastTopic(who),
    需求: need?.text ?? (reason.code.startsWith('need') || reason.code.startsWith('introduction') ? asText(reason['text']) : undefined),
    资源: offer?.text,
    地点: need?.region ?? fact('city'),
    对方: asText(reason['other']),
    群名: followUp.groupId ? data.groups.get(followUp.groupId)?.name : undefined,
    节日: festivalById(asText(reason['festival']) ?? '')?.zh,
    行业: fact('industry'),
    旺季: season?.zh,
    天数: asText(reason['days']),
    到期日: dayWords(asText(reason['until'])),
    入群日: dayWords(asText(reason['joinedOn'])),
    问题: asText(reason['text']),
    人数: asText(reason['count']),
    剩余: asText(reason['left']),
  }
}

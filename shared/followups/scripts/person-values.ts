import type { Need, Offer } from '../../model/exchange'
import type { Visit } from '../../model/follow-up'
import { currentFact, type Fact, type FactType, type Person } from '../../model/person'
import { shortName } from '../short-name'
import type { ScriptValues } from './fill-script'

const LONGEST_TOPIC = 14

/** 上次聊到: what the last note (`visits` latest first) says they asked or talked about; `undefined` where it names no subject that reads well. */
export function lastTopic(visits: readonly Visit[]): string | undefined {
  const text = visits.find(visit => visit.text.trim() !== '')?.text
  const topic = text && /^(?:问过|问了|问|聊到|聊了|聊|谈到|谈了|谈|说到|答过)([^，。；！？,;!?\n]{2,})/.exec(text)?.[1]?.replace(/(的问题|的事情|的事|怎么\S*)$/, '').trim()
  return topic && topic.length <= LONGEST_TOPIC ? topic : undefined
}

/** What is known of a person, for scripts. */
export interface KnownPerson {
  readonly person: Person
  /** Latest first. */
  readonly visits: readonly Visit[]
  readonly facts: readonly Fact[]
  readonly needs?: readonly Need[]
  readonly offers?: readonly Offer[]
  /** Names of their groups, the one they write most in first. */
  readonly groups: readonly string[]
}

/** Variables that say something of the person, whatever the occasion. Scripts are Chinese, so the values are too. */
export function personValues({ person, visits, facts, needs = [], offers = [], groups }: KnownPerson): ScriptValues {
  // What nobody has confirmed is not said to anybody.
  const fact = (type: FactType): string | undefined => currentFact(facts.filter(one => one.state === 'confirmed'), type)?.value
  const need = needs.find(({ state }) => state === 'open' || state === 'talking')
  return {
    称呼: shortName(person), 上次聊到: lastTopic(visits), 行业: fact('industry'), 地点: fact('city'), 群名: groups[0],
    需求: need?.text, 资源: offers.find(({ state }) => state === 'current')?.text,
  }
}

/** Variables that the occasion brings: in a preview nobody misses them. */
export const OCCASION_VARIABLES = ['节日', '对方', '旺季', '天数', '到期日', '入群日', '问题', '人数', '剩余'] as const

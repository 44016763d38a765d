import { COUNTY_CITIES } from '../../resources/regions/county-cities'
import { findChineseDates } from '../calendar/chinese-date'
import type { Day } from '../model/day'
import { placesIn, type PlaceMention } from '../places/places'
import { placesOf } from './places-of'

const RELATION = '朋友|同学|表妹|表弟|表哥|表姐|堂哥|堂弟|堂妹|堂姐|亲戚|老公|老婆|媳妇|爱人|弟弟|弟|哥哥|哥|姐姐|姐|妹妹|妹|爸妈|爸|妈|岳父|丈母娘|婆婆|公公|舅舅|叔叔|叔|姑姑|姑|姨|闺蜜|室友|邻居|房东|老板|领导|同事|客户|徒弟|师父|师傅|师弟|师兄|师妹|学生|学员|老乡|战友|发小|合伙人|同行|小姨子|小舅子|侄子|侄女|外甥女|外甥|兄弟|甲方|嫂子|表嫂|前同事'
const SPEAKS_FOR = new RegExp(`(?:帮|替|代)(?!忙|做|发|办|理|加|记|工|运)[^，。\\s]{0,8}?(?:问|找|发|推|转|打听|看看|留意|收|贴|${RELATION}|他|她)|我(?:们)?(?:有个|有位|有一个|一个|那个|家)?[^，。\\s]{0,3}(?:${RELATION})(?!们|都|说我|问我)|(?:${RELATION})(?:的厂|那边|公司|家|想|要|让我|托我|开|那里)|(?:他|她)(?:那边|家|想|要|专门)`)

/** Whether the words in front of a fact, or right behind it, say that it is somebody else's. */
export function speaksForOther(text: string, from: number): boolean {
  return SPEAKS_FOR.test(text.slice(0, from + 2)) || /帮(?:他|她|忙)?问|帮转|替[^，。\s]{1,4}问/.test(text)
}

const STARTS = /^(?:(?:就|要|就要|准备)?(?:走(?![一货量账车])|离职|辞职|休[产婚]|生孩子|生娃|结婚)|开始|起|开工|开播|入职|进场|上岗|到岗|上户|开业|开学|开园|下来)/

/** The last day of a need or offer among the dates of its message: the first date to come that is no beginning. */
export function deadlineOf(text: string, today: Day, taken: readonly (readonly [number, number])[]): Day | null {
  for (const mention of findChineseDates(text, today)) {
    if (mention.relation === 'ago' || mention.relation === 'after' || mention.day < today) continue
    if (/^(?:今年|明年|后年|去年)$/.test(text.slice(mention.start, mention.end)) || (mention.relation === 'on' && /^的(?!时候)/.test(text.slice(mention.end)))) continue
    if ((mention.relation !== 'before' && STARTS.test(text.slice(mention.end))) || taken.some(([from, to]) => mention.start < to && mention.end > from)) continue
    return mention.day
  }
  return null
}

const PREMISES = /直播间|门脸|门面|铺|店|档口|房|仓|场地|写字楼|办公|工位|厂房|大厂|公司|摊位|教室|商场|园区|民宿|车位|机会|岗/
const TO = /^(?:到|至|去|往|发|飞|回)/
const TIED = /^(?:方向|本地|当地|附近|周边|这边|那边|地区|境内|市内|市区)/
/** Behind a place: the thing is seen or fetched there, however far its words stand. */
const FETCHED = /^(?:[这那]边)?(?:看货|看车|看机|看样|自提|自取|取货|来拉|提货)/
const ROUTE = /(?:到|去|发|至|跑|往|飞|从|由)$/

/** City or province that a need or offer is tied to: a place near its words that is neither an origin nor part of a route. */
export function regionOf(text: string, from: number, to: number, taken: readonly (readonly [number, number])[]): string | null {
  const near = (place: PlaceMention): boolean => {
    if (taken.some(([start, end]) => place.at < end && place.at + place.name.length > start)) return false
    const behind = text.slice(place.at + place.name.length)
    if (TO.test(behind) && placesIn(behind.slice(1))[0]?.at === 0) return false
    if (place.at >= from && place.at < to) return PREMISES.test(text.slice(from, to)) || TIED.test(behind)
    if (FETCHED.test(behind)) return true
    if (ROUTE.test(text.slice(0, place.at))) return /(?:必须|要|送)(?:到|去)$/.test(text.slice(0, place.at))
    return breaksBetween(text, place.at, from, to) <= 2
  }
  const place = placesOf(text).find(near)
  return place ? cityNameOf(place) : null
}

/** What a place is stored as: a district or landmark by its city, a city of county rank by its own name, else the province or area. */
export function cityNameOf({ name, city, province }: PlaceMention): string {
  return COUNTY_CITIES.has(name) ? name : (city ?? province ?? name)
}

function breaksBetween(text: string, at: number, from: number, to: number): number {
  const between = at < from ? text.slice(at, from) : text.slice(to, at)
  return between.split(/[，。！？；,!?;\s]+/).length - 1
}

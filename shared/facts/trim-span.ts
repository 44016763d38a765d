import { placesOf } from './places-of'
import type { FactKind } from './found-fact'

const LEAD = /^(?:边的(?=.{2})|[^，。\s]{2,5}(?:附近|那边|这边)(?:的|有)?(?=.{2})|[\s，。、,.：:！!；;~～]|了|过|的(?=.)|个(?!人|体)|(?:[一几两三四五][个位家台批套款间辆条点些下份名]|[个位批些](?![人发性])|点(?![心胶评餐]))(?!人)(?=.{2})|点(?!心|胶|评|餐)|些|有没有|谁有|本人|我(?=[^们家]{2})|是(?=.{2})|求购?(?!职)|蹲一?个?|想(?:找|把|要|买|租|学)?(?=.{2})|急?找(?!人)|靠谱的|便宜(?:点)?的|合适的|专业的|好的|稳定的|现成的?|[八九]成新的?|全新的|那[个台套位]|这[个台套]|各种|大量|长期|本地的?|卖(?=.{2,}的)|\d+[A-Za-z]*以?[上下内]的|[^，。\s]{1,10}(?:之前|前)能[^，。\s]{0,3}的|(?:主要|专门|专业|一直)(?:是)?(?:做|搞)?(?=.{2}))/
const TAIL = /(?:[\s，。、,.：:！!？?；;~～]|吗|呢|呀|啊|吧|哈|嘛|哦|啦|么|没有|没|不(?=$)|的(?:吗|朋友|老板|大佬|兄弟|姐妹|联系方式|联系|资源|没|有吗)|谢谢|推荐一?下?|推荐|联系方式|一条龙|左右|首[次单]免费)$/
/** What a stretch of these kinds ends before. */
const CUT: Partial<Record<FactKind, RegExp>> = { taboo: /[哈啊呀]?[\s，。！!；]/, role: /又|兼|[\s，。！!；]/, city: /[\s，。！!；]/, hometown: /[\s，。！!；]/, industry: /[\s，。！!；]/, hobby: /[\s，。！!；、]/ }
/** A clause that only gives measure or kind belongs to the thing in front of it. */
const MEASURE = /^[\s，,、]?(?:一天|每天|每月|一个月|大概|约|共|总共|月用量|身高|型号)?(?:\d[\d.-]*|[一二两三四五六七八九十几]{1,3})(?:[百千万]|多)?(?:[一二两三四五六七八九十])?[百千万]?(?:斤|吨|公斤|升|毫升|个|件|套|平米?|平方|米|条|只|台|张|箱|瓶|千瓦|匹|寸|码|页|本|份|粒|万|方)(?=左右|以上|那种|的|[\s，。！,；]|$)|^[\s，,](?:[\u4e00-\u9fa5]{2,4}方向的?)(?=[\s，。！,；]|$)/
/** Signs that are no part of what they stand in front of; every other single sign at the head of a clause is. */
const ALONE = /[求找收出转招缺要有蹲租换卖做接我你他她咱俺是在谁急想寻借学买和与跟给帮替被把让请问无没不别又再也都就还只才先那这个了的会能可来去到上下干搞开养种写拍跑送甩清当任玩打看听练]|[^\u4e00-\u9fa5]/
const BREAK = /[\s，。！？；,!?;~～…、]/

/**
 * Brings the stretch of a fact to the smallest one that names the thing: words around it are taken off, a measure right behind it is taken
 * in, and a word that the end cuts through is completed. Returns `[from, to)`.
 */
export function trimSpan(text: string, from: number, to: number, kind: FactKind = 'need'): readonly [number, number] {
  const cut = CUT[kind]?.exec(text.slice(from, to).trimEnd())
  let [start, end] = [from, cut && cut.index >= 2 ? from + cut.index : to]
  const exchanged = kind === 'need' || kind === 'offer' || kind === 'project'
  if (exchanged) end = completed(text, start, end)
  if (kind === 'birthday') return wholeDate(text, start, end)
  if (kind === 'city' || kind === 'hometown') return wholePlaces(text, start, end)
  if (kind === 'taboo') return [start, end]
  if (start > 0 && (start === 1 || BREAK.test(text[start - 2]!)) && !ALONE.test(text[start - 1]!)) start--
  for (let changed = true; changed && end - start > 2; ) {
    const here = text.slice(start, end)
    const lead = LEAD.exec(here)?.[0].length ?? 0
    const tail = exchanged ? (TAIL.exec(here.slice(lead))?.[0].length ?? 0) : 0
    changed = lead + tail > 0 && here.length - lead - tail >= 2
    if (changed) { start += lead; end -= tail }
  }
  if (exchanged) end += MEASURE.exec(text.slice(end))?.[0].length ?? 0
  return exchanged ? wholeWords(text, start, end) : [start, end]
}

const OF_DATE = /[\d一二三四五六七八九十廿初月日号正腊冬闰农阴历.]/

/** Widened over every sign of a date on both sides: a date cut short is another date. */
function wholeDate(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to]
  while (start > 0 && OF_DATE.test(text[start - 1]!)) start--
  while (end < text.length && OF_DATE.test(text[end]!)) end++
  return [start, end]
}

const OF_WORD = /[A-Za-z0-9]/

/** Widened over the whole of the place name, number or Latin word that either end cuts through. */
function wholeWords(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to]
  while (start > 0 && OF_WORD.test(text[start]!) && OF_WORD.test(text[start - 1]!)) start--
  while (end < text.length && OF_WORD.test(text[end]!) && OF_WORD.test(text[end - 1]!)) end++
  const ahead = placesOf(text).find(({ at, name }) => at < start && at + name.length > start)
  return [ahead?.at ?? start, withUnit(text, end)]
}

/** Widened over the whole of the place names that it cuts through. */
function wholePlaces(text: string, from: number, to: number): readonly [number, number] {
  const cut = placesOf(text).filter(({ at, name }) => at < to && at + name.length > from)
  return [Math.min(from, ...cut.map(({ at }) => at)), Math.max(to, ...cut.map(({ at, name }) => at + name.length))]
}

/** A unit behind a number, and the thing that a measure is told of. */
const OF_NUMBER = /^\s?(?:度|[台吨个平匹寸米斤升方托只件套张人年月天号]|千瓦|公斤|平米)(?:的[^\s，。！？；,!?;~～…、的吗呢吧啊有能]{1,6})?/

/** A stretch that ends in a number, with the unit of the number and the thing measured. */
const withUnit = (text: string, end: number): number => (/\d/.test(text[end - 1]!) ? end + (OF_NUMBER.exec(text.slice(end))?.[0].length ?? 0) : end)

/** The end moved to the end of its clause when no more than two signs of a word are missing. */
function completed(text: string, from: number, to: number): number {
  if (to - from < 3) return to
  for (let missing = 0; missing <= 2; missing++) {
    const next = text[to + missing]
    if (next === undefined || BREAK.test(next)) return missing > 0 && !/^[了吗呢啊呀吧哈的有没不谁在可都能要急出接做]/.test(text.slice(to)) ? to + missing : to
  }
  return to
}

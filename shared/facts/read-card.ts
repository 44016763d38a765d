import { TRADES } from '../../resources/trades/trades'
import { WORD_CLASSES } from '../../resources/facts/word-classes'
import { placesIn } from '../places/places'

/** What a group card tells besides the name. */
export interface CardFacts {
  readonly city?: string
  readonly industry?: string
  readonly role?: string
  readonly company?: string
  /** The part that is the person's own name; absent when none is left. */
  readonly name?: string
}

const SEPARATORS = /[-－–—_＿|｜·•・/／丨~～+＋【】[\]（）()「」,，:：]+|\s+/
const COMPANY = /(?:公司|集团|科技|工厂|厂|工作室|商行|商贸|贸易|实业|传媒|文化|事务所|酒店|学校|幼儿园|医院)$/
const ROLE_WORDS = new Set(WORD_CLASSES.role.split(' '))
const TRADE_WORDS = new Set(TRADES.flatMap(trade => [trade.name, ...trade.concepts.split(/[\s|]+/)]).filter(word => word.length >= 2))

type Part = 'city' | 'industry' | 'role' | 'company' | 'name'
/** What the parts of a pattern are called by operators. */
const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['city', /城市|地区|所在地|坐标|地点|区域/], ['industry', /行业|品类|类目|领域|主营|业务/], ['role', /职位|岗位|角色|身份|职务/],
  ['company', /公司|品牌|单位|店名|机构/], ['name', /昵称|姓名|名字|称呼|名/],
]

/**
 * Reads a group card such as `杭州-跨境电商-阿明`. With the group's pattern (`城市-行业-昵称`) parts are taken by their place unless they
 * are known to be something else; without one only what the word lists know is told. A single part is a name.
 */
export function readCard(card: string, pattern?: string): CardFacts {
  const parts = card.split(SEPARATORS).map(part => part.trim()).filter(part => part !== '')
  const wanted = pattern?.split(SEPARATORS).map(part => PARTS.find(([, words]) => words.test(part))?.[0] ?? null) ?? []
  const found: Partial<Record<Part, string>> = {}
  const rest: string[] = []
  const named = parts.length === wanted.length
  parts.forEach((part, i) => {
    const kind = kindOf(part) ?? (named ? believable(wanted[i] ?? null, part) : null)
    if (kind && found[kind] === undefined) found[kind] = kind === 'city' ? cityOf(part) : part
    else rest.push(part)
  })
  if (parts.length > 1 || wanted.length === 1) found.name ??= rest.at(-1)
  else return parts[0] === undefined ? {} : { name: parts[0] }
  return found.name === undefined ? withoutName(found) : found
}

function withoutName({ name: _, ...facts }: CardFacts): CardFacts {
  return facts
}

/** What a part is by its own words; `null` = they do not tell. */
function kindOf(part: string): Part | null {
  const place = placesIn(part)[0]
  if (place?.at === 0 && (place.name.length >= part.length - 1 || placesIn(part).reduce((all, one) => all + one.name.length, 0) >= part.length - 1)) return 'city'
  if (TRADE_WORDS.has(part)) return 'industry'
  if (ROLE_WORDS.has(part)) return 'role'
  if (part.length >= 4 && COMPANY.test(part)) return 'company'
  return null
}

/** A place that no list knows is not taken for a city. */
const believable = (kind: Part | null, part: string): Part | null => (kind === 'city' && placesIn(part).length === 0 ? null : kind)

function cityOf(part: string): string {
  const [place] = placesIn(part)
  return placesIn(part).find(one => one.city !== null)?.city ?? place?.name ?? part
}

import type { Day } from '../model/day'
import type { Need, Offer } from '../model/exchange'
import { parseNeed } from './parse-need'
import { parseOffer } from './parse-offer'

/** What of a need one line can say. Absent = not said. */
export type NeedWords = Pick<Need, 'text' | 'region' | 'from' | 'until' | 'budget' | 'forOther'>
/** What of a resource one line can say; `viaName`: whose it is, where it is somebody else's. */
export type OfferWords = Pick<Offer, 'text' | 'region' | 'until' | 'viaName' | 'indirect'>

/** Every field, so that what stands in the line no more is taken away. */
type Whole<Fields> = { readonly [Name in keyof Required<Fields>]: Fields[Name & keyof Fields] | undefined } & { readonly text: string }

const FOR_OTHER = '替别人问'
const OF_OTHER = '别人的'
const FOR_OTHER_WORDS = /(?:^|[\s，,])(?:替|帮|给)(?:别人|人|朋友|同事|客户)(?:问|找)?的?(?=$|[\s，,])/
const OF_OTHER_WORDS = /(?:^|[\s，,])(?:别人|朋友|人家)的(?=$|[\s，,])/

/** A need as a line to be changed by hand: 直播机房 杭州 12月20日前 替别人问. {@link needOfLine} reads it back. */
export function lineOfNeed({ text, region, from, until, budget, forOther }: NeedWords, today: Day): string {
  return [text, region, from && `${dayWords(from, today)}起`, until && `${dayWords(until, today)}前`, budget !== undefined && `预算${budget}元`, forOther && FOR_OTHER].filter(Boolean).join(' ')
}

export function needOfLine(line: string, today: Day): Whole<NeedWords> {
  const [rest, forOther] = without(line, FOR_OTHER_WORDS)
  const { what, region, from, until, budget } = parseNeed(`找 ${rest}`, today)
  return { text: what || rest, region, from, until, budget, forOther }
}

/** A resource as a line to be changed by hand: 冷库 宁波 12月31日前 经由 老陆. {@link offerOfLine} reads it back. */
export function lineOfOffer({ text, region, until, viaName, indirect }: OfferWords, today: Day): string {
  return [text, region, until && `${dayWords(until, today)}前`, viaName ? `经由 ${viaName}` : indirect && OF_OTHER].filter(Boolean).join(' ')
}

export function offerOfLine(line: string, today: Day): Whole<OfferWords> {
  const [rest, isOfOther] = without(line, OF_OTHER_WORDS)
  const { what, region, until, via } = parseOffer(`有 ${rest}`, today)
  return { text: what || rest, region, until, viaName: via, indirect: via !== undefined ? true : isOfOther }
}

function without(line: string, words: RegExp): [rest: string, found: true | undefined] {
  const found = words.exec(line)
  return found ? [`${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`.trim(), true] : [line.trim(), undefined]
}

/** 12月5日 where that is the next such day; with its year where it is not. */
function dayWords(day: Day, today: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return day >= today && year === Number(today.slice(0, 4)) ? `${month}月${date}日` : `${year}年${month}月${date}日`
}

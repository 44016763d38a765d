import { readWholeDate } from '../calendar/chinese-date'
import type { Day } from '../model/day'
import type { Need, Offer } from '../model/exchange'
import { parseNeed } from './parse-need'

/** Columns of the form, in the order of the template; the first name of each is the one written. */
export const FORM_COLUMNS = {
  who: ['谁', '姓名', '成员', 'who', 'name'],
  kind: ['类型', '供需', 'kind', 'type'],
  text: ['内容', '需求', '资源', '事项', 'what', 'text'],
  region: ['地点', '地区', '城市', 'place', 'region'],
  until: ['截止', '截止日', '有效期', 'until', 'deadline'],
  budget: ['预算', 'budget'],
  via: ['经由', '介绍人', 'via'],
  urgent: ['急', '加急', 'urgent'],
  from: ['起', '起始', '开始', 'from'],
} as const
export type FormColumn = keyof typeof FORM_COLUMNS

/** One line of the form that can be taken. */
export interface FormLine {
  /** Line of the file, from 1; the header is line 1. */
  readonly line: number
  readonly who: string
  readonly kind: 'need' | 'offer'
  readonly text: string
  readonly region?: string
  readonly until?: Day
  /** Whole yuan. */
  readonly budget?: number
  readonly via?: string
  readonly urgent?: boolean
  /** First day a need is wanted. */
  readonly from?: Day
}

/** Why a line cannot be taken. */
export interface FormFault {
  readonly line: number
  readonly code: 'noWho' | 'noText' | 'noKind' | 'badDay' | 'badBudget'
  readonly text: string
}

export interface ReadForm {
  readonly lines: readonly FormLine[]
  readonly faults: readonly FormFault[]
  /** Columns that must be there and are not; nothing is read then. */
  readonly missing: readonly FormColumn[]
}

const NEED_WORDS = ['需求', '找', '求', '要', '缺', '需', 'need', 'wants', 'want']
const OFFER_WORDS = ['资源', '有', '供', '出', '提供', 'offer', 'has', 'have']
const YES = ['是', '急', 'y', 'yes', '1', 'true', '√']

/** Reads the rows of a filled-in form, header first. `today` resolves dates such as 12月10日. */
export function readForm(rows: readonly (readonly string[])[], today: Day): ReadForm {
  const head = (rows[0] ?? []).map(cell => cell.trim().toLowerCase())
  const at = (column: FormColumn): number => head.findIndex(cell => (FORM_COLUMNS[column] as readonly string[]).includes(cell))
  const missing = (['who', 'kind', 'text'] as const).filter(column => at(column) < 0)
  if (missing.length > 0) return { lines: [], faults: [], missing }
  const lines: FormLine[] = []
  const faults: FormFault[] = []
  rows.slice(1).forEach((row, i) => {
    const cell = (column: FormColumn): string => (at(column) < 0 ? '' : (row[at(column)] ?? '').trim())
    if (row.every(one => !one.trim())) return
    const read = readLine(cell, i + 2, today)
    if ('code' in read) faults.push(read)
    else lines.push(read)
  })
  return { lines, faults, missing: [] }
}

function readLine(cell: (column: FormColumn) => string, line: number, today: Day): FormLine | FormFault {
  const word = cell('kind').toLowerCase()
  const kind = NEED_WORDS.includes(word) ? 'need' as const : OFFER_WORDS.includes(word) ? 'offer' as const : null
  const dayIn = (column: 'until' | 'from'): Day | undefined => {
    if (!cell(column)) return undefined
    const { until: last, from: first } = parseNeed(`找 ${cell(column)}`, today)
    return readWholeDate(cell(column), today) ?? last ?? first
  }
  const [until, from] = [dayIn('until'), dayIn('from')]
  const budget = cell('budget') ? parseNeed(`找 预算${cell('budget').replace(/[,，¥￥\s]/g, '')}`, today).budget : undefined
  if (!cell('who')) return { line, code: 'noWho', text: cell('text') }
  if (!cell('text')) return { line, code: 'noText', text: cell('who') }
  if (!kind) return { line, code: 'noKind', text: cell('kind') }
  if (cell('until') && !until) return { line, code: 'badDay', text: cell('until') }
  if (cell('from') && !from) return { line, code: 'badDay', text: cell('from') }
  if (cell('budget') && budget === undefined) return { line, code: 'badBudget', text: cell('budget') }
  return {
    line, kind, who: cell('who'), text: cell('text'),
    ...(cell('region') && { region: cell('region') }), ...(until && { until }), ...(budget !== undefined && { budget }),
    ...(cell('via') && { via: cell('via') }), ...(YES.includes(cell('urgent').toLowerCase()) && { urgent: true }),
    ...(from && kind === 'need' && { from }),
  }
}

/** Rows of a form, header first, from what the register holds; reading them again gives the same lines. */
export function formRows(lines: readonly Omit<FormLine, 'line'>[]): string[][] {
  return [
    Object.values(FORM_COLUMNS).map(names => names[0]),
    ...lines.map(({ who, kind, text, region = '', until = '', budget, via = '', urgent, from = '' }) => [who, kind === 'need' ? '需求' : '资源', text, region, until, budget === undefined ? '' : String(budget), via, urgent ? '急' : '', from]),
  ]
}

export const formLineOfNeed = (need: Need, who: string): Omit<FormLine, 'line'> => ({
  who, kind: 'need', text: need.text, ...(need.region !== undefined && { region: need.region }), ...(need.until && { until: need.until }), ...(need.budget !== undefined && { budget: need.budget }), ...(need.urgent && { urgent: true }), ...(need.from && { from: need.from }),
})

export const formLineOfOffer = (offer: Offer, who: string, via: string): Omit<FormLine, 'line'> => ({
  who, kind: 'offer', text: offer.text, ...(offer.region !== undefined && { region: offer.region }), ...(offer.until && { until: offer.until }), ...(via && { via }),
})

/** The template to hand out: the header and one example of each kind. */
export const FORM_TEMPLATE: readonly Omit<FormLine, 'line'>[] = [
  { who: '张三', kind: 'need', text: '小冷库 80 托，零下 25 度', region: '宁波', until: '2026-12-31' as Day, budget: 20_000 },
  { who: '李四', kind: 'offer', text: '冷藏车两台，沪浙来回', region: '浙江' },
]

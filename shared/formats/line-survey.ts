import type { OpenFile } from './format'
import { readClock, readDateLine, WeekdayProof } from './line-dates'
import { cleanName } from './text'

/** What a file is like, settled before its rows are read. */
export interface LineSurvey {
  readonly layout: 'mobile' | 'desktop'
  readonly order: 'mdy' | 'dmy'
  readonly isOrderOpen: boolean
  /** Every date line has the year first, so that the order does not matter. */
  readonly yearFirst: boolean
  /** Desktop: names with blanks that the rows prove, and how often each first word stands there. */
  readonly names: DesktopNames
}

/** Rows read for the survey. */
const LINES_READ = 200_000

export async function surveyLine(file: OpenFile): Promise<LineSurvey> {
  const proof = new WeekdayProof()
  const names = new DesktopNames()
  let tabRows = 0
  let blankRows = 0
  let read = 0
  let yearFirst = true
  for await (const { lines } of file.lines()) {
    for (const line of lines) {
      const tab = line.indexOf('\t')
      if (tab > 0 && tab < 15 && readClock(line.slice(0, tab)) >= 0) tabRows++
      else if (isDesktopRow(line)) {
        blankRows++
        names.add(line)
      } else if (line.length < 40) {
        const date = readDateLine(line)
        if (date) {
          proof.add(date)
          yearFirst &&= date.yearFirst
        }
      }
    }
    read += lines.length
    if (read >= LINES_READ || (tabRows > 5000 && yearFirst)) break
  }
  return { layout: tabRows >= blankRows ? 'mobile' : 'desktop', order: proof.order, isOrderOpen: proof.isOpen, yearFirst, names }
}

/** `HH:MM ` and something behind it. */
export function isDesktopRow(line: string): boolean {
  return line.length > 6 && line.charCodeAt(2) === 58 && line.charCodeAt(5) === 32 && readClock(line.slice(0, 5)) >= 0
}

/** Enough rows to believe that two words which always stand together are one name. */
const PROVEN = 4

/** Names of the desktop layout, where only a blank stands between name and text. */
export class DesktopNames {
  private readonly rows = new Map<string, string[]>()

  /** A row, `HH:MM NAME TEXT`. At most some hundred rows of one first word are kept. */
  add(line: string): void {
    const rest = line.slice(6)
    const blank = rest.indexOf(' ')
    if (blank <= 0) return
    const rows = this.rows.get(rest.slice(0, blank))
    if (!rows) this.rows.set(rest.slice(0, blank), [rest.slice(0, 200)])
    else if (rows.length < 300) rows.push(rest.slice(0, 200))
  }

  count(firstWord: string): number {
    return this.rows.get(firstWord)?.length ?? 0
  }

  private readonly found = new Map<string, string>()

  /** The name that rows with this first word bear: longer than it when the next word never changes. */
  nameOf(firstWord: string): string {
    const known = this.found.get(firstWord)
    if (known !== undefined) return known
    const rows = this.rows.get(firstWord) ?? []
    let name = firstWord
    for (let words = 0; words < 3 && rows.length >= PROVEN; words++) {
      const next = nextWord(rows[0]!, name.length)
      if (next === null || !rows.every(row => row.startsWith(`${name} ${next} `))) break
      name = `${name} ${next}`
    }
    this.found.set(firstWord, name)
    return name
  }
}

function nextWord(row: string, after: number): string | null {
  const end = row.indexOf(' ', after + 1)
  return end === -1 ? null : row.slice(after + 1, end)
}

const TITLES: readonly (readonly [RegExp, 'group' | 'private'])[] = [
  [/^[與与]\s?(.{1,300}?)\s?的聊天(?:記錄|记录|紀錄)$/, 'private'], [/^(.{1,300}?)\s?的聊天(?:記錄|记录|紀錄)$/, 'group'],
  [/^(.{1,300}?)とのトーク履歴$/, 'private'], [/^(.{1,300}?)のトーク履歴$/, 'group'],
  [/^Chat history with (.{1,300})$/, 'private'], [/^Chat history in (.{1,300})$/, 'group'],
]

/** Chat of the first line; `null` if it is no title. */
export function readLineTitle(line: string): { readonly name: string; readonly kind: 'group' | 'private'; readonly isMarked: boolean } | null {
  const isMarked = /^\ufeff?\[LINE\]/.test(line)
  const text = line.replace(/^\ufeff/, '').replace(/^\[LINE\]\s?/, '').trim()
  for (const [pattern, kind] of TITLES) {
    const name = pattern.exec(text)?.[1]
    if (name) return { name: cleanName(name), kind, isMarked }
  }
  return null
}

/** The second line, which says when the file was saved. */
export const isSavedLine = (line: string): boolean => /^(?:儲存日期|保存日期|保存日時|储存日期|Saved on|저장한 날짜)\s?[:：]/.test(line)

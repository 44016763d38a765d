import { attributeOf, xmlTokens, type XmlToken } from './xml-scan'

/** Text of an entry of the workbook's archive, in pieces; `null` if there is none. */
export type ReadPart = (path: string) => AsyncIterable<string> | null

export interface WorkbookSheet {
  readonly name: string
  /** Path of the sheet's part in the archive. */
  readonly path: string
}

/** What the cells of every sheet refer to. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  readonly strings: readonly string[]
  /** Per cell style: `null` = no date, `day` = shows a date only, `clock` = shows a time too. */
  readonly dateStyles: readonly ('day' | 'clock' | null)[]
  /** Days between the workbook's day 0 and 1970: 25569 in the 1900 system, 24107 in the 1904 one. */
  readonly epochDays: number
}

export async function openWorkbook(read: ReadPart): Promise<Workbook> {
  const targets = await relationships(read, 'xl/_rels/workbook.xml.rels')
  const sheets: WorkbookSheet[] = []
  let epochDays = 25_569
  for (const token of await allTokens(read('xl/workbook.xml'))) {
    if (token.type !== 'open') continue
    if (token.name === 'workbookPr' && /^(1|true)$/.test(attributeOf(token.attributes, 'date1904') ?? '')) epochDays = 24_107
    if (token.name !== 'sheet') continue
    const target = targets.get(attributeOf(token.attributes, 'r:id') ?? '')
    if (target) sheets.push({ name: attributeOf(token.attributes, 'name') ?? '', path: inWorkbook(target) })
  }
  return { sheets, strings: await sharedStrings(read), dateStyles: await dateStyles(read), epochDays }
}

const inWorkbook = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** Relationship id → target. */
export async function relationships(read: ReadPart, path: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  for (const token of await allTokens(read(path))) {
    if (token.type !== 'open' || token.name !== 'Relationship') continue
    const id = attributeOf(token.attributes, 'Id')
    const target = attributeOf(token.attributes, 'Target')
    if (id !== null && target !== null) targets.set(id, target)
  }
  return targets
}

async function allTokens(pieces: AsyncIterable<string> | null): Promise<readonly XmlToken[]> {
  const tokens: XmlToken[] = []
  if (pieces) for await (const batch of xmlTokens(pieces)) for (const token of batch) tokens.push(token)
  return tokens
}

async function sharedStrings(read: ReadPart): Promise<readonly string[]> {
  const strings: string[] = []
  const pieces = read('xl/sharedStrings.xml')
  if (!pieces) return strings
  let text = ''
  let inText = false
  let phonetic = false
  for await (const batch of xmlTokens(pieces)) {
    for (const token of batch) {
      if (token.type === 'text') {
        if (inText && !phonetic) text += token.text
      } else if (token.type === 'open') {
        if (token.name === 'si') {
          text = ''
          if (token.empty) strings.push('')
        } else if (token.name === 't') inText = !token.empty
        else if (token.name === 'rPh') phonetic = true
      } else if (token.name === 't') inText = false
      else if (token.name === 'rPh') phonetic = false
      else if (token.name === 'si') strings.push(text)
    }
  }
  return strings
}

/** Numbers of built-in formats that show a date; 18–21 and 45–47 show a clock alone and stay numbers. */
const BUILT_IN: ReadonlyMap<number, 'day' | 'clock'> = new Map([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(id => [id, 'day'] as const),
  [22, 'clock'] as const,
])

async function dateStyles(read: ReadPart): Promise<readonly ('day' | 'clock' | null)[]> {
  const custom = new Map<number, string>()
  const styles: ('day' | 'clock' | null)[] = []
  let inCells = false
  for (const token of await allTokens(read('xl/styles.xml'))) {
    if (token.type === 'close' && token.name === 'cellXfs') inCells = false
    if (token.type !== 'open') continue
    if (token.name === 'numFmt') custom.set(Number(attributeOf(token.attributes, 'numFmtId')), attributeOf(token.attributes, 'formatCode') ?? '')
    else if (token.name === 'cellXfs') inCells = !token.empty
    else if (token.name === 'xf' && inCells) {
      const id = Number(attributeOf(token.attributes, 'numFmtId'))
      const code = custom.get(id)
      styles.push(code === undefined ? (BUILT_IN.get(id) ?? null) : dateStyleOf(code))
    }
  }
  return styles
}

/** Whether a format code shows a date: a year or day outside quoted, escaped and bracketed parts. */
function dateStyleOf(code: string): 'day' | 'clock' | null {
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase()
  if (!/[yd]/.test(plain) || /general/.test(plain)) return null
  return /[hs]/.test(plain) ? 'clock' : 'day'
}

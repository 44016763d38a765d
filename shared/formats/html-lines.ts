import { Parser } from 'htmlparser2'

/** A line of an HTML text as a reader sees it. */
export interface HtmlLine {
  readonly text: string
  /** All of it is bold. */
  readonly isBold: boolean
  /** It is the first line of its block. */
  readonly startsBlock: boolean
}

const BLOCKS = new Set(['div', 'p', 'tr', 'table', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'body', 'section', 'article', 'td', 'pre'])
const BOLD = new Set(['b', 'strong'])
const SILENT = new Set(['script', 'style', 'head', 'title'])

/** The visible lines of an HTML text; entities decoded once, hard blanks made ordinary. Nothing is fetched or run. */
export function htmlLines(html: string): readonly HtmlLine[] {
  const lines: HtmlLine[] = []
  let text = ''
  let boldLength = 0
  let isBlockStart = true
  let bold = 0
  let silent = 0
  const flush = (isBreak: boolean): void => {
    const line = text.trim()
    if (line !== '' || isBreak) {
      lines.push({ text: line, isBold: line !== '' && boldLength >= line.length, startsBlock: isBlockStart })
      isBlockStart = false
    }
    text = ''
    boldLength = 0
  }
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.has(name)) silent++
      if (BOLD.has(name)) bold++
      if (BLOCKS.has(name)) {
        flush(false)
        isBlockStart = true
      } else if (name === 'br') flush(true)
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1)
      if (BOLD.has(name)) bold = Math.max(0, bold - 1)
      if (BLOCKS.has(name)) {
        flush(false)
        isBlockStart = true
      }
    },
    ontext(data) {
      if (silent > 0) return
      const words = data.replace(/[\s\u00a0]/g, blank => (blank === '\u00a0' ? ' ' : '\u0000')).replace(/\u0000+/g, ' ')
      text += words
      if (bold > 0) boldLength += words.length
    },
  }, { decodeEntities: true, lowerCaseTags: true })
  parser.write(html)
  parser.end()
  flush(false)
  return lines
}

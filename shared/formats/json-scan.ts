/** Finds the end of one JSON value while its text arrives in pieces; notes what its reading will need. */
export class ValueScan {
  /** A run of 16 or more digits outside strings. */
  longNumber = false
  /** `\x` in a string. */
  hexEscape = false
  deepest = 0
  isScalar = false
  private depth = 0
  private inString = false
  private escaped = false
  private digits = 0

  /** `first`: character code that the value begins with. */
  start(first: number): void {
    this.isScalar = first !== 34 && first !== 123 && first !== 91
    this.depth = this.deepest = this.digits = 0
    this.inString = this.escaped = this.longNumber = this.hexEscape = false
  }

  /** Reads on from `from`; the position behind the value, or -1 if it goes on in the next piece. The hot loop. */
  scan(piece: string, from: number): number {
    const { length } = piece
    let { depth, inString, escaped, digits } = this
    let end = -1
    for (let i = from; i < length; i++) {
      const c = piece.charCodeAt(i)
      if (inString) {
        if (escaped) {
          if (c === 120) this.hexEscape = true
          escaped = false
        } else if (c === 34) {
          inString = false
          if (depth === 0) { end = i + 1; break }
        } else if (c === 92) escaped = true
      } else if (c === 34) { inString = true; digits = 0 }
      else if (c >= 48 && c <= 57) { if (++digits >= 16) this.longNumber = true }
      else if (c === 123 || c === 91) { if (++depth > this.deepest) this.deepest = depth }
      else if (c === 125 || c === 93) {
        if (depth === 0) { end = i; break }
        if (--depth === 0) { end = i + 1; break }
        digits = 0
      } else if (depth === 0 && (c === 44 || c === 32 || c === 10 || c === 13 || c === 9)) { end = i; break }
      else digits = 0
    }
    this.depth = depth
    this.inString = inString
    this.escaped = escaped
    this.digits = digits
    return end
  }
}

/** Longest indent that is looked for. */
const LONGEST_INDENT = 64

/**
 * In indented documents a record ends at the first line that is its own indent and a closing brace, since a string
 * cannot hold a line break. Finding that line costs a tenth of a scan; whether it was right shows when it is parsed.
 */
export class IndentedRecords {
  /** A record was found this way: the document is indented throughout, so a closing line ends even a broken record. */
  isProven = false
  private close = ''
  /** The piece in which no closing line is left: one record a line, unindented, must not search it again for each. */
  private searched = ''

  /** Position behind the record that begins at `at`, or -1 when it cannot be told in this piece. */
  endOf(piece: string, at: number): number {
    const indent = this.close.length - 1
    if (this.close === '' || !piece.startsWith(this.close.slice(0, -1), at - indent)) {
      const line = piece.lastIndexOf('\n', at)
      if (line === -1 || at - line > LONGEST_INDENT || piece.slice(line, at).trim() !== '') return -1
      this.close = `${piece.slice(line, at)}}`
      this.isProven = false
      this.searched = ''
    }
    if (this.searched === piece) return -1
    const close = piece.indexOf(this.close, at + 1)
    if (close === -1) this.searched = piece
    return close === -1 ? -1 : close + this.close.length
  }
}

/**
 * Where every record has a line of its own, it ends with the line, a comma behind it apart. Whether the line was the whole
 * record shows when it is parsed: what reads as one value cannot go on.
 */
export class LineRecords {
  /** The piece in which no line end is left: a document of one line must not search it again for each record. */
  private searched = ''
  /** Behind the last line that was no single record: whoever else begins in it need not try. */
  private refused = -1

  /** The next piece begins. */
  reset(): void {
    this.searched = ''
    this.refused = -1
  }

  /** The text up to `end` was no single record. */
  refuse(end: number): void {
    this.refused = end
  }

  /** Position behind the record that begins at `at`, or -1 when the line does not end like one in this piece. */
  endOf(piece: string, at: number): number {
    if (this.searched === piece || at < this.refused) return -1
    let end = piece.indexOf('\n', at)
    if (end === -1) {
      this.searched = piece
      return -1
    }
    for (; end > at; end--) {
      const c = piece.charCodeAt(end - 1)
      if (c === 125) return end
      if (c !== 44 && c !== 13 && c !== 32) return -1
    }
    return -1
  }
}

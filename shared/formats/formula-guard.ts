/** A cell that a spreadsheet program would run, also behind blanks and signs without width and in full-width forms, with any guards before it. */
const LIVE = /^'*[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]*[=+\-@\t\r＝＋－＠]/
const GUARDED = /^''*[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]*[=+\-@\t\r＝＋－＠]/

/** The text for a cell of a CSV or XLSX: what could be run gets a leading `'`. */
export function guardCell(text: string): string {
  return LIVE.test(text) ? `'${text}` : text
}

/** The text that {@link guardCell} was given. */
export function unguardCell(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}

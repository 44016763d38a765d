/** Words before which a wish or a thing to offer begins, longest first. */
const NEED_MARKS = ['想找', '想要', '要找', '急找', '正在找', '在找', '需要', '急需', '想招', '在招', '要招', '想租', '想买', '求购', '缺', '求', '找', '招', '要']
const OFFER_MARKS = ['手上有', '手里有', '现有', '可以提供', '能提供', '可提供', '有空出', '空出', '能做', '可以做', '认识', '出租', '转让', '有']

function afterMark(text: string, marks: readonly string[]): string | null {
  let best: { at: number; length: number } | null = null
  for (const mark of marks) {
    const at = text.indexOf(mark)
    if (at >= 0 && (best === null || at < best.at || (at === best.at && mark.length > best.length))) best = { at, length: mark.length }
  }
  return best && text.slice(best.at + best.length)
}

/**
 * The thing a visit line tells of: what follows 想找, 需要 … (or 手上有, 能做 … for an offer) up to the next pause. Without
 * such a word, the last part of the line. Empty when the line is.
 */
export function readExchange(text: string, kind: 'need' | 'offer'): string {
  const clauses = text.split(/[，。；！？,;!?\n]/).map(clause => clause.trim()).filter(clause => clause !== '')
  const marks = kind === 'need' ? NEED_MARKS : OFFER_MARKS
  for (const clause of clauses) {
    const rest = afterMark(clause, marks)?.trim()
    if (rest) return rest
  }
  return clauses.at(-1) ?? ''
}

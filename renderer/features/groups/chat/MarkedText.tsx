import { Fragment } from 'react'

/** A text with the words searched for marked; letters match in either case. */
export function MarkedText({ text, marked }: { readonly text: string; readonly marked: string }) {
  const words = marked.split(/\s+/).filter(word => word !== '')
  if (words.length === 0) return text
  const lower = text.toLowerCase()
  const spans: { start: number; end: number }[] = []
  // Lower case can change the length of a few letters; then nothing is marked rather than the wrong place.
  if (lower.length === text.length) for (const word of words) for (let at = lower.indexOf(word.toLowerCase()); at >= 0; at = lower.indexOf(word.toLowerCase(), at + word.length)) spans.push({ start: at, end: at + word.length })
  spans.sort((a, b) => a.start - b.start)
  const parts: React.ReactNode[] = []
  let done = 0
  for (const { start, end } of spans) {
    if (start < done) continue
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>)
    done = end
  }
  parts.push(text.slice(done))
  return parts.map((part, i) => <Fragment key={i}>{part}</Fragment>)
}

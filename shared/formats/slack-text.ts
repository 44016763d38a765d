import { cleanBody } from './text'

/** What references in a text stand for. */
export interface SlackNames {
  userName(id: string): string
  /** `null`: a channel that is not in the export. */
  channelName(id: string): string | null
}

export interface SlackText {
  readonly text: string
  readonly mentions: readonly string[]
}

const unescape = (text: string): string =>
  text.includes('&') ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') : text

/** Resolves `<…>` references first, escapes after, so that an escaped bracket stays a bracket. */
export function readSlackText(source: string, names: SlackNames): SlackText {
  if (!source.includes('<')) return { text: cleanBody(unescape(source)), mentions: [] }
  const mentions = new Set<string>()
  let text = ''
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    const close = open === -1 ? -1 : source.indexOf('>', open)
    if (close === -1) break
    text += unescape(source.slice(at, open)) + resolve(source.slice(open + 1, close), names, mentions)
    at = close + 1
  }
  return { text: cleanBody(text + unescape(source.slice(at))), mentions: [...mentions] }
}

function resolve(reference: string, names: SlackNames, mentions: Set<string>): string {
  const bar = reference.indexOf('|')
  const target = bar === -1 ? reference : reference.slice(0, bar)
  const label = bar === -1 ? '' : unescape(reference.slice(bar + 1))
  const sign = target.charAt(0)
  if (sign === '@') {
    const name = names.userName(target.slice(1))
    const shown = name === target.slice(1) && label !== '' ? label : name
    mentions.add(shown)
    return `@${shown}`
  }
  if (sign === '#') return `#${label || (names.channelName(target.slice(1)) ?? target.slice(1))}`
  if (sign === '!') {
    if (target === '!here' || target === '!channel' || target === '!everyone') {
      mentions.add('@all')
      return `@${target.slice(1)}`
    }
    if (target.startsWith('!subteam^')) return label === '' ? `@${target.slice('!subteam^'.length)}` : label.startsWith('@') ? label : `@${label}`
    return label || target.slice(1)
  }
  const url = unescape(target)
  if (label === '') return url.replace(/^(?:mailto|tel):/, '')
  return /^(?:mailto|tel):/.test(url) ? label : `${label} (${url})`
}

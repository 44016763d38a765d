import { asId, asObject, asObjects, asText, type JsonObject } from './json-value'

/** Blocks are never nested deeper than this. */
const DEEPEST = 8

/** The words of a message's blocks, in the markup of Slack texts: what a message says whose text was left empty. */
export function textOfBlocks(blocks: unknown): string {
  return asObjects(blocks).map(block => wordsOf(block, 0)).filter(words => words !== '').join('\n')
}

function wordsOf(part: JsonObject, depth: number): string {
  if (depth > DEEPEST) return ''
  const type = asText(part.type)
  if (type === 'user') return `<@${asId(part.user_id)}>`
  if (type === 'channel') return `<#${asId(part.channel_id)}>`
  if (type === 'usergroup') return `<!subteam^${asId(part.usergroup_id)}>`
  if (type === 'broadcast') return `<!${asText(part.range)}>`
  if (type === 'emoji') return `:${asText(part.name)}:`
  if (type === 'link') return asText(part.text) === '' ? `<${asText(part.url)}>` : `<${asText(part.url)}|${asText(part.text)}>`
  if (type === 'image') return asText(asObject(part.title)?.text) || asText(part.alt_text)
  const text = typeof part.text === 'string' ? escaped(part.text, type) : asText(asObject(part.text)?.text)
  const inner = [...asObjects(part.fields), ...asObjects(part.elements)].map(element => wordsOf(element, depth + 1)).filter(words => words !== '')
  // Runs of a line stand side by side, lines of a list and parts of a block one below the other.
  return [text, inner.join(/^rich_text_(?:section|quote|preformatted)$/.test(type) ? '' : '\n')].filter(words => words !== '').join('\n')
}

/** Runs of rich text are plain words; texts of other blocks are in markup already. */
const escaped = (text: string, type: string): string => (type === 'text' ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text)

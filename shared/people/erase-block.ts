import type { Block, BlockExtra } from '../model/block'
import type { GroupId } from '../model/ids'
import { NO_SENDER } from '../model/ids'
import { kindCode } from '../model/message'
import { withoutRareNames } from './erase-rows'
import { NO_NAME, type Erasure } from './erasure'

/**
 * A block of a group without what they wrote and without their names in notices, mentions and quotations (and, if the erasure says
 * so, in what others wrote); `null` when nothing is of theirs. Each message keeps its place, so that ledgers, witnesses and undo go on
 * working; one of theirs stays behind as an empty notice that only tells that something was there.
 */
export function scrubBlock(block: Block, groupId: GroupId, erasure: Erasure): Block | null {
  const numbers = erasure.numbers.get(groupId)
  const isTheirs = (i: number) => block.sender[i] !== NO_SENDER && (numbers?.has(block.sender[i]!) ?? false)
  const hasOwn = numbers !== undefined && block.sender.some((_, i) => isTheirs(i))
  const isNamed = erasure.rareNames.some(name => block.text.includes(name)) || block.extras.some(extra => mentions(extra, erasure))
  if (!hasOwn && !isNamed) return null

  const texts: string[] = []
  const textEnd = new Uint32Array(block.count)
  const sender = block.sender.slice()
  const kind = block.kind.slice()
  const contentKey = block.contentKey.slice()
  let end = 0
  let changed = false
  for (let i = 0; i < block.count; i++) {
    const text = block.text.slice(i === 0 ? 0 : block.textEnd[i - 1], block.textEnd[i])
    let clean = text
    if (isTheirs(i)) {
      clean = ''
      sender[i] = NO_SENDER
      kind[i] = kindCode.recall
      contentKey[i] = 0
      changed = true
    } else if (isNamed) clean = scrubText(text, block.sender[i] === NO_SENDER, erasure)
    changed ||= clean !== text
    texts.push(clean)
    textEnd[i] = end += clean.length
  }
  const extras = block.extras.flatMap(extra => (isTheirs(extra.index) ? [] : [scrubExtra(extra, erasure)]))
  changed ||= extras.some((extra, i) => extra !== block.extras[i])
  return changed ? { ...block, text: texts.join(''), textEnd, sender, kind, contentKey, extras } : null
}

function scrubText(text: string, isNotice: boolean, erasure: Erasure): string {
  if (isNotice || erasure.inTexts) return withoutRareNames(text, erasure)
  let clean = text
  for (const name of erasure.rareNames) if (clean.includes(`@${name}`)) clean = clean.replaceAll(`@${name}`, `@${NO_NAME}`)
  return clean
}

function mentions(extra: BlockExtra, { names, rareNames }: Erasure): boolean {
  const has = (text: string | undefined) => text !== undefined && (names.has(text) || rareNames.some(name => text.includes(name)))
  return (extra.mentions?.some(has) ?? false) || (extra.who?.some(has) ?? false) || [extra.by, extra.value, extra.shownAs, extra.forwardedFrom, extra.replyTo?.senderName, extra.replyTo?.text].some(has)
    || (extra.nested?.some(one => has(one.sender) || has(one.text)) ?? false)
}

function scrubExtra(extra: BlockExtra, erasure: Erasure): BlockExtra {
  if (!mentions(extra, erasure)) return extra
  const { names } = erasure
  const name = (text: string) => (names.has(text) ? NO_NAME : withoutRareNames(text, erasure))
  const written = (text: string) => (erasure.inTexts ? withoutRareNames(text, erasure) : text)
  const { replyTo, nested, mentions: called, who, by, value, shownAs, forwardedFrom, ...rest } = extra
  const isQuoted = replyTo?.senderName !== undefined && names.has(replyTo.senderName)
  return {
    ...rest,
    ...(called && { mentions: called.map(name) }),
    ...(who && { who: who.map(name) }),
    ...(by !== undefined && { by: name(by) }),
    ...(value !== undefined && { value: name(value) }),
    ...(shownAs !== undefined && { shownAs: name(shownAs) }),
    ...(forwardedFrom !== undefined && { forwardedFrom: name(forwardedFrom) }),
    ...(replyTo && { replyTo: isQuoted ? (replyTo.id === undefined ? { senderName: NO_NAME } : { id: replyTo.id, senderName: NO_NAME }) : { ...replyTo, ...(replyTo.text !== undefined && { text: written(replyTo.text) }) } }),
    ...(nested && { nested: nested.filter(one => !names.has(one.sender)).map(one => ({ ...one, text: written(one.text) })) }),
  }
}

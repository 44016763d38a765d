import type { MessageKind } from '../model/message'
import { ownNames } from '../model/own-names'
import { onlyPlaceholder } from './text'

const KIND_BY_PLACEHOLDER: Readonly<Record<string, MessageKind>> = ownNames({
  '[图片]': 'image', '[表情]': 'sticker', '[语音]': 'voice', '[视频]': 'video', '[文件]': 'file', '[位置]': 'location',
  '[QQ红包]': 'redpacket', '[戳一戳]': 'pat',
})

/** Placeholders behind which QQ itself puts words. */
const KIND_BY_START: readonly (readonly [string, MessageKind])[] = [
  ['[QQ红包]', 'redpacket'], ['[戳一戳]', 'pat'], ['[视频]', 'video'],
]

/** Kind of a body: placeholders alone, or one that QQ puts in front; any mix with typed words is text, none is unknown. */
export function qqBodyKind(body: string): MessageKind {
  if (body === '') return 'unknown'
  if (body.charCodeAt(0) !== 91) return 'text'
  const only = onlyPlaceholder(body)
  if (only !== null) return KIND_BY_PLACEHOLDER[only] ?? 'text'
  for (const [start, kind] of KIND_BY_START) if (body.startsWith(start)) return kind
  return 'text'
}

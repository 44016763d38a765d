import type { MessageColumns } from './block'

/** Text of message `i`. */
export function textOf(block: Pick<MessageColumns, 'text' | 'textEnd'>, i: number): string {
  return block.text.slice(i === 0 ? 0 : block.textEnd[i - 1], block.textEnd[i])
}

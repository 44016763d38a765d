import { formatById } from '../../shared/formats/registry'
import { readOpened } from '../../shared/importing/read-chats'
import type { ImportStep } from '../../shared/importing/step'
import { CHINA } from '../../shared/model/zone'
import { openSmall } from './memory-input'
import type { SmallInput } from './sentences'

const YEAR = 2025
const EARLIEST = Date.UTC(1998, 11, 31)
const LATEST = Date.UTC(YEAR + 2, 0, 2)

/** What may not be in a block, whatever the file: columns of another length, times outside all chats. */
function wrongBlock({ columns }: ImportStep & { type: 'block' }): string | null {
  const { count, sentAt, textEnd, text } = columns
  if (count === 0 || sentAt.length < count || (textEnd[count - 1] ?? -1) !== text.length) return `a block of ${count} with ${text.length} characters up to ${textEnd[count - 1]}`
  for (let i = 0; i < count; i += 1) if (!Number.isNaN(sentAt[i]!) && !(sentAt[i]! >= EARLIEST && sentAt[i]! <= LATEST)) return `the time ${sentAt[i]}`
  return null
}

/** How reading a small input ended. `records`: messages and members that came out. `wrong`: an error, or what should never come out of a reader; `null` for a sound end. */
export interface Ending { readonly records: number; readonly wrong: string | null }

/** Reads a small input with the format of that id, to its end. */
export async function readSmall(id: string, input: SmallInput): Promise<Ending> {
  let records = 0
  let last = ''
  let wrong: string | null = null
  try {
    for await (const step of readOpened(openSmall(input), formatById(id)!, { zone: CHINA, currentYear: YEAR, ...(input.mapping ? { mapping: input.mapping } : {}) })) {
      last = step.type
      if (step.type === 'member') records += 1
      if (step.type !== 'block') continue
      records += step.columns.count
      wrong ??= wrongBlock(step)
    }
  } catch (error) {
    return { records, wrong: error instanceof Error ? error.stack ?? error.message : String(error) }
  }
  return { records, wrong: wrong ?? (last === 'end' || last === 'failed' ? null : 'an end without an end') }
}

import { describe, expect, it } from 'vitest'
import { LISTED, SkipTally } from '../../../renderer/data/import-worker/skip-tally'
import type { SkipRecord } from '../../../shared/model/record'

const skipAt = (line: number, reason: SkipRecord['reason'] = 'malformed'): SkipRecord => ({ type: 'skip', reason, line })

describe('what a file did not give', () => {
  it('is counted whole and kept only as far as a report lists it', () => {
    const tally = new SkipTally()
    for (let line = 1; line <= 5000; line++) tally.add(skipAt(line))
    expect([tally.unread, tally.listed.length, tally.listed.at(-1)!.line]).toEqual([5000, LISTED, LISTED])
  })

  it('counts what the file has twice by itself', () => {
    const tally = new SkipTally()
    for (const reason of ['duplicate-id', 'malformed', 'duplicate-overlap', 'duplicate-chat'] as const) tally.add(skipAt(1, reason))
    expect([tally.duplicates, tally.unread]).toEqual([3, 1])
  })

  it('of several chats that are one group stands in the order of the file', () => {
    const [one, other] = [new SkipTally(), new SkipTally()]
    for (const line of [2, 9]) one.add(skipAt(line))
    for (const line of [1, 5]) other.add(skipAt(line))
    other.add(skipAt(7, 'duplicate-id'))
    const all = SkipTally.of([one, other])
    expect(all.listed.map(skip => skip.line)).toEqual([1, 2, 5, 9])
    expect([all.unread, all.duplicates]).toEqual([4, 1])
  })
})

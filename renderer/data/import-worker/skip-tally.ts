import type { SkipRecord } from '../../../shared/model/record'

/** Names and lines listed in a report at most; the others are counted. */
export const LISTED = 1000

/** What a file did not give, of one chat: a file may have a million lines that nobody can read, and a report has room for the first. */
export class SkipTally {
  /** The first records that could not be read. */
  readonly listed: SkipRecord[] = []
  unread = 0
  /** Records that the file has twice. */
  duplicates = 0

  add(skip: SkipRecord): void {
    if (skip.reason.startsWith('duplicate')) this.duplicates++
    else if (++this.unread <= LISTED) this.listed.push(skip)
  }

  /** Several in one, in the order of the file. */
  static of(tallies: readonly SkipTally[]): SkipTally {
    const all = new SkipTally()
    const place = ({ line, record }: SkipRecord): number => line ?? (typeof record === 'number' ? record : Infinity)
    for (const skip of tallies.flatMap(one => one.listed).sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))) all.add(skip)
    all.unread = tallies.reduce((sum, one) => sum + one.unread, 0)
    all.duplicates = tallies.reduce((sum, one) => sum + one.duplicates, 0)
    return all
  }
}

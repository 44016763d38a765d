import type { Day } from '../../shared/model/day'
import type { Need, Offer } from '../../shared/model/exchange'
import type { PersonId } from '../../shared/model/ids'
import type { Fact } from '../../shared/model/person'
import type { ActWriter } from './act'
import { factKey, FOR_EVER, knownUntil, plainText } from './reading-keys'

/**
 * Of two people who became one: a reading about the one that was settled about the other does not wait any more, and what was read about
 * both waits once. Nothing is removed, so that the two can be parted again.
 */
export async function uniteReadings(tx: ActWriter, personId: PersonId): Promise<void> {
  for (const rows of equals(await tx.where('facts', 'personId', personId), factKey)) for (const { id } of superfluous(rows, () => FOR_EVER)) await tx.patch('facts', id, { state: 'rejected' })
  for (const rows of equals(await tx.where('offers', 'personId', personId), ({ text }) => plainText(text))) for (const { id } of superfluous(rows, () => FOR_EVER)) await tx.patch('offers', id, { state: 'rejected' })
  for (const rows of equals(await tx.where('needs', 'personId', personId), ({ text }) => plainText(text))) {
    for (const { id, since, history } of superfluous(rows, knownUntil)) await tx.patch('needs', id, { state: 'rejected', history: [...history, { on: since, state: 'rejected' }] })
  }
}

function equals<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups.values()].filter(group => group.length > 1)
}

/** Of rows that say the same: those that need not wait for a yes or no, and facts that were confirmed more than once, but for the latest. */
function superfluous<Row extends Fact | Need | Offer>(rows: readonly Row[], settles: (row: Row) => Day | typeof FOR_EVER): Row[] {
  const waiting = rows.filter(row => row.state === 'suggested').sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0))
  const settled = rows.filter(row => row.state !== 'suggested')
  const isSettled = (row: Row) => settled.some(one => { const until = settles(one); return until === FOR_EVER || dayOf(row) <= until })
  const open = waiting.filter(row => !isSettled(row))
  const confirmed = settled.filter(row => row.state === 'confirmed').sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
  return [...waiting.filter(row => row !== open[0]), ...confirmed.slice(1)]
}

const dayOf = (row: Fact | Need | Offer): Day => ('since' in row ? row.since : row.on)

import { planDay } from '../../shared/followups/plan'
import { planningFacts } from '../../shared/followups/facts'
import { buildLexicon, type Lexicon } from '../../shared/matching/lexicon'
import { newMatches } from '../../shared/matching/new-matches'
import { addMonth, monthOf, type Day } from '../../shared/model/day'
import type { Zone } from '../../shared/model/zone'
import { readRegister } from './backup'
import { register } from './database'
import { storeDrafts } from './follow-ups'
import { ledgersOf } from './ledgers'

let lexicon: Lexicon | null = null
const theLexicon = (): Lexicon => (lexicon ??= buildLexicon())

/** Questions and newcomers are looked for in the last months only. */
const MONTHS_BACK = 3

/**
 * Plans `today` and stores what is new: drafts whose key is unknown come in, open rows whose cause is gone go, rows that waited for
 * somebody to write wake up. Planning twice changes nothing. `now`: epoch ms. Returns how many rows are new.
 */
export async function planToday(today: Day, zone: Zone, now: number): Promise<number> {
  const db = register()
  const since = addMonth(monthOf(today), -MONTHS_BACK)
  const input = await readRegister()
  const ledgers = (await Promise.all(input.groups.map(group => ledgersOf(group.id, since)))).flat()
  const { drafts, stale, awake } = planDay(planningFacts({ register: input, ledgers, now, newMatches: newMatches(input, theLexicon, today, zone) }, today, zone))
  await db.transaction('rw', db.followUps, async () => {
    await db.followUps.where('key').anyOf([...stale]).filter(row => row.state === 'open').delete()
    await db.followUps.where('key').anyOf([...awake]).modify(row => void delete (row as { snoozedTo?: Day }).snoozedTo)
  })
  return storeDrafts(drafts, today)
}

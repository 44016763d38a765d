import type { Day } from '../../shared/model/day'
import { register } from './database'

/** `meta` key of the day the operator was last reminded: no part of the register, so neither act nor backup. */
const REMINDED = 'remindedOn'

/** Day of the last reminder; `null` = never. */
export async function remindedOn(): Promise<Day | null> {
  const value = (await register().meta.get(REMINDED))?.value
  return typeof value === 'string' ? (value as Day) : null
}

/** Notes the day's reminder. False when it was noted before: somebody else, another window perhaps, has reminded already. */
export async function noteReminded(day: Day): Promise<boolean> {
  const db = register()
  return db.transaction('rw', db.meta, async () => {
    if ((await db.meta.get(REMINDED))?.value === day) return false
    await db.meta.put({ key: REMINDED, value: day })
    return true
  })
}

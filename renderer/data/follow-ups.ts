import type { Day } from '../../shared/model/day'
import type { FollowUp, FollowUpDraft, FollowUpKey } from '../../shared/model/follow-up'
import type { Act } from '../../shared/model/register'
import { act, COPIED } from './act'
import { register } from './database'
import { same } from './same'

/** Day a follow-up is shown on. */
export const shownOn = (followUp: FollowUp): Day => followUp.snoozedTo ?? followUp.due

/** Open follow-ups due by `today` (snoozed ones by the day they were moved to), highest rank first. */
export async function openFollowUps(today: Day): Promise<FollowUp[]> {
  const open = await register().followUps.where('state').equals('open').toArray()
  return open.filter(one => shownOn(one) <= today).sort((a, b) => b.rank - a.rank || (a.key < b.key ? -1 : 1))
}

/** Follow-ups that come up after `today`, soonest first. */
export async function comingFollowUps(today: Day): Promise<FollowUp[]> {
  const open = await register().followUps.where('state').equals('open').toArray()
  return open.filter(one => shownOn(one) > today).sort((a, b) => (shownOn(a) < shownOn(b) ? -1 : shownOn(a) > shownOn(b) ? 1 : b.rank - a.rank))
}

/** Open follow-ups that wait for a day after `today`. */
export function countMoved(today: Day): Promise<number> {
  return register().followUps.where('state').equals('open').filter(one => one.snoozedTo !== undefined && one.snoozedTo > today).count()
}

/**
 * Stores drafts whose key is unknown; an open follow-up gets the draft's fresh reason and rank. Ticked and dropped ones stay as they are,
 * so planning twice changes nothing. Not an act: it can be planned again. Returns how many are new.
 */
export async function storeDrafts(drafts: readonly FollowUpDraft[], today: Day): Promise<number> {
  const db = register()
  return db.transaction('rw', db.followUps, async () => {
    const known = await db.followUps.bulkGet(drafts.map(draft => draft.key))
    const fresh = drafts.filter((_, i) => !known[i])
    const renewed = drafts.flatMap((draft, i): FollowUp[] => {
      const row = known[i]
      const next = row?.state === 'open' ? { ...row, ...draft } : null
      return next && !same(next, row) ? [next] : []
    })
    await db.followUps.bulkPut([...fresh.map((draft): FollowUp => ({ ...draft, state: 'open', snoozes: 0, createdOn: today })), ...renewed])
    return fresh.length
  })
}

/** Ticks a follow-up as done on `day` without a visit. */
export function tick(key: FollowUpKey, day: Day): Promise<Act> {
  return act('followUp.done', async tx => void (await tx.patch('followUps', key, { state: 'done', doneOn: day })))
}

/** Ticks a planned post: the post counts as made from then on. One act with one undo. */
export function tickPost(key: FollowUpKey, post: string, day: Day): Promise<Act> {
  return act('followUp.done', async tx => {
    await tx.patch('followUps', key, { state: 'done', doneOn: day })
    const moments = (await tx.get('settings', 'settings'))?.moments
    if (moments) await tx.patch('settings', 'settings', { moments: moments.map(one => (one.id === post ? { ...one, posted: true } : one)) })
  })
}

/** Notes that words for the person of a follow-up were copied, so that logging it later, even after a restart, keeps them. Nothing when the row is gone or done. */
export function noteCopied(key: FollowUpKey, copied: NonNullable<FollowUp['copied']>): Promise<Act> {
  return act(COPIED, async tx => {
    const row = await tx.get('followUps', key)
    if (row?.state === 'open') await tx.patch('followUps', key, { copied: { ...(row.copied?.override !== undefined && { override: row.copied.override }), ...copied } })
  })
}

/** What was copied for a follow-up; `null` = nothing. */
export async function copiedFor(key: FollowUpKey): Promise<NonNullable<FollowUp['copied']> | null> {
  return (await register().followUps.get(key))?.copied ?? null
}

/** Hides follow-ups until day `to`, as one act. Those that are done meanwhile stay done. */
export function snooze(keys: readonly FollowUpKey[], to: Day): Promise<Act> {
  return act('followUp.snoozed', async tx => {
    for (const key of keys) {
      if ((await tx.get('followUps', key))?.state === 'open') await tx.patch('followUps', key, ({ snoozes }) => ({ snoozedTo: to, snoozes: snoozes + 1 }))
    }
  })
}

/** Decides on `day` not to do these; they are not planned again under the same key, and a visit let go counts from that day. */
export function drop(keys: readonly FollowUpKey[], day: Day): Promise<Act> {
  return act('followUps.dropped', async tx => {
    for (const key of keys) await tx.patch('followUps', key, { state: 'dropped', doneOn: day })
  })
}

/** Puts rows of days to come on the day `to`, sooner or later than they fall due; stored from then on, and not counted as put off. */
export function moveDrafts(drafts: readonly FollowUpDraft[], to: Day, today: Day): Promise<Act> {
  return act('followUps.moved', async tx => {
    for (const draft of drafts) {
      const known = await tx.get('followUps', draft.key)
      if (known && known.state !== 'open') continue
      await tx.put('followUps', { snoozes: 0, createdOn: today, ...known, ...draft, state: 'open', snoozedTo: to })
    }
  })
}

/** Rows ticked on a day; those let go are not among them. */
export function doneOn(day: Day): Promise<FollowUp[]> {
  return register().followUps.where('doneOn').equals(day).filter(row => row.state === 'done').toArray()
}

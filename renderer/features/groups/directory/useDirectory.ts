import { startTransition, useEffect, useState } from 'react'
import { addDays, monthOf } from '../../../../shared/model/day'
import type { Zone } from '../../../../shared/model/zone'
import { startBreathing } from '../../../data/breath'
import { openFollowUps } from '../../../data/follow-ups'
import { listGroups } from '../../../data/groups'
import { listIntroductions } from '../../../data/introductions'
import { ledgersOf } from '../../../data/ledgers'
import { membersOf } from '../../../data/members'
import { getSettings } from '../../../data/settings'
import { useLive } from '../../../data/use-live'
import { useClock, useMomentOf } from '../../../ui/clock'
import { spanOf } from '../useGroup'
import { groupRow, type GroupParts, type GroupRow } from './directory-rows'

/** Days of ledgers the directory looks at: twelve weeks of trend, eight of them for the verdict and its change. */
const DAYS = 84

/** Every group with its figures; `null` until read. */
export function useDirectory(): readonly GroupRow[] | null {
  const { today, zone } = useClock()
  const parts = useLive<readonly GroupParts[] | null>(async () => {
    const [groups, open, introductions, settings] = await Promise.all([listGroups(), openFollowUps(today), listIntroductions(), getSettings()])
    return Promise.all(groups.filter(group => group.kind === 'group').map(async (group): Promise<GroupParts> => {
      const members = await membersOf(group.id)
      const { first, to } = spanOf(members, today, zone)
      const ledgers = await ledgersOf(group.id, monthOf(addDays(to, -DAYS)))
      const hasSpoken = members.some(member => member.lastAt !== undefined)
      return { group, members, ledgers, introductions, settings, first, to, lastOn: hasSpoken ? to : null, tasks: open.filter(followUp => followUp.groupId === group.id && followUp.lane === 'groups').length }
    }))
  }, [today, zone], null)
  const moment = useMomentOf(parts)
  return useRows(parts, { zone, now: moment })
}

/** The figures of one group after the other, letting keys and drawing in between; those shown before stand until all are there. */
function useRows(parts: readonly GroupParts[] | null, { zone, now }: { readonly zone: Zone; readonly now: number }): readonly GroupRow[] | null {
  const [rows, setRows] = useState<readonly GroupRow[] | null>(null)
  useEffect(() => {
    if (!parts) return
    let isWanted = true
    const breathe = startBreathing()
    const make = async () => {
      const made: GroupRow[] = []
      for (const part of parts) {
        made.push(groupRow(part, { zone, now }))
        await breathe()
        if (!isWanted) return
      }
      startTransition(() => setRows(made))
    }
    // What goes wrong is thrown while drawing, for the nearest boundary.
    make().catch((error: unknown) => setRows(() => { throw error }))
    return () => { isWanted = false }
  }, [parts, zone, now])
  return rows
}

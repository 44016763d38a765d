import { demoFiles } from '../../../resources/demo/files'
import { DEMO_GROUPS } from '../../../resources/demo/groups'
import { addDays, type Day } from '../../../shared/model/day'
import type { Failure } from '../../../shared/model/failure'
import type { GroupId } from '../../../shared/model/ids'
import { fail, succeed, type Result } from '../../../shared/model/result'
import type { Zone } from '../../../shared/model/zone'
import { act } from '../act'
import { startImport } from '../imports'
import { writeDemoNotes } from './demo-notes'

/**
 * Fills the register with the invented demo groups: their exports go through the importer like dropped files, then what an
 * operator would have noted is written. `onStep` gets the share done, 0…1. Ends with the first failure.
 */
export async function loadDemo(today: Day, zone: Zone, onStep: (share: number) => void = () => {}): Promise<Result<null, Failure>> {
  const files = demoFiles({ today, nowWall: zone.toWall(Date.now()), toEpoch: zone.toEpoch })
  const groupIds = new Map<string, GroupId>()
  for (const [n, file] of files.entries()) {
    const known = groupIds.get(file.group)
    const group = DEMO_GROUPS.find(entry => entry.key === file.group)!
    const done = await startImport(new File([file.text], file.name), { platform: group.platform, ...(known && { groups: { 0: known } }) }).done
    if (!done.ok) return fail(done.failure)
    const id = done.value[0]?.groupId
    if (id) groupIds.set(file.group, id)
    onStep((n + 1) / (files.length + 1))
  }
  await act('demo.groups', async tx => {
    for (const group of DEMO_GROUPS) {
      const id = groupIds.get(group.key)
      if (!id) continue
      await tx.patch('groups', id, {
        type: group.type, capacity: group.capacity, purpose: group.purpose, memberGain: group.gain, keywords: group.keywords, myRole: 'owner', rosterOn: today,
        city: group.city, trade: group.trade,
        ...(group.cardPattern !== undefined && { cardPattern: group.cardPattern }), ...(group.forLevel && { forLevel: group.forLevel }),
        ...(group.deeds && { actions: group.deeds.map(({ ago, what, kind }) => ({ on: addDays(today, -ago), what, kind })) }),
      })
    }
  })
  await writeDemoNotes(today)
  onStep(1)
  return succeed(null)
}

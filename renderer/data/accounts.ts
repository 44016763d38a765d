import { paidUntilBy } from '../../shared/activity/account'
import type { MoneyEntry } from '../../shared/model/group'
import type { GroupId } from '../../shared/model/ids'
import type { Act } from '../../shared/model/register'
import { act } from './act'
import { freshId } from './fresh-id'

/** Notes a line of a group's account. A fee with a term moves the end of the person's membership on, a refund that ends it takes it away: all one act. */
export function noteMoney(id: GroupId, entry: Omit<MoneyEntry, 'id'>): Promise<Act> {
  return act('group.account', async tx => {
    const group = await tx.get('groups', id)
    if (!group) throw new Error(`no group ${id}`)
    await tx.patch('groups', id, { account: [...(group.account ?? []), { ...entry, id: freshId<'money'>() }] })
    const person = entry.personId === undefined ? undefined : await tx.get('people', entry.personId)
    if (!person) return
    if (entry.kind === 'refund' && entry.ends) await tx.patch('people', person.id, { paidUntil: undefined })
    else if (entry.kind === 'fee' && entry.until !== undefined && (person.paidUntil ?? '') < entry.until) await tx.patch('people', person.id, { paidUntil: entry.until })
  })
}

/** Takes a line away. A membership that ran as far as this fee, or ended with this refund, stands as the other lines of this group say. */
export function removeMoney(id: GroupId, entryId: string): Promise<Act> {
  return act('group.account', async tx => {
    const group = await tx.get('groups', id)
    const gone = group?.account?.find(entry => entry.id === entryId)
    if (!group || !gone) return
    const account = group.account!.filter(entry => entry !== gone)
    await tx.patch('groups', id, { account: account.length === 0 ? undefined : account })
    const person = gone.personId === undefined ? undefined : await tx.get('people', gone.personId)
    if (!person) return
    const follows = (gone.kind === 'fee' && gone.until !== undefined && person.paidUntil === gone.until) || (gone.kind === 'refund' && gone.ends === true && person.paidUntil === undefined)
    if (follows) await tx.patch('people', person.id, { paidUntil: paidUntilBy(account, person.id) })
  })
}

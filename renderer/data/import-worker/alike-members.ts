import type { FileSender } from '../../../shared/importing/step'
import type { AlikeSenders } from '../../../shared/importing/loose-twins'
import type { Member, RollCall } from './roll-call'

const NOBODY: ReadonlySet<number> = new Set()

/**
 * Members who may be a sender of a block though the register knows them apart: one side has an id and the other only a name
 * that both were seen under, or both are the operator. `senders`: member number and what the file tells.
 */
export function alikeMembers(call: RollCall, senders: readonly (readonly [number, FileSender])[]): AlikeSenders {
  const bySender = new Map(senders)
  const found = new Map<number, ReadonlySet<number>>()
  return number => {
    const known = found.get(number)
    if (known) return known
    const sender = bySender.get(number)
    const alike = sender && !sender.anonymous ? numbersAlike(call, number, sender) : NOBODY
    found.set(number, alike)
    return alike
  }
}

function numbersAlike(call: RollCall, number: number, sender: FileSender): ReadonlySet<number> {
  const self = call.context.newcomers.self
  const me = call.members.find(member => member.membership.number === number)
  const hasId = me?.account.platformId !== undefined
  const named = [sender.name, ...sender.otherNames].flatMap(name => call.named(name))
  const mine = sender.isSelf === true || (self !== null && me?.membership.personId === self.id) ? call.members.filter(member => member.membership.personId === self?.id) : []
  const others: readonly Member[] = [...named.filter(member => !(hasId && member.account.platformId !== undefined)), ...mine]
  return new Set(others.map(member => member.membership.number).filter(one => one !== number))
}

import type { Group } from '../model/group'

/** Seats of a group; `null` where neither the operator nor the platform says. */
export function capacityOf(group: Group): number | null {
  if (group.capacity !== undefined) return group.capacity
  return group.platform === 'wechat' || group.platform === 'wecom' ? 500 : null
}

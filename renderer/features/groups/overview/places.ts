import type { Period } from '../../../../shared/activity/period'
import type { Layer } from '../../../../shared/activity/layers'
import type { Day } from '../../../../shared/model/day'
import type { GroupId } from '../../../../shared/model/ids'
import { navigate } from '../../../ui/route'

/** What kind of messages stand behind a figure. */
export type MessageWhat = 'noise' | 'questions' | 'links' | 'thanks' | 'offTopic'

/** Opens the messages behind a figure in the conversation. */
export function openMessages(id: GroupId, { from, to }: Period, more: { readonly weekday?: number; readonly hour?: number; readonly member?: number; readonly what?: MessageWhat } = {}): void {
  const query: Record<string, string> = { from, to }
  for (const [key, value] of Object.entries(more)) if (value !== undefined) query[key] = `${value}`
  navigate({ page: 'groups', id, tab: 'chat', query })
}

/** Opens the conversation at a moment, epoch ms. */
export function openMoment(id: GroupId, at: number): void {
  navigate({ page: 'groups', id, tab: 'chat', query: { at: `${at}` } })
}

/** Opens the members of a layer as it was on a day. */
export function openLayer(id: GroupId, layer: Layer, on: Day): void {
  navigate({ page: 'groups', id, tab: 'members', query: { layer, on } })
}

/** Opens those who wrote in a period, or who wrote before it and not in it. */
export function openSpeakers(id: GroupId, { from, to }: Period, which: 'spoke' | 'fellSilent' = 'spoke'): void {
  navigate({ page: 'groups', id, tab: 'members', query: { which, from, to } })
}

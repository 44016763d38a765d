import type { SegmentId } from '../../shared/model/ids'
import type { Segment } from '../../shared/model/person'
import type { Act } from '../../shared/model/register'
import { act } from './act'
import { register } from './database'
import { freshId } from './fresh-id'

export function listSegments(): Promise<Segment[]> {
  return register().segments.toArray()
}

export async function createSegment(fields: Omit<Segment, 'id'>): Promise<Segment> {
  const segment: Segment = { ...fields, id: freshId<'segment'>() }
  await act('segment.created', tx => tx.put('segments', segment))
  return segment
}

export function patchSegment(id: SegmentId, fields: Partial<Segment>): Promise<Act> {
  return act('segment.edited', async tx => void (await tx.patch('segments', id, fields)))
}

export function removeSegment(id: SegmentId): Promise<Act> {
  return act('segment.removed', tx => tx.remove('segments', id))
}

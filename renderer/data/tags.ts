import type { TagId } from '../../shared/model/ids'
import type { Tag } from '../../shared/model/person'
import type { Act } from '../../shared/model/register'
import { act } from './act'
import { register } from './database'
import { freshId } from './fresh-id'

export function listTags(): Promise<Tag[]> {
  return register().tags.toArray()
}

export async function createTag(fields: Omit<Tag, 'id'>): Promise<Tag> {
  const tag: Tag = { ...fields, id: freshId<'tag'>() }
  await act('tag.created', tx => tx.put('tags', tag))
  return tag
}

export function patchTag(id: TagId, fields: Partial<Tag>): Promise<Act> {
  return act('tag.edited', async tx => void (await tx.patch('tags', id, fields)))
}

/** Removes a tag and takes it from everyone who had it, as one act. */
export function removeTag(id: TagId): Promise<Act> {
  return act('tag.removed', async tx => {
    const tagged = await register().people.filter(person => person.tags.includes(id)).toArray()
    for (const person of tagged) await tx.patch('people', person.id, { tags: person.tags.filter(tag => tag !== id) })
    await tx.remove('tags', id)
  })
}

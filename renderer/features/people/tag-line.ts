import { findChineseDates } from '../../../shared/calendar/chinese-date'
import type { Day } from '../../../shared/model/day'
import type { Tag } from '../../../shared/model/person'
import { createTag, listTags, patchTag } from '../../data/tags'

const LEAD = /(?:[，,\s]|^)(?:到|至|截止到?|截至)\s?$/

/** A typed tag: `双十一 到12月10日` is 双十一 until that day; words without such an end are its name as they stand. */
export function tagOfLine(text: string, today: Day): Pick<Tag, 'name'> & { readonly until?: Day } {
  const typed = text.trim()
  const last = findChineseDates(typed, today).at(-1)
  const lead = last?.end === typed.length ? LEAD.exec(typed.slice(0, last.start)) : null
  const name = lead ? typed.slice(0, lead.index).trim() : ''
  return last && name !== '' ? { name, until: last.day } : { name: typed }
}

/** The tag of a typed line: the one of that name, which gets the end that was typed, or a new one. */
export async function tagNamed(text: string, today: Day): Promise<Tag> {
  const wanted = tagOfLine(text, today)
  const known = (await listTags()).find(tag => tag.name === wanted.name)
  if (!known) return createTag(wanted)
  if (wanted.until && known.until !== wanted.until) await patchTag(known.id, { until: wanted.until })
  return known
}

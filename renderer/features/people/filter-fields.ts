import { FACT_TYPES, LEVELS, LOYALTY_STEPS, type FactType, type Level, type Loyalty, type PeopleFilter } from '../../../shared/model/person'
import type { Day } from '../../../shared/model/day'
import type { TagId } from '../../../shared/model/ids'
import { PRESENCES } from '../../../shared/people/person-entry'

/** Conditions the operator may add, in the order of the menu. */
export const FIELDS = ['tag', 'city', 'industry', 'group', 'layer', 'wants', 'has', 'paid', 'friend', 'inviter', 'quiet', 'before', 'lacks', 'level', 'loyalty', 'seed'] as const
export type Field = (typeof FIELDS)[number]

/** Days without a visit that can be asked for. */
export const QUIET_DAYS = ['14', '30', '60', '90', '180', '365'] as const
export const YES_NO = ['yes', 'no'] as const

/** Fields with a fixed list of values. The others take theirs from the register. */
export const VALUES: Readonly<Partial<Record<Field, readonly string[]>>> = {
  layer: PRESENCES, level: LEVELS, loyalty: LOYALTY_STEPS, quiet: QUIET_DAYS, wants: YES_NO, has: YES_NO, paid: YES_NO, seed: YES_NO, lacks: FACT_TYPES.filter(type => type !== 'custom'),
}

const yesNo = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'yes' : 'no')

/** The conditions of a filter as fields with their values; tags one by one. */
export function conditionsOf(filter: PeopleFilter): { readonly field: Field; readonly value: string }[] {
  const values: Readonly<Record<Exclude<Field, 'tag'>, string | undefined>> = {
    city: filter.city, industry: filter.industry, group: filter.groupId, layer: filter.layer, level: filter.level, loyalty: filter.loyalty,
    wants: yesNo(filter.wants), has: yesNo(filter.has), paid: yesNo(filter.paid), seed: yesNo(filter.seed),
    quiet: filter.quietDays === undefined ? undefined : String(filter.quietDays), before: filter.lastContactBefore, lacks: filter.lacks, friend: filter.friend, inviter: filter.invitedBy,
  }
  return [
    ...(filter.tags ?? []).map(value => ({ field: 'tag' as const, value: value as string })),
    ...FIELDS.flatMap(field => { const value = field === 'tag' ? undefined : values[field]; return value === undefined ? [] : [{ field, value }] }),
  ]
}

/** The change that adds a condition. */
export function withCondition(filter: PeopleFilter, field: Field, value: string): Partial<PeopleFilter> {
  switch (field) {
    case 'tag': return { tags: [...new Set([...(filter.tags ?? []), value as TagId])] }
    case 'city': return { city: value }
    case 'industry': return { industry: value }
    case 'group': return { groupId: value }
    case 'layer': return { layer: value }
    case 'level': return { level: value as Level }
    case 'loyalty': return { loyalty: value as Loyalty }
    case 'lacks': return { lacks: value as FactType }
    case 'inviter': return { invitedBy: value }
    case 'quiet': return { quietDays: Number(value) }
    case 'before': return { lastContactBefore: value as Day }
    case 'friend': return { friend: value as NonNullable<PeopleFilter['friend']> }
    default: return { [field]: value === 'yes' }
  }
}

/** The change that takes a condition away. */
export function withoutCondition(filter: PeopleFilter, field: Field, value: string): Partial<PeopleFilter> {
  switch (field) {
    case 'tag': { const tags = (filter.tags ?? []).filter(tag => tag !== value); return { tags: tags.length > 0 ? tags : undefined } }
    case 'group': return { groupId: undefined }
    case 'inviter': return { invitedBy: undefined }
    case 'quiet': return { quietDays: undefined }
    case 'before': return { lastContactBefore: undefined }
    default: return { [field]: undefined }
  }
}

/** Whether two filters ask for the same. */
export function isSameFilter(a: PeopleFilter, b: PeopleFilter): boolean {
  const keyOf = (filter: PeopleFilter) => JSON.stringify([...conditionsOf(filter).map(one => `${one.field} ${one.value}`), filter.text?.trim() ?? ''])
  return keyOf(a) === keyOf(b)
}

/** Whether it has any condition at all. */
export const isEmptyFilter = (filter: PeopleFilter): boolean => isSameFilter(filter, {})

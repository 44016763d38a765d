import { daysBetween } from '../model/day'
import type { Day } from '../model/day'
import type { TagId } from '../model/ids'
import type { MomentsPost } from '../model/settings'

/** A second post to the same people within so many days, the last one included, wears them out. */
export const MOMENTS_REST_DAYS = 3

/** Another post that would reach the same people too soon. */
export interface TooSoon {
  readonly post: MomentsPost
  /** Tags both are for; empty = one of the two is for everybody. */
  readonly tags: readonly TagId[]
  /** Days between the two, either way. */
  readonly days: number
}

/** The nearest post within the rest that shares a tag with a planned one, or that is for everybody; `null` = none. */
export function tooSoon(planned: Pick<MomentsPost, 'on' | 'tags'> & { readonly id?: string }, posts: readonly MomentsPost[]): TooSoon | null {
  const near = posts.flatMap((post): TooSoon[] => {
    const days = Math.abs(daysBetween(planned.on, post.on))
    const tags = post.tags.filter(tag => planned.tags.includes(tag))
    const isForAll = post.tags.length === 0 || planned.tags.length === 0
    return post.id === planned.id || days > MOMENTS_REST_DAYS || (tags.length === 0 && !isForAll) ? [] : [{ post, tags, days }]
  })
  return near.sort((a, b) => a.days - b.days || (a.post.id < b.post.id ? -1 : 1))[0] ?? null
}

/** Posts of a day that wait to be made. */
export function postsDue(posts: readonly MomentsPost[], today: Day): MomentsPost[] {
  return posts.filter(post => !post.posted && post.on <= today).sort((a, b) => (a.on < b.on ? -1 : 1))
}

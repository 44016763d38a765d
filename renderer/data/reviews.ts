import type { Act } from '../../shared/model/register'
import type { Review } from '../../shared/model/review'
import { act } from './act'
import { register } from './database'

/** Saved reviews, latest period first. */
export async function listReviews(): Promise<Review[]> {
  return (await register().reviews.toArray()).sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
}

export function saveReview(review: Review): Promise<Act> {
  return act('review.saved', tx => tx.put('reviews', review))
}

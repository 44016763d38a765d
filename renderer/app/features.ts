import type { Feature } from '../ui/feature'
import { groups } from '../features/groups'
import { imports } from '../features/imports'
import { matching } from '../features/matching'
import { people } from '../features/people'
import { review } from '../features/review'
import { settings } from '../features/settings'
import { today } from '../features/today'

/** Every page of the app, one line each; the rail shows them by `order`. */
export const FEATURES: readonly Feature[] = [
  today,
  groups,
  people,
  matching,
  imports,
  review,
  settings,
].sort((a, b) => a.order - b.order)

/** The feature whose page `path` is; the first one for an unknown path. */
export function featureAt(path: string): Feature {
  const found = FEATURES.find(feature => feature.path === path) ?? FEATURES[0]
  if (!found) throw new Error('The app has no pages.')
  return found
}

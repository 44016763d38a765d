import type { Signal } from '../types'
import { activity } from './activity'
import { fit } from './fit'
import { freshness } from './freshness'
import { history } from './history'
import { indirect } from './indirect'
import { level } from './level'
import { region } from './region'
import { sharedGroup } from './shared-group'

/** Every signal of the ranking, in the order the bar shows them. */
export const SIGNALS: readonly Signal[] = [fit, region, activity, history, sharedGroup, level, freshness, indirect]

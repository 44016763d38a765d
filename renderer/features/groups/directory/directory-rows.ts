import { assessGroup } from '../../../../shared/activity/assess'
import type { Figures } from '../../../../shared/activity/figures'
import type { GroupLevel } from '../../../../shared/activity/level'
import { lifeSign, type LifeSign } from '../../../../shared/activity/life-cycle'
import { overTime } from '../../../../shared/activity/over-time'
import { lastDays } from '../../../../shared/activity/period'
import { stageOf, weightsFor, type StageSign } from '../../../../shared/activity/stage'
import type { VerdictWord } from '../../../../shared/activity/verdict'
import type { Introduction } from '../../../../shared/model/exchange'
import { GROUP_STAGES, type Group, type Membership } from '../../../../shared/model/group'
import { PLATFORMS } from '../../../../shared/model/message'
import type { Ledger } from '../../../../shared/model/ledger'
import type { Day } from '../../../../shared/model/day'
import type { Settings } from '../../../../shared/model/settings'
import type { Zone } from '../../../../shared/model/zone'
import { sortRows } from '../sort-rows'
import { sizeOf } from '../useGroup'

/** A group as the directory shows it. */
export interface GroupRow {
  readonly group: Group
  /** Members in the group; `null` without a roster. */
  readonly size: number | null
  readonly seen: number
  /** 0…1; `null` without capacity or roster. */
  readonly fullness: number | null
  /** Last day with a message; `null` = none. */
  readonly lastOn: Day | null
  /** Messages of the last twelve weeks, oldest first. */
  readonly weeks: readonly number[]
  readonly figures: Figures
  readonly stage: StageSign
  readonly life: LifeSign
  readonly verdict: VerdictWord
  readonly level: GroupLevel
  /** Open follow-ups about the group. */
  readonly tasks: number
  /** Under the group it was split from, where the list is drawn as a tree; 0 or absent = under none. */
  readonly depth?: number
}

export interface GroupParts {
  readonly group: Group
  readonly members: readonly Membership[]
  readonly ledgers: readonly Ledger[]
  /** Of the whole register. */
  readonly introductions: readonly Introduction[]
  readonly settings: Pick<Settings, 'levelWeights'>
  readonly first: Day
  readonly to: Day
  readonly lastOn: Day | null
  readonly tasks: number
}

export function groupRow({ group, members, ledgers, introductions, settings, first, to, lastOn, tasks }: GroupParts, { zone, now }: { zone: Zone; now: number }): GroupRow {
  const size = sizeOf(group, members)
  const stage = stageOf(group, { first, to, size })
  const assessed = assessGroup({ group, members, ledgers, introductions, to, zone, now, weights: weightsFor(stage.stage, settings) })
  return {
    group, tasks, lastOn, size, stage,
    figures: assessed.now,
    seen: members.length,
    fullness: size === null || group.capacity === undefined ? null : size / group.capacity,
    weeks: overTime(ledgers, lastDays(to, 84), 'week').map(week => week.messages),
    life: lifeSign(ledgers, { first, to }),
    verdict: assessed.verdict.word,
    level: assessed.level,
  }
}

/** City and trade in one line; empty where neither is written. */
export const placeOf = ({ city, trade }: Pick<Group, 'city' | 'trade'>): string => [city, trade].filter(part => part !== undefined).join(' ')

/** Whether every word is in what tells groups apart: names, city, trade, keywords, purpose. `also`: more to look into, such as the platform's name. */
export function holdsWords({ name, otherNames, city, trade, keywords, purpose }: Group, words: string, also: readonly string[] = []): boolean {
  const within = [name, ...otherNames, city, trade, ...(keywords ?? []), purpose, ...also].filter(part => part !== undefined).join('\n').toLowerCase()
  return words.toLowerCase().split(/\s+/).every(word => within.includes(word))
}

export type DirectoryColumn = 'name' | 'platform' | 'type' | 'stage' | 'size' | 'messages' | 'speakers' | 'verdict' | 'level' | 'life' | 'unanswered' | 'tasks' | 'last'

/** More than any group holds: a count over it stands behind every share of seats worth the name. */
const MOST_PEOPLE = 1e9

const VERDICT_ORDER: Readonly<Record<VerdictWord, number>> = { declining: 0, hollow: 1, steady: 2, unknown: 3 }

/** Sorted rows; unknown values last whichever way. */
export function sortGroups(rows: readonly GroupRow[], column: DirectoryColumn, descending: boolean): GroupRow[] {
  const value = (row: GroupRow): number | string | null => {
    switch (column) {
      case 'name': return row.group.name
      case 'platform': return PLATFORMS.indexOf(row.group.platform)
      case 'type': return row.group.type ?? null
      case 'stage': return GROUP_STAGES.indexOf(row.stage.stage)
      case 'level': return row.level.score
      case 'life': return row.life.slope
      // By how full it is; where nobody noted the seats, behind those by its people.
      case 'size': return row.fullness ?? (row.size === null ? null : row.size / MOST_PEOPLE)
      case 'messages': return row.figures.messages
      case 'speakers': return row.figures.speakers
      case 'verdict': return VERDICT_ORDER[row.verdict]
      case 'unanswered': return row.figures.unanswered.length
      case 'tasks': return row.tasks
      case 'last': return row.lastOn
    }
  }
  return sortRows(rows, value, descending)
}

import type { ComponentType } from 'react'
import type { GroupId, PersonId } from '../../shared/model/ids'
import type { IconName } from './icon-paths'
import type { Place } from './route'
import type { Language } from './text'

/** What a feature's `index.ts` exports; `app/features.ts` lists them. Adding a page = one folder and one line there. */
export interface Feature {
  readonly id: string
  /** First part of its addresses: `today` → `#/today`. */
  readonly path: string
  /** Name in the rail. */
  readonly title: Readonly<Record<Language, string>>
  readonly icon: IconName
  readonly Page: ComponentType
  /** Position in the rail, ascending. */
  readonly order: number
  /** Letter that goes here after G. */
  readonly letter?: string
  /** A hook: how many things ask for action; 0 or `null` shows nothing. */
  readonly useBadge?: () => number | null
  /** Entries under its name in the rail. */
  readonly RailList?: ComponentType
  /** Cards this feature shows in the right-hand panel. */
  readonly panels?: {
    readonly person?: ComponentType<{ readonly id: PersonId }>
    readonly group?: ComponentType<{ readonly id: GroupId }>
  }
  /** Answers of the find box (Ctrl+K). */
  readonly search?: SearchProvider
  /** Commands of the find box, searched by their name. */
  readonly commands?: readonly Command[]
}

/** Finds at most `limit` things; called on every key, so it should answer within 50 ms or heed `signal`. */
export type SearchProvider = (query: string, limit: number, signal: AbortSignal) => Promise<readonly SearchHit[]>

export interface SearchHit {
  readonly key: string
  readonly title: string
  /** Second voice beside the title: trade, group, date. */
  readonly note?: string
  readonly icon: IconName
  /** Higher first across providers; 1 = exact. */
  readonly score: number
  /** Where it leads, or what it does. */
  readonly open: Place | (() => void)
}

export interface Command {
  readonly id: string
  readonly title: Readonly<Record<Language, string>>
  readonly icon: IconName
  /** As shown on a key: `Ctrl O`. */
  readonly keys?: string
  run(): void
}

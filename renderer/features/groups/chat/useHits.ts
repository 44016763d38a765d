import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { instantsOf } from '../../../../shared/activity/period'
import type { Message } from '../../../../shared/model/block'
import type { GroupId } from '../../../../shared/model/ids'
import type { Zone } from '../../../../shared/model/zone'
import { readMessages } from '../../../data/messages'
import { searchMessages } from '../../../data/search'
import { drawn } from '../../../ui/drawn'
import { fitsFilter, type MessageFilter } from './chat-query'

/** Messages listed at most; a list longer than that is narrowed, not read. */
export const MOST_HITS = 500
/** Messages looked at in one go when a figure's messages are gathered. */
const PAGE = 2000

export interface Hits {
  /** Newest first. */
  readonly hits: readonly Message[]
  readonly isSearching: boolean
  readonly isCut: boolean
}

interface Wanted {
  readonly groupId: GroupId
  /** Search in every group. */
  readonly everywhere: boolean
  readonly text: string
  readonly filter: MessageFilter | null
  readonly zone: Zone
  /** What the group says it is about. */
  readonly keywords: readonly string[]
}

const NONE: Hits = { hits: [], isSearching: false, isCut: false }

/** Messages that hold the words, or that stand behind a figure; they come in while the blocks are read. */
export function useHits({ groupId, everywhere, text, filter, zone, keywords }: Wanted): Hits {
  const [state, setState] = useState<Hits>(NONE)
  const words = text.trim()
  // Compared by what it says: the list is a new one after every change of the register, and the search must not begin anew.
  const topics = keywords.join('\n')
  useEffect(() => {
    if (words === '' && filter === null) {
      setState(NONE)
      return
    }
    const abort = new AbortController()
    const judged = { zone, keywords: topics.split('\n') }
    let found: Message[] = []
    // The first hits are drawn at once, before the words are marked in the conversation and further blocks are read.
    const take = async (hits: readonly Message[]): Promise<void> => {
      if (abort.signal.aborted || hits.length === 0) return
      const isFirst = found.length === 0
      found = [...found, ...hits].slice(0, MOST_HITS)
      const show = () => setState({ hits: found, isSearching: true, isCut: false })
      if (isFirst) {
        flushSync(show)
        await drawn()
      } else show()
    }
    setState({ hits: [], isSearching: true, isCut: false })
    const run = words !== ''
      ? searchMessages({ text: words, limit: MOST_HITS, signal: abort.signal, ...(everywhere ? {} : { groupId }), ...limits(filter, zone) }, hits => take(filter && !everywhere ? hits.filter(hit => fitsFilter(hit, filter, judged)) : hits))
      : gather(groupId, filter!, { ...judged, signal: abort.signal, take })
    void run.then(() => {
      if (!abort.signal.aborted) setState({ hits: found, isSearching: false, isCut: found.length >= MOST_HITS })
    })
    return () => abort.abort()
  }, [groupId, everywhere, words, filter, zone, topics])
  return state
}

function limits(filter: MessageFilter | null, zone: Zone): { from?: number; to?: number; member?: number } {
  if (!filter) return {}
  const { start, stop } = instantsOf(filter.period, zone)
  return { from: start, to: stop - 1, ...(filter.member !== null && { member: filter.member }) }
}

/** Reads the period backwards, page by page, until enough is found. */
async function gather(groupId: GroupId, filter: MessageFilter, { zone, keywords, signal, take }: { zone: Zone; keywords: readonly string[]; signal: AbortSignal; take: (hits: readonly Message[]) => Promise<void> }): Promise<void> {
  let count = 0
  let before: Message | undefined
  while (!signal.aborted && count < MOST_HITS) {
    const page = await readMessages(groupId, { ...limits(filter, zone), ...(before && { before }), limit: PAGE })
    const hits = page.filter(message => fitsFilter(message, filter, { zone, keywords })).reverse()
    count += hits.length
    await take(hits)
    if (page.length < PAGE) break
    before = page[0]
  }
}

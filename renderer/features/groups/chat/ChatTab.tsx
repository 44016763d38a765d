import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Message } from '../../../../shared/model/block'
import { toDay, wallOfDay } from '../../../../shared/model/day'
import type { Membership } from '../../../../shared/model/group'
import type { GroupId, MemberNumber } from '../../../../shared/model/ids'
import { listGroups } from '../../../data/groups'
import { membersOf } from '../../../data/members'
import { useLive } from '../../../data/use-live'
import { Chip } from '../../../ui/Chip'
import { useClock, useFormat } from '../../../ui/clock'
import { KeyLine } from '../../../ui/KeyLine'
import { navigate, useRoute } from '../../../ui/route'
import { SearchField } from '../../../ui/SearchField'
import { TextField } from '../../../ui/TextField'
import { useText } from '../../../ui/text'
import { GroupFrame } from '../GroupFrame'
import { groupText } from '../group.text'
import type { GroupFile } from '../useGroup'
import styles from './Chat.module.css'
import { chatQueryOf, type MessageFilter } from './chat-query'
import { chatText } from './chat.text'
import { Conversation } from './Conversation'
import { HitList } from './HitList'
import { PasteNotice } from './PasteNotice'
import { ResponseBox } from './ResponseBox'
import { useConversation } from './useConversation'
import { MOST_HITS, useHits } from './useHits'

/** 聊天: the conversation at the left, what one looks for in it at the right. */
export function ChatTab({ file }: { readonly file: GroupFile }) {
  const t = useText(chatText)
  const format = useFormat()
  const { zone } = useClock()
  const { query } = useRoute()
  const { id } = file.group
  const asked = useMemo(() => chatQueryOf(query ?? {}), [query])
  const [everywhere, setEverywhere] = useState(false)
  const [day, setDay] = useState('')
  const [notice, setNotice] = useState<Message | null>(null)
  const { filter } = asked
  // What is typed stays here; the address follows on Enter and with each hit opened.
  const [text, setText] = useState(asked.text)
  // The conversation may mark the words a moment later; the search begins with the key.
  const marked = useDeferredValue(text)
  useEffect(() => setText(asked.text), [asked.text])
  const { hits, isSearching, isCut } = useHits({ groupId: id, everywhere, text, filter, zone, keywords: file.group.keywords ?? [] })
  // A figure's messages open at the first of them.
  const at = asked.at ?? (filter && !asked.place ? zone.toEpoch(wallOfDay(filter.period.from)) : null)
  const stretch = useConversation(id, { at, place: asked.place })
  const others = useOtherGroups(everywhere ? hits : [], id)

  // The hits of a narrow figure lie scattered: the newest of them is opened. A plain day opens at its beginning.
  const newest = filter !== null && isNarrow(filter) && asked.place === null && asked.at === null ? hits[0] : undefined
  useEffect(() => {
    if (newest) navigate({ page: 'groups', id, tab: 'chat', query: { ...query, block: newest.blockId, i: `${newest.index}` } }, 'replace')
    // Only the first hit of a figure is opened unasked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [newest === undefined])

  const go = (change: Readonly<Record<string, string | undefined>>, how: 'push' | 'replace' = 'replace') => {
    const next = Object.entries({ ...query, ...change }).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
    navigate({ page: 'groups', id, tab: 'chat', query: Object.fromEntries(next) }, how)
  }
  const open = (message: Message) => {
    const place = { block: message.blockId, i: `${message.index}` }
    if (message.groupId === id) go({ ...place, text, at: undefined })
    else navigate({ page: 'groups', id: message.groupId, tab: 'chat', query: { ...place, text } })
  }
  const jump = (typed: string) => {
    setDay(typed)
    const wanted = toDay(typed)
    if (wanted) navigate({ page: 'groups', id, tab: 'chat', query: { ...(text && { text }), at: `${zone.toEpoch(wallOfDay(wanted))}` } }, 'replace')
  }
  const isAsking = text.trim() !== '' || filter !== null
  return (
    <GroupFrame file={file} tab="chat" scrolls="inside" foot={<KeyLine hints={[{ keys: ['/'], does: t('keyFind') }, { keys: ['J', 'K'], does: t('keyWalk') }, { keys: ['Enter'], does: t('keyOpen') }, { keys: ['Esc'], does: t('keyClear') }]} note={t('nothingSent')} />}>
      <div className={styles.columns}>
        <Conversation stretch={stretch} memberByNumber={file.memberByNumber} marked={marked} onResponses={setNotice} />
        <aside className={styles.side} aria-label={t('find')}>
          <div className={styles.tools}>
            <SearchField label={t('find')} placeholder={t(everywhere ? 'findEverywhere' : 'findHere')} value={text} onChange={setText} hotkey="/" onEnter={() => { go({ text }); if (document.activeElement instanceof HTMLElement) document.activeElement.blur() }} />
            <div className={styles.scopes}>
              <Chip isChoice on={!everywhere} onPress={() => setEverywhere(false)}>{t('here')}</Chip>
              <Chip isChoice on={everywhere} onPress={() => setEverywhere(true)}>{t('everywhere')}</Chip>
              <span className={styles.jump}><TextField aria-label={t('jump')} placeholder={t('jumpTo')} size="small" icon="clock" value={day} onChange={jump} max={10} /></span>
            </div>
            {!notice && <PasteNotice groupId={id} onFound={found => { setNotice(found); open(found) }} />}
            {filter && <FilterChip file={file} filter={filter} onClear={() => navigate({ page: 'groups', id, tab: 'chat', query: text ? { text } : {} }, 'replace')} />}
            {isAsking && <p className={styles.count} aria-live="polite">{isSearching && hits.length === 0 ? t('searching') : isCut ? t('cut', { count: MOST_HITS }) : hits.length === 0 ? t('notFound', { text: text.trim() }) : t(text.trim() === '' ? 'behind' : 'found', { count: format.number(hits.length) })}</p>}
          </div>
          {notice
            ? <ResponseBox file={file} notice={notice} onClose={() => setNotice(null)} />
            : isAsking
            ? <HitList hits={hits} marked={text} onOpen={open} groupName={groupId => (groupId === id ? null : (others.names.get(groupId) ?? null))} memberOf={(groupId, number) => (groupId === id ? file.memberByNumber.get(number) : others.members.get(groupId)?.get(number))} />
            : <p className={styles.hint}>{t('hint')}</p>}
        </aside>
      </div>
    </GroupFrame>
  )
}

const isNarrow = ({ member, weekday, hour, what }: MessageFilter): boolean => member !== null || weekday !== null || hour !== null || what !== null

/** What stands behind the figure that was pressed, in words. */
function FilterChip({ file, filter, onClear }: { readonly file: GroupFile; readonly filter: MessageFilter; readonly onClear: () => void }) {
  const t = useText(chatText)
  const g = useText(groupText)
  const format = useFormat()
  const { period, member, weekday, hour, what } = filter
  const words = [
    format.span(period.from, period.to),
    ...(weekday === null ? [] : [format.weekday(weekday)]),
    ...(hour === null ? [] : [t('hour', { hour, next: hour + 1 })]),
    ...(member === null ? [] : [file.memberByNumber.get(member)?.name ?? g('unknownSender')]),
    ...(what === null ? [] : [t(`what.${what}`)]),
  ]
  return <Chip on onPress={onClear} onRemove={onClear} removeLabel={t('clear')}>{words.join(t('gap'))}</Chip>
}

interface OtherGroups {
  readonly names: ReadonlyMap<GroupId, string>
  readonly members: ReadonlyMap<GroupId, ReadonlyMap<MemberNumber, Membership>>
}

const NO_OTHERS: OtherGroups = { names: new Map(), members: new Map() }

/** Names of the other groups hits lie in, and of their members. */
function useOtherGroups(hits: readonly Message[], own: GroupId): OtherGroups {
  const ids = [...new Set(hits.map(hit => hit.groupId))].filter(id => id !== own).sort()
  return useLive<OtherGroups>(async () => {
    if (ids.length === 0) return NO_OTHERS
    const [groups, members] = await Promise.all([listGroups(), Promise.all(ids.map(membersOf))])
    return { names: new Map(groups.map(group => [group.id, group.name])), members: new Map(ids.map((id, i) => [id, new Map(members[i]!.map(member => [member.number, member]))])) }
  }, [ids.join()], NO_OTHERS)
}


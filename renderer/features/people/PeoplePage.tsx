import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { AccountId, PersonId } from '../../../shared/model/ids'
import { createPerson } from '../../data/people'
import { countSuggestions } from '../../data/suggestions'
import { useLive } from '../../data/use-live'
import { undoLast } from '../../data/act'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/clock'
import { EmptyState } from '../../ui/EmptyState'
import { KeyLine } from '../../ui/KeyLine'
import { Page } from '../../ui/Page'
import { openPanel, usePanelPerson } from '../../ui/panel'
import { navigate, useRoute } from '../../ui/route'
import { WindowTable } from '../../ui/Table'
import { Tabs } from '../../ui/Tabs'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { TextLink } from '../../ui/TextLink'
import { toast } from '../../ui/toast'
import { BulkBar } from './BulkBar'
import { FilterBar } from './FilterBar'
import { foundText } from './found.text'
import { FoundSheet } from './FoundSheet'
import styles from './People.module.css'
import { peopleText } from './people.text'
import { sameText } from './same.text'
import { SameSheet } from './SameSheet'
import { SegmentLine } from './SegmentLine'
import { usePeopleView } from './people.view'
import { useWide } from '../../ui/useWide'
import { useColumns } from './useColumns'
import { usePeople } from './usePeople'

type Sheet = 'all' | 'found' | 'same'

/** 人: everyone, what was read about them and waits for a yes or no, or who may be one and the same. */
export function PeoplePage() {
  const t = useText(peopleText)
  const tFound = useText(foundText)
  const tSame = useText(sameText)
  const { id } = useRoute()
  const sheet: Sheet = id === 'found' || id === 'same' ? id : 'all'
  const waiting = useLive(countSuggestions, [], 0)
  const tabs = (
    <Tabs<Sheet> label={t('title')} current={sheet} onChange={one => navigate({ page: 'people', ...(one !== 'all' && { id: one }) })}
      tabs={[{ id: 'all', title: tFound('all') }, { id: 'found', title: tFound('found'), ...(waiting > 0 && { count: waiting }) }, { id: 'same', title: tSame('same') }]} />
  )
  const move = { keys: ['J', 'K'], does: t('keyMove') }
  switch (sheet) {
    case 'all': return <EverybodyPage tabs={tabs} />
    case 'found': return (
      <Page title={t('title')} scrolls="inside" yields sub={tFound('sub')} actions={tabs}
        foot={<KeyLine hints={[move, { keys: ['A'], does: tFound('accept') }, { keys: ['E'], does: tFound('edit') }, { keys: ['R'], does: tFound('reject') }, { keys: ['P'], does: tFound('choosePerson') }, { keys: ['O'], does: tFound('open') }]} />}>
        <FoundSheet />
      </Page>
    )
    case 'same': return (
      <Page title={t('title')} scrolls="inside" yields sub={tSame('sub')} actions={tabs} foot={<KeyLine hints={[move, { keys: ['M'], does: tSame('merge') }, { keys: ['R'], does: tSame('notSame') }, { keys: ['Enter'], does: tSame('openOne') }, { keys: ['O'], does: tSame('openOther') }]} />}>
        <SameSheet />
      </Page>
    )
  }
}

/** Everyone, with what they have and want; a row opens the card over the list. */
function EverybodyPage({ tabs }: { readonly tabs: ReactNode }) {
  const t = useText(peopleText)
  const format = useFormat()
  const list = usePeople()
  const view = usePeopleView()
  const marked = usePanelPerson()
  const isWide = useWide(1500)
  const { chosen, columns, toggle } = useColumns(marked !== null && !isWide ? { sorted: view.sort.column } : null)
  useFriendsOfLink()
  const picked = useMemo(() => [...view.chosen] as PersonId[], [view.chosen])
  if (!list) return <Page title={t('title')}>{null}</Page>

  return (
    <Page title={t('title')} scrolls="inside" yields sub={format.join([t('subPeople', { count: format.number(list.people) }), t('subGroups', { count: format.number(list.groups) })])} actions={<>{tabs}<AddPerson /></>}
      foot={<KeyLine hints={[{ keys: ['J', 'K'], does: t('keyMove') }, { keys: ['X'], does: t('keyChoose') }, { keys: ['T'], does: t('keyTag') }, { keys: ['M'], does: t('keyMerge') }, { keys: ['/'], does: t('keyFilter') }]} />}>
      {picked.length > 0 ? <BulkBar ids={picked} shown={list.ids.length} onAll={() => view.choose(new Set(list.ids))} onDone={() => view.choose(new Set())} /> : <FilterBar list={list} chosen={chosen} onColumn={toggle} />}
      {picked.length === 0 && <SegmentLine />}
      <div className={styles.table}>
        <WindowTable label={t('title')} columns={columns} rowKeys={list.ids} rowAt={list.rowAt} onWindow={list.show} sort={view.sort} onSort={view.setSort} marked={marked} isMuted={row => row.presence === 'gone'}
          chosen={view.chosen} onChosen={view.choose} onOpen={id => openPanel({ person: id as PersonId })}
          empty={list.people === 0
            ? <EmptyState why={<>{t('empty')}<br />{t('emptyHint')}</>} action={<Button look="filled" onPress={() => navigate({ page: 'imports' })}>{t('toImport')}</Button>} link={<TextLink to={{ page: 'settings', query: { part: 'demo' } }}>{t('demo')}</TextLink>} />
            : <EmptyState why={view.filter.text ? t('noMatch', { text: view.filter.text }) : t('nobody')} action={<Button onPress={() => view.replaceFilter({})}>{t('clear')}</Button>} />} />
      </div>
    </Page>
  )
}

/** A link from elsewhere may ask for the friends of one account. */
function useFriendsOfLink(): void {
  const friend = useRoute().query?.['friend']
  const replaceFilter = usePeopleView(state => state.replaceFilter)
  useEffect(() => { if (friend !== undefined) replaceFilter({ friend: friend as AccountId }) }, [friend, replaceFilter])
}

/** Somebody who is in no export: a name is enough. */
function AddPerson() {
  const t = useText(peopleText)
  const [open, setOpen] = useState(false)
  const add = async (name: string) => {
    if (!name.trim()) return
    const person = await createPerson(name.trim())
    setOpen(false)
    openPanel({ person: person.id })
    toast({ text: t('added', { name: person.name }), undo: undoLast })
  }
  if (!open) return <Button icon="plus" onPress={() => setOpen(true)}>{t('addPerson')}</Button>
  return <span className={styles.adding}><TextField aria-label={t('newName')} placeholder={t('newName')} size="small" autoFocus onEnter={name => void add(name)} onEscape={() => setOpen(false)} max={40} /></span>
}

import { useDeferredValue, useMemo, useState } from 'react'
import { LAYERS, type Layer } from '../../../../shared/activity/layers'
import { toDay } from '../../../../shared/model/day'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { Button } from '../../../ui/Button'
import { Chip } from '../../../ui/Chip'
import { useClock, useFormat } from '../../../ui/clock'
import { EmptyState } from '../../../ui/EmptyState'
import { openPanel, usePanelPerson } from '../../../ui/panel'
import { navigate, useRoute } from '../../../ui/route'
import { SearchField } from '../../../ui/SearchField'
import { Table, type Sort } from '../../../ui/Table'
import { useText } from '../../../ui/text'
import { groupText } from '../group.text'
import { useFileSince, type GroupFile } from '../useGroup'
import { behindFigure, earliestAsked, memberRows, sortMembers, WHICH, type MemberColumn, type MemberRow } from './member-rows'
import styles from './Members.module.css'
import { membersText } from './members.text'
import { useMemberColumns } from './useMemberColumns'

const rowKey = (row: MemberRow): string => row.member.id

/** 名单: everybody seen in the group, by layer or behind a figure. */
export function MemberList({ file: recent, people }: { readonly file: GroupFile; readonly people: ReadonlyMap<PersonId, Person> }) {
  const t = useText(membersText)
  const g = useText(groupText)
  const format = useFormat()
  const { zone } = useClock()
  const { query = {} } = useRoute()
  const [find, setFind] = useState('')
  const [sort, setSort] = useState<Sort>({ column: 'messages', descending: true })
  const wanted = useDeferredValue(find)
  const marked = usePanelPerson()

  const on = toDay(query.on ?? '') ?? recent.to
  const layer = LAYERS.find(each => each === query.layer) ?? null
  const which = WHICH.find(each => each === query.which) ?? null
  const from = toDay(query.from ?? '')
  const to = toDay(query.to ?? '')
  const file = useFileSince(recent, earliestAsked(on, from && to && { from, to }))
  const rows = useMemo(() => memberRows(file, people, { on, zone }), [file, people, on, zone])
  const chosen = useMemo(() => (which && from && to ? behindFigure(rows, file, which, { period: { from, to }, zone }) : rows), [rows, file, which, from, to, zone])
  const shown = useMemo(() => {
    const words = wanted.trim().toLowerCase()
    const fits = chosen.filter(row => (layer === null || row.layer === layer) && (words === '' || [row.member.name, ...row.member.names.map(seen => seen.name)].some(name => name.toLowerCase().includes(words))))
    return sortMembers(fits, sort.column as MemberColumn, sort.descending)
  }, [chosen, layer, wanted, sort])
  const columns = useMemberColumns(file)
  const go = (next: Layer | null) => navigate({ page: 'groups', id: file.group.id, tab: 'members', query: { ...query, layer: next ?? '' } }, 'replace')
  const clear = () => navigate({ page: 'groups', id: file.group.id, tab: 'members' }, 'replace')

  return (
    <>
      <div className={styles.bar}>
        <div className={styles.find}><SearchField label={t('find')} value={find} onChange={setFind} hotkey="/" /></div>
        {LAYERS.map(each => {
          const isUnknown = each === 'silent' && file.group.rosterOn === undefined
          const count = chosen.filter(row => row.layer === each).length
          return <Chip key={each} isChoice on={layer === each} onPress={() => go(layer === each ? null : each)}>{g(`layer.${each}`)} {isUnknown ? t('unknown') : format.number(count)}</Chip>
        })}
        {which && from && to && <Chip on onPress={clear} onRemove={clear} removeLabel={t('clear')}>{t(`which.${which}`, { span: format.span(from, to) })}</Chip>}
        {on !== file.to && <Chip on onPress={clear} onRemove={clear} removeLabel={t('clear')}>{t('asOf', { day: format.date(on) })}</Chip>}
        <span className={styles.gap} />
        <span className={styles.count}>{t('count', { count: shown.length })}</span>
      </div>
      <div className={styles.table}>
        <Table
          label={t('members')} columns={columns} rows={shown} rowKey={rowKey} sort={sort} onSort={setSort}
          marked={shown.find(row => row.member.personId === marked)?.member.id ?? null} isMuted={row => !row.member.present}
          onOpen={row => openPanel({ person: row.member.personId })}
          empty={file.members.length === 0
            ? <EmptyState why={t('empty')} action={<Button look="filled" onPress={() => navigate({ page: 'imports' })}>{t('toImport')}</Button>} />
            : <EmptyState why={layer === 'silent' && file.group.rosterOn === undefined ? t('needRoster') : t('nobody')} action={<Button onPress={clear}>{t('clear')}</Button>} />}
        />
      </div>
    </>
  )
}

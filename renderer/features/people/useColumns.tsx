import { useMemo } from 'react'
import type { ListedPerson } from '../../../shared/people/person-entry'
import { CUSTOM } from '../../../shared/people/person-entry'
import { undoAct } from '../../data/act'
import { getSettings, patchSettings } from '../../data/settings'
import { useLive } from '../../data/use-live'
import { useFormat, useToday } from '../../ui/clock'
import type { Column } from '../../ui/Table'
import { useText } from '../../ui/text'
import text from '../../ui/text-styles.module.css'
import { toast } from '../../ui/toast'
import { besideCard, columnsOf, toggled, type ColumnId } from './columns'
import { peopleText } from './people.text'

/** The columns the operator chose, ready for the table (`beside` an open card as many as have room), and a way to show or hide one (kept in the settings, one act). */
export function useColumns(beside: { readonly sorted: string } | null): { readonly chosen: readonly string[]; readonly columns: readonly Column<ListedPerson>[]; readonly toggle: (id: string) => void } {
  const t = useText(peopleText)
  const format = useFormat()
  const today = useToday()
  const stored = useLive(async () => (await getSettings()).peopleColumns, [], undefined)
  const chosen = useMemo(() => columnsOf(stored), [stored])
  const sorted = beside?.sorted
  const columns = useMemo<readonly Column<ListedPerson>[]>(() => {
    const unknown = <span className={text.third}>{t('unknown')}</span>
    const made: Record<ColumnId, Column<ListedPerson>> = {
      has: { id: 'has', header: t('hasWants'), width: 'minmax(0, 1.6fr)', cell: row => row.has[0] ?? (row.wants[0] ? t('wants', { what: row.wants[0] }) : unknown) },
      city: { id: 'city', header: t('city'), width: '80px', sortable: true, cell: row => row.city || unknown },
      industry: { id: 'industry', header: t('industry'), width: 'minmax(0, .7fr)', sortable: true, cell: row => row.trade || unknown },
      tags: { id: 'tags', header: t('tag'), width: 'minmax(0, .8fr)', cell: row => (row.tags.length > 0 ? format.list(row.tags) : '') },
      level: { id: 'level', header: t('level'), width: '72px', sortable: true, cell: row => (row.level ? t(row.level) : unknown) },
      loyalty: { id: 'loyalty', header: t('loyalty'), width: '72px', sortable: true, cell: row => (row.loyalty ? t(row.loyalty) : unknown) },
      groups: { id: 'groups', header: t('groupCount'), width: '56px', align: 'end', sortable: true, cell: row => row.groups },
      wants: { id: 'wants', header: t('wantsColumn'), width: 'minmax(0, 1.2fr)', cell: row => format.list(row.wants) || unknown },
      presence: { id: 'presence', header: t('presence'), width: '88px', sortable: true, cell: row => (row.presence === 'unknown' ? unknown : t(row.presence)) },
      last: { id: 'last', header: t('last'), width: '104px', align: 'end', sortable: true, cell: row => (row.lastOn ? format.recent(row.lastOn, today) : unknown) },
      contact: { id: 'contact', header: t('contact'), width: '104px', align: 'end', sortable: true, cell: row => (row.lastContactOn ? format.recent(row.lastContactOn, today) : unknown) },
    }
    return [
      { id: 'name', header: t('member'), width: 'minmax(160px, 1.1fr)', sortable: true, cell: row => <><b>{row.name}</b><span className={text.trade}>{row.trade}</span></> },
      ...(sorted === undefined ? chosen : besideCard(chosen, sorted)).map((id): Column<ListedPerson> => (id.startsWith(CUSTOM)
        ? { id, header: id.slice(CUSTOM.length), width: 'minmax(0, .8fr)', sortable: true, cell: row => row.custom?.[id.slice(CUSTOM.length)] ?? unknown }
        : made[id as ColumnId])),
    ]
  }, [chosen, sorted, t, format, today])
  const toggle = (id: string) => void patchSettings(({ peopleColumns }) => ({ peopleColumns: toggled(columnsOf(peopleColumns), id) })).then(done => toast({ text: t('columnsChanged'), undo: () => undoAct(done.seq) }))
  return { chosen, columns, toggle }
}

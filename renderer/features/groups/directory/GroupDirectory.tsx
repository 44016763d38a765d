import { useMemo, useState } from 'react'
import { GROUP_TYPES } from '../../../../shared/model/group'
import { PLATFORMS } from '../../../../shared/model/message'
import { inLineage } from '../../../../shared/activity/lineage'
import { VERDICTS } from '../../../../shared/activity/verdict'
import { Button } from '../../../ui/Button'
import { Chip } from '../../../ui/Chip'
import { useFormat } from '../../../ui/clock'
import { EmptyState } from '../../../ui/EmptyState'
import { KeyLine } from '../../../ui/KeyLine'
import { Page } from '../../../ui/Page'
import { navigate } from '../../../ui/route'
import { SearchField } from '../../../ui/SearchField'
import { Table, type Sort } from '../../../ui/Table'
import { useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import { Waiting } from '../../../ui/Waiting'
import { groupText } from '../group.text'
import { Definitions } from '../overview/Definitions'
import styles from './Directory.module.css'
import { holdsWords, sortGroups, type DirectoryColumn, type GroupRow } from './directory-rows'
import { directoryText } from './directory.text'
import { GroupComparison } from './GroupComparison'
import { useDirectory } from './useDirectory'
import { useDirectoryColumns } from './useDirectoryColumns'

const LINES = ['line', 'line', 'line', 'line'] as const

const rowKey = (row: GroupRow): string => row.group.id

/** 群: every group in one list, and any of them side by side. */
export function GroupDirectory() {
  const t = useText(directoryText)
  const g = useText(groupText)
  const format = useFormat()
  const rows = useDirectory()
  const columns = useDirectoryColumns()
  const [find, setFind] = useState('')
  const [sort, setSort] = useState<Sort>({ column: 'verdict', descending: false })
  const [only, setOnly] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [compares, setCompares] = useState(false)
  const [defined, setDefined] = useState(false)
  const [asTree, setAsTree] = useState(false)
  const [at, setAt] = useState<GroupRow | null>(null)
  const shown = useMemo(() => {
    const words = find.trim()
    const fits = (rows ?? []).filter(row => (only === null || row.group.type === only || row.group.platform === only || row.verdict === only) && holdsWords(row.group, words, [g(`platformShort.${row.group.platform}`)]))
    const sorted = sortGroups(fits, sort.column as DirectoryColumn, sort.descending)
    return asTree ? inLineage(sorted, row => row.group).map(({ row, depth }) => ({ ...row, depth })) : sorted
  }, [rows, find, only, sort, asTree, g])
  if (!rows) return <Page title={t('title')}><Waiting label={t('reading')} lines={LINES} /></Page>
  const picked = rows.filter(row => chosen.has(row.group.id))
  const verdicts = VERDICTS.filter(word => rows.some(row => row.verdict === word))
  const types = GROUP_TYPES.filter(type => rows.some(row => row.group.type === type))
  const platforms = PLATFORMS.filter(platform => rows.some(row => row.group.platform === platform))
  const toggle = (value: string) => setOnly(only === value ? null : value)
  return (
    <Page
      title={t('title')} scrolls="inside" sub={t('sub', { groups: format.number(rows.length), messages: format.number(rows.reduce((sum, row) => sum + row.figures.messages, 0)) })}
      foot={<KeyLine hints={[{ keys: ['J', 'K'], does: t('keyMove') }, { keys: ['Enter'], does: t('keyOpen') }, { keys: ['X'], does: t('keyChoose') }, { keys: ['/'], does: t('keyFind') }, { keys: ['Ctrl 1', '9'], does: t('keySwitch') }]} note={at && t('about', { purpose: at.group.purpose ?? t('noPurpose'), gain: at.group.memberGain ?? g('unknown') })}><TextLink onPress={() => setDefined(!defined)}>{t(defined ? 'hideDefinitions' : 'definitions')}</TextLink></KeyLine>}
    >
      <div className={styles.bar}>
        <div className={styles.find}><SearchField label={t('find')} value={find} onChange={setFind} hotkey="/" /></div>
        {verdicts.map(word => <Chip key={word} isChoice on={only === word} onPress={() => toggle(word)}>{g(`verdict.${word}`)} {rows.filter(row => row.verdict === word).length}</Chip>)}
        {types.map(type => <Chip key={type} isChoice on={only === type} onPress={() => toggle(type)}>{g(`typeShort.${type}`)}</Chip>)}
        {platforms.length > 1 && platforms.map(platform => <Chip key={platform} isChoice on={only === platform} onPress={() => toggle(platform)}>{g(`platformShort.${platform}`)}</Chip>)}
        {rows.some(row => row.group.parentId !== undefined) && <Chip isChoice on={asTree} onPress={() => setAsTree(!asTree)}>{t('lineage')}</Chip>}
        <span className={styles.gap} />
        {picked.length >= 2 && <Button size="small" onPress={() => setCompares(!compares)}>{t(compares ? 'hideCompare' : 'compare', { count: picked.length })}</Button>}
      </div>
      {defined && <div className={styles.defined} tabIndex={0} role="region" aria-label={t('definitions')}><Definitions /></div>}
      {compares && picked.length >= 2 && <GroupComparison rows={picked} />}
      <div className={styles.table}>
        <Table
          label={t('title')} columns={columns} rows={shown} rowKey={rowKey} sort={sort} onSort={setSort} chosen={chosen} onChosen={setChosen} isMuted={row => row.group.archived === true} startsFirst onCursor={setAt}
          onOpen={row => navigate({ page: 'groups', id: row.group.id })}
          empty={rows.length === 0 ? <EmptyState why={t('empty')} action={<Button look="filled" onPress={() => navigate({ page: 'imports' })}>{t('toImport')}</Button>} /> : <EmptyState why={t('nothing')} action={<Button onPress={() => { setFind(''); setOnly(null) }}>{t('clear')}</Button>} />}
        />
      </div>
    </Page>
  )
}

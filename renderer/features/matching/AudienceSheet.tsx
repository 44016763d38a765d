import { useRef } from 'react'
import type { GroupId } from '../../../shared/model/ids'
import { useMatches } from '../../data/matches'
import { Button } from '../../ui/Button'
import { useFormat, useToday } from '../../ui/clock'
import { EmptyState } from '../../ui/EmptyState'
import { useKeys } from '../../ui/keyboard'
import { RowHead } from '../../ui/Row'
import { navigate } from '../../ui/route'
import { useText } from '../../ui/text'
import text from '../../ui/text-styles.module.css'
import { TextField } from '../../ui/TextField'
import { useCursor } from '../../ui/useCursor'
import { AUDIENCE_COLUMNS, AudienceRow } from './AudienceRow'
import styles from './Audience.module.css'
import { audienceText } from './audience.text'
import { useMatchingView } from './matching.view'
import sheets from './Sheets.module.css'
import { sheetsText } from './sheets.text'

/** 推品: something on offer typed in one line, every group with how it suits and what it lacks, and whether the group is warm. */
export function AudienceSheet() {
  const t = useText(audienceText)
  const s = useText(sheetsText)
  const format = useFormat()
  const today = useToday()
  const offer = useMatchingView(view => view.offer)
  const writeOffer = useMatchingView(view => view.writeOffer)
  const field = useRef<HTMLInputElement>(null)
  const what = offer.trim()
  const found = useMatches(what === '' ? null : ({ type: 'audience', text: what, today } as const))?.answer
  const lines = what === '' ? [] : (found?.lines ?? [])
  const openPlan = (id: string) => navigate({ page: 'groups', id: id as GroupId, tab: 'plan' })
  const cursor = useCursor(lines.map(({ fit }) => fit.groupId), { onOpen: openPlan, startsFirst: true })
  useKeys({ n: { run: () => field.current?.select(), label: t('keyNew') }, 'ctrl+p': { run: () => window.print(), label: s('keyPrint') } }, { title: t('title') })
  return (
    <div className={sheets.paper}>
      <header className={sheets.paperHead}>
        <h2>{t('title')}</h2>
        <Button look="plain" icon="print" keys="Ctrl P" onPress={() => window.print()}>{s('print')}</Button>
      </header>
      {what !== '' && <h2 className={sheets.printHead}>{t('printTitle', { what, day: format.dateWeek(today) })}</h2>}
      <div className={styles.ask}>
        <TextField aria-label={t('field')} size="big" placeholder={t('placeholder')} value={offer} onChange={writeOffer} inputRef={field} max={120} onEnter={() => field.current?.blur()} onEscape={() => { writeOffer(''); field.current?.blur() }} />
        {what !== '' && found && <p className={sheets.note} role="status">{found.tags.length > 0 ? t('understood', { tags: format.list(found.tags) }) : t('literal')}</p>}
      </div>
      {what === '' && <EmptyState why={<>{t('none')}<br />{t('noneHint')}</>} />}
      {what !== '' && found && lines.length === 0 && <EmptyState why={t('noGroups')} />}
      {lines.length > 0 && (
        <div className={styles.rows}>
          <RowHead columns={AUDIENCE_COLUMNS}><span /><span>{t('columnGroup')}</span><span>{t('columnWhy')}</span><span>{t('columnTrust')}</span><span className={text.end}>{t('columnSum')}</span></RowHead>
          {lines.map((line, i) => <AudienceRow key={line.fit.groupId} line={line} rank={i + 1} isCurrent={cursor.at === line.fit.groupId} onPoint={() => cursor.set(line.fit.groupId)} onOpen={() => openPlan(line.fit.groupId)} />)}
        </div>
      )}
    </div>
  )
}

import { memo } from 'react'
import { addDays, type Day } from '../../../shared/model/day'
import { Checkbox } from '../../ui/Checkbox'
import { Icon } from '../../ui/Icon'
import { cx } from '../../ui/class-names'
import { blockWords } from '../../ui/block-words'
import { openPanel } from '../../ui/panel'
import { navigate } from '../../ui/route'
import type { Place } from '../../ui/route'
import { TextLink } from '../../ui/TextLink'
import { AudienceBox } from './AudienceBox'
import type { DayRow } from './day-rows'
import { LogBox } from './LogBox'
import { ReasonBox } from './ReasonBox'
import { finish } from './row-acts'
import type { ActContext } from './row-acts'
import { WelcomeBox } from './WelcomeBox'
import { adviceWords, lastWords, nameWords, reasonWords } from './row-words'
import { SnoozeBox } from './SnoozeBox'
import styles from './Today.module.css'
import { useTodayView } from './today.view'

interface RowLineProps {
  readonly row: DayRow
  readonly current: boolean
  readonly context: ActContext
  readonly onPoint: (key: string) => void
}

/** Opens what a row is about: a person, a group, a page. */
export function openSubject(row: DayRow): void {
  if (row.who) openPanel({ person: row.who.person.id })
  else if (row.group) openPanel({ group: row.group.id })
  else if (row.followUp.reason.code === 'festival.greet') useTodayView.getState().show(row.key, 'audience')
  else if (row.followUp.reason.code === 'review.week') navigate(weekBefore(row))
}

/** The week that the row asks to look back on: the one before its Monday. */
const weekBefore = ({ followUp }: DayRow): Place => ({ page: 'review', query: { on: addDays((followUp.reason['monday'] ?? followUp.due) as Day, -7) } })

/** One line of the day with what is open below it. Drawn anew only when it changes: a cursor that moves touches two lines. */
export const RowLine = memo(function RowLine({ row, current, context, onPoint }: RowLineProps) {
  const point = () => onPoint(row.key)
  const { wording } = context
  const { t } = wording
  const mode = useTodayView(state => (state.open?.key === row.key ? state.open.mode : null))
  const isChosen = useTodayView(state => state.chosen.has(row.key))
  const { name, trade } = nameWords(row, wording)
  const why = reasonWords(row, wording)
  const last = lastWords(row, wording)
  const taboo = row.who?.facts.some(fact => fact.type === 'taboo') || Number(row.followUp.reason['excluded'] ?? 0) > 0
  const also = String(row.followUp.reason['also'] ?? '').split(' ').filter(rule => rule !== '').length
  return (
    <div className={cx(mode && styles.open)} data-row={row.key}>
      <div className={cx(styles.row, isChosen && styles.chosen, current && styles.current, row.block && styles.off)} aria-current={current ? 'true' : undefined} data-chosen={isChosen || undefined} onClick={point} onDoubleClick={() => openSubject(row)}>
        <span className={styles.tickCell}>
          <Checkbox aria-label={t('tickName', { name })} isSelected={false} onChange={() => { point(); void finish(row, context) }} />
        </span>
        <span className={styles.who} title={trade}><b className={styles.name}>{name}</b><span className={styles.trade}>{trade}</span></span>
        <span className={styles.cut} title={why.lead + why.text}>
          {row.tonight && <span className={styles.third}>{t('tonight')} </span>}
          {why.lead && <span className={styles.soon}>{why.lead}</span>}{why.text}
          {also > 0 && <span className={styles.third} title={t('and', { count: also })}> +{also}</span>}
        </span>
        <span className={cx(styles.cut, styles.second)} title={last}>{last}</span>
        <span className={styles.words}>
          {row.block
            ? <span className={styles.cut}><Icon name="stop" />{blockWords(row.block, wording.format)}</span>
            : <><Words row={row} context={context} taboo={taboo} /><RowLink row={row} context={context} onPoint={point} /></>}
        </span>
      </div>
      {mode === 'log' && row.who && <LogBox row={row} who={row.who} context={context} />}
      {mode === 'reason' && <ReasonBox row={row} context={context} />}
      {mode === 'snooze' && <SnoozeBox row={row} context={context} />}
      {mode === 'welcome' && <WelcomeBox row={row} context={context} />}
      {mode === 'audience' && <AudienceBox row={row} context={context} />}
    </div>
  )
})

function Words({ row, context, taboo }: { readonly row: DayRow; readonly context: ActContext; readonly taboo: boolean }) {
  const icon = taboo && <span className={styles.soon}><Icon name="taboo" /></span>
  if (!row.words) return <span className={styles.cut}>{icon}{adviceWords(row, context.wording)}</span>
  const plain = row.words.parts.map(part => (part.kind === 'missing' ? `{${part.name}}` : part.text)).join('')
  return (
    <span className={styles.cut} title={plain} lang="zh-CN">
      {icon}
      {row.followUp.copied && <span className={styles.third}>{context.wording.t('copiedMark')} </span>}
      {row.words.parts.map((part, i) => (part.kind === 'missing'
        ? row.who ? <span key={i} className={styles.missing}>{`{${part.name}}`}</span> : null
        : <span key={i}>{row.who ? part.text : part.text.replace(/^[，。]/, '')}</span>))}
    </span>
  )
}

const PLACES: Readonly<Record<string, readonly [key: 'seeMatches' | 'goImport', page: string]>> = {
  'need.expiring': ['seeMatches', 'matching'], 'match.new': ['seeMatches', 'matching'],
  'roster.stale': ['goImport', 'imports'], 'roster.missing': ['goImport', 'imports'],
}

/** The accent word at the right end: the script's number, or where the work is done. */
function RowLink({ row, context, onPoint }: { readonly row: DayRow; readonly context: ActContext; readonly onPoint: () => void }) {
  const { t } = context.wording
  const next = useTodayView(state => state.nextScript)
  const show = useTodayView(state => state.show)
  const { code } = row.followUp.reason
  const place = PLACES[code]
  const group: Place | null = row.group && { page: 'groups', id: row.group.id }
  if (code === 'festival.greet') return <TextLink onPress={() => { onPoint(); show(row.key, 'audience') }}>{t('seePeople')}</TextLink>
  if (code === 'review.week') return <TextLink to={weekBefore(row)}>{t('goReview')}</TextLink>
  if (place) return <TextLink to={{ page: place[1], ...(row.followUp.needId && place[1] === 'matching' && { id: row.followUp.needId }) }}>{t(place[0])}</TextLink>
  if (code.startsWith('newcomer.') && row.followUp.groupId !== undefined) return <TextLink onPress={() => { onPoint(); show(row.key, 'welcome') }}>{t('seeSteps')}</TextLink>
  if (code === 'questions.unanswered' && group) return <TextLink to={group}>{t('seeQuestions')}</TextLink>
  if (code === 'dispute.calm' && group) return <TextLink to={{ ...group, tab: 'rules', query: { view: 'order', quarrel: String(row.followUp.reason['on'] ?? '') } }}>{t('seeQuarrel')}</TextLink>
  if (code === 'group.full' && group) return <TextLink to={{ ...group, tab: 'plan' }}>{t('planSplit')}</TextLink>
  if (row.words) return <TextLink label={t('nextScript')} onPress={() => next(row.key)}>{t('script', { number: row.words.script.number })}</TextLink>
  return null
}

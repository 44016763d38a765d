import { lastTouches } from '../../../../shared/followups/last-touch'
import { readWholeDate, parseChineseDate } from '../../../../shared/calendar/chinese-date'
import { isLiveTag, LEVELS, LOYALTY_STEPS, type Level, type Loyalty, type Person } from '../../../../shared/model/person'
import type { TagId } from '../../../../shared/model/ids'
import { undoLast } from '../../../data/act'
import { setLadder, type LadderChange } from '../../../data/ladder'
import { patchPerson, tagPeople, untagPeople } from '../../../data/people'
import { Chip } from '../../../ui/Chip'
import { useFormat, useToday } from '../../../ui/clock'
import { Part } from '../../../ui/Part'
import { Select } from '../../../ui/Select'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { tagNamed } from '../tag-line'
import { peopleText } from '../people.text'
import { AddLine } from './AddLine'
import { LadderSteps } from './LadderSteps'
import { EditableText } from './EditableText'
import styles from './Card.module.css'
import { cardText } from './card.text'
import type { PersonFile } from './usePerson'

const NONE = 'none'

/** 标签: what the operator sorts people by. */
export function TagsPart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const format = useFormat()
  const today = useToday()
  const mine = file.person.tags.flatMap(id => file.tags.find(tag => tag.id === id) ?? [])
  const done = () => toast({ text: t('saved'), undo: undoLast })
  const remove = (id: TagId) => void untagPeople([file.person.id], id).then(done)
  return (
    <Part name={t('tags')} margin="panel">
      {mine.length > 0 && <div className={styles.chips}>{mine.map(tag => <Chip key={tag.id} onRemove={() => remove(tag.id)} removeLabel={t('remove')}>{tag.name}{tag.until && <span className={styles.quiet}> {t(isLiveTag(tag, today) ? 'until' : 'overdue', { day: format.day(tag.until) })}</span>}</Chip>)}</div>}
      <AddLine hotkey="t" label={t('addTag')} hint={t('tagHint')} onAdd={async name => {
        const tag = await tagNamed(name, today)
        await tagPeople([file.person.id], tag.id)
        done()
        return null
      }} />
    </Part>
  )
}

/** 安排: level, loyalty, cadence and paid membership: what the day plan goes by. */
export function PlanPart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const tPeople = useText(peopleText)
  const format = useFormat()
  const today = useToday()
  const { person } = file
  const touches = lastTouches(file.visits, file.answeredAt === null ? null : format.dayOf(file.answeredAt))
  const patch = async (fields: Partial<Person>): Promise<null> => {
    await patchPerson(person.id, fields)
    toast({ text: t('saved'), undo: undoLast })
    return null
  }
  const climb = async (change: LadderChange) => {
    await setLadder([person.id], change, today)
    toast({ text: t('saved'), undo: undoLast })
  }
  const choices = <Value extends string>(values: readonly Value[], word: (value: Value) => string) => [{ value: NONE, label: t('unknown') }, ...values.map(value => ({ value: value as string, label: word(value) }))]
  return (
    <Part name={t('plan')} margin="panel">
      <div className={styles.line}><span className={styles.key}>{t('level')}</span><Select label={t('level')} look="plain" value={person.level ?? NONE} choices={choices(LEVELS, level => tPeople(level))} onChange={value => void climb({ level: value === NONE ? undefined : (value as Level) })} /></div>
      <div className={styles.line}><span className={styles.key}>{t('loyalty')}</span><Select label={t('loyalty')} look="plain" value={person.loyalty ?? NONE} choices={choices(LOYALTY_STEPS, step => tPeople(step))} onChange={value => void climb({ loyalty: value === NONE ? undefined : (value as Loyalty) })} /></div>
      <LadderSteps person={person} />
      <div className={styles.line}>
        <span className={styles.key}>{t('cadence')}</span>
        <EditableText label={t('cadence')} value={person.cadenceDays ? t('cadenceDays', { days: person.cadenceDays }) : ''} placeholder={t('cadenceDefault')} onSave={text => {
          const days = Number.parseInt(text.replace(/\D/g, ''), 10)
          return patch({ cadenceDays: days > 0 && days <= 3650 ? days : undefined })
        }} />
      </div>
      <div className={styles.line}>
        <span className={styles.key}>{t('paidUntil')}</span>
        <EditableText label={t('paidUntil')} value={person.paidUntil ? format.date(person.paidUntil) : ''} placeholder={t('notPaid')} onSave={text => {
          if (!text) return patch({ paidUntil: undefined })
          const day = readWholeDate(text, today) ?? parseChineseDate(text, today)?.day
          return day ? patch({ paidUntil: day }) : t('badDay')
        }} />
      </div>
      <div className={styles.line}><span className={styles.key}>{t('lastContact')}</span>{touches.length > 0
        ? <span className={styles.plain}>{format.join(touches.map(({ channel, on }) => `${t(channel)} ${format.recent(on, today)}`))}</span>
        : <span className={styles.quiet}>{person.lastContactOn ? format.recent(person.lastContactOn, today) : t('unknown')}</span>}</div>
    </Part>
  )
}

import { useMemo, useState } from 'react'
import { beforeAfter } from '../../../../shared/activity/before-after'
import { addDays, monthOf, toDay } from '../../../../shared/model/day'
import { ACTION_KINDS, type ActionKind, type GroupAction } from '../../../../shared/model/group'
import type { Ledger } from '../../../../shared/model/ledger'
import { undoLast } from '../../../data/act'
import { patchGroup } from '../../../data/groups'
import { ledgersOf } from '../../../data/ledgers'
import { useLive } from '../../../data/use-live'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { useFormat, useToday } from '../../../ui/clock'
import { Part } from '../../../ui/Part'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { openSpeakers } from '../overview/places'
import type { GroupFile } from '../useGroup'
import { MonthlyFour } from './MonthlyFour'
import styles from './Profile.module.css'
import { planText } from './plan.text'
import { profileText } from './profile.text'

/** Days compared on either side. */
const SIDES = ['15', '30'] as const
/** Stands in the choice for none of the four. */
const NO_KIND = 'none'
const isSame = (a: GroupAction, b: GroupAction): boolean => a.on === b.on && a.what === b.what && a.kind === b.kind
const NO_ACTIONS: readonly GroupAction[] = []

/** 做过的事: what was done on which day, and the same people before and after it; never without its number of people and its caution. */
export function ActionsPart({ file }: { readonly file: GroupFile }) {
  const t = useText(profileText)
  const p = useText(planText)
  const today = useToday()
  const { id, actions = NO_ACTIONS } = file.group
  const [on, setOn] = useState('')
  const [what, setWhat] = useState('')
  const [kind, setKind] = useState<ActionKind | typeof NO_KIND>(NO_KIND)
  const [days, setDays] = useState<(typeof SIDES)[number]>('15')
  const earliest = actions.reduce((first, action) => (action.on < first ? action.on : first), today)
  const ledgers = useLive<readonly Ledger[] | null>(() => (actions.length === 0 ? Promise.resolve([]) : ledgersOf(id, monthOf(addDays(earliest, -Number(days))))), [id, earliest, days, actions.length], null)
  const day = toDay(on.trim())
  const isWrong = on.trim() !== '' && (day === null || day > today)
  const keep = async (change: (actions: readonly GroupAction[]) => readonly GroupAction[]) => {
    await patchGroup(id, group => {
      const next = change(group.actions ?? NO_ACTIONS)
      return { actions: next.length === 0 ? undefined : [...next].sort((a, b) => (a.on < b.on ? 1 : -1)) }
    })
    toast({ text: t('saved'), undo: undoLast })
  }
  const add = () => {
    if (!day || isWrong || what.trim() === '') return
    void keep(now => [...now, { on: day, what: what.trim(), ...(kind !== NO_KIND && { kind }) }])
    setOn('')
    setWhat('')
    setKind(NO_KIND)
  }
  return (
    <Part name={t('actions')}>
      <MonthlyFour file={file} />
      <div className={styles.deed}>
        <TextField label={t('actionOn')} value={on} onChange={setOn} placeholder={today} isInvalid={isWrong} onEnter={add} max={10} />
        <TextField label={t('actionWhat')} value={what} onChange={setWhat} placeholder={t('actionExample')} onEnter={add} max={80} />
        <Select labelled label={p('kind')} value={kind} choices={[{ value: NO_KIND, label: p('noKind') }, ...ACTION_KINDS.map(value => ({ value, label: p(`kind.${value}`) }))]} onChange={setKind} />
        <Button size="field" onPress={add} isDisabled={!day || isWrong || what.trim() === ''}>{t('addAction')}</Button>
      </div>
      {actions.length === 0 ? <p className={styles.ahead}>{t('noActions')}</p> : (
        <>
          <div className={styles.sides}><Choices label={t('sides')} value={days} choices={SIDES.map(value => ({ value, label: t('sideDays', { count: Number(value) }) }))} onChange={setDays} /></div>
          {ledgers && actions.map((action, n) => <Effect key={`${action.on}.${n}`} file={file} action={action} days={Number(days)} ledgers={ledgers} onRemove={() => void keep(now => now.toSpliced(now.findIndex(one => isSame(one, action)), 1))} />)}
          <p className={styles.caution}>{t('caution')}</p>
        </>
      )}
    </Part>
  )
}

interface EffectProps {
  readonly file: GroupFile
  readonly action: GroupAction
  readonly days: number
  readonly ledgers: readonly Ledger[]
  readonly onRemove: () => void
}

function Effect({ file, action, days, ledgers, onRemove }: EffectProps) {
  const t = useText(profileText)
  const p = useText(planText)
  const format = useFormat()
  const effect = useMemo(() => beforeAfter(ledgers, action.on, days), [ledgers, action.on, days])
  const { before, after, n, medianBefore, medianAfter, more, fewer, same } = effect
  const isShort = after.to > file.to || before.from < file.first
  return (
    <article className={styles.effect}>
      <header><b>{action.what}</b><small>{format.join([format.date(action.on), action.kind && p(`kind.${action.kind}`)])}</small><TextLink quiet onPress={onRemove}>{t('removeAction')}</TextLink></header>
      {n === 0 ? <p>{t('effectNobody')}</p> : (
        <p>
          {t('effect', { n, before: format.number(medianBefore ?? 0), after: format.number(medianAfter ?? 0) })}
          {t('effectPeople', { more, fewer, same })}{' '}
          <TextLink quiet onPress={() => openSpeakers(file.group.id, before)}>{t('seeBefore')}</TextLink>{' '}<TextLink quiet onPress={() => openSpeakers(file.group.id, after)}>{t('seeAfter')}</TextLink>
        </p>
      )}
      {isShort && <p className={styles.caution}>{t('effectShort', { from: format.day(file.first), to: format.day(file.to) })}</p>}
    </article>
  )
}

import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { retention, type Cohort, type CohortMarks } from '../../../../shared/activity/retention'
import { addDays, addMonth, firstDayOf, monthOf, type Day } from '../../../../shared/model/day'
import type { PersonId } from '../../../../shared/model/ids'
import type { Ledger } from '../../../../shared/model/ledger'
import type { Person } from '../../../../shared/model/person'
import { ledgersOf } from '../../../data/ledgers'
import { useLive } from '../../../data/use-live'
import { ChartFrame } from '../../../ui/charts/ChartFrame'
import { useFormat } from '../../../ui/clock'
import { EmptyState } from '../../../ui/EmptyState'
import { navigate } from '../../../ui/route'
import { useText } from '../../../ui/text'
import type { GroupFile } from '../useGroup'
import styles from './People.module.css'
import { peopleText } from './people.text'

/** Cohorts and months shown. */
const COHORTS = 12
const MONTHS = 12
/** 拉新 · 促活 · 转化 · 维护 · 留存. */
const STAGES = ['size', 'spoke', 'paid', 'tended', 'present'] as const satisfies readonly (keyof Cohort)[]
/** The fewest people of whom a share is worth a sentence. */
const WORTH_SAYING = 5

/** 留存: of those who joined in a month, how far they came, and how many still wrote in each month since. */
export function RetentionView({ file, people }: { readonly file: GroupFile; readonly people: ReadonlyMap<PersonId, Person> }) {
  const t = useText(peopleText)
  const format = useFormat()
  const { group, members, to, first } = file
  const ledgers = useLive<readonly Ledger[] | null>(() => ledgersOf(group.id), [group.id], null)
  const cohorts = useMemo(() => (ledgers === null ? null : retention(ledgers, members, monthOf(to), marksOf(file, people)).filter(({ joined }) => joined >= monthOf(first)).slice(-COHORTS)), [ledgers, members, to, first, file, people])
  if (cohorts === null) return null
  if (cohorts.length === 0) return <div className={styles.empty}><EmptyState why={t('retentionNone')} /></div>
  const width = Math.min(MONTHS, Math.max(...cohorts.map(({ wrote }) => wrote.length)))
  const share = ({ size, wrote }: Cohort, n: number): number => (size === 0 ? 0 : (wrote[n] ?? 0) / size)
  const told = cohorts.filter(({ size, wrote }) => size >= WORTH_SAYING && wrote.length > 2).at(-1)
  const unknown = members.filter(({ joinedOn }) => joinedOn === undefined).length
  const open = ({ joined }: Cohort) => navigate({ page: 'groups', id: group.id, tab: 'members', query: { which: 'joined', from: firstDayOf(joined), to: addDays(firstDayOf(addMonth(joined, 1)), -1) } })
  const names = Array.from({ length: width }, (_, n) => (n === 0 ? t('month0') : t('monthN', { n })))
  return (
    <div className={styles.scroller}>
      <div className={styles.chart}>
        <ChartFrame
          finding={told ? t('retentionFinding', { month: format.month(told.joined), size: format.number(told.size), percent: format.percent(share(told, 2)) }) : t('retentionSizes', { count: cohorts.length })}
          note={format.join([t('stagesNote'), unknown > 0 && t('retentionNote', { count: format.number(unknown) })])}
          table={{ columns: [t('cohort'), ...STAGES.map(stage => t(`stage.${stage}`)), ...names], rows: cohorts.map(cohort => [format.month(cohort.joined), ...STAGES.map(stage => cohort[stage] ?? t('notKnown')), ...names.map((_, n) => (n < cohort.wrote.length ? `${cohort.wrote[n]}（${format.percent(share(cohort, n))}）` : ''))]) }}
        >
          <table className={styles.cohorts}>
            <thead><tr><th scope="col">{t('cohort')}</th>{STAGES.map(stage => <th key={stage} scope="col" title={t(`stageNote.${stage}`)}>{t(`stage.${stage}`)}</th>)}{names.map(name => <th key={name} scope="col" className={styles.month}>{name}</th>)}</tr></thead>
            <tbody>
              {cohorts.map(cohort => (
                <tr key={cohort.joined}>
                  <th scope="row">{format.month(cohort.joined)}</th>
                  {STAGES.map(stage => <td key={stage} className={styles.plain}>{cohort[stage] === null ? t('notKnown') : format.number(cohort[stage])}</td>)}
                  {names.map((name, n) => (
                    <td key={name}>
                      {n < cohort.wrote.length && (
                        <AriaButton className={styles.cell ?? ''} data-shade={Math.ceil(5 * share(cohort, n))} onPress={() => open(cohort)}
                          aria-label={t('cell', { month: format.month(cohort.joined), n, count: cohort.wrote[n]!, percent: format.percent(share(cohort, n)) })}>
                          {format.percent(share(cohort, n))}
                        </AriaButton>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ChartFrame>
      </div>
    </div>
  )
}

function marksOf({ group, members }: GroupFile, people: ReadonlyMap<PersonId, Person>): CohortMarks {
  const numbersOf = (fits: (person: Person, joinedOn: Day) => boolean) => new Set(members.flatMap(({ number, personId, joinedOn }) => {
    const person = people.get(personId)
    return person && joinedOn !== undefined && fits(person, joinedOn) ? [number] : []
  }))
  return {
    paid: numbersOf(person => person.paidUntil !== undefined),
    tended: numbersOf((person, joinedOn) => person.lastContactOn !== undefined && person.lastContactOn >= joinedOn),
    hasRoster: group.rosterOn !== undefined,
  }
}

import { useMemo, useState } from 'react'
import { festivalsBetween } from '../../../../shared/calendar/festivals'
import { fillScript, missingVariables } from '../../../../shared/followups/scripts/fill-script'
import { OCCASION_VARIABLES, personValues, type KnownPerson } from '../../../../shared/followups/scripts/person-values'
import { addDays, type Day } from '../../../../shared/model/day'
import type { PersonId } from '../../../../shared/model/ids'
import { factsOf } from '../../../data/facts'
import { openFollowUps } from '../../../data/follow-ups'
import { getGroup } from '../../../data/groups'
import { membershipsOfPerson } from '../../../data/members'
import { needsOf } from '../../../data/needs'
import { offersOf } from '../../../data/offers'
import { getPerson } from '../../../data/people'
import { useLive } from '../../../data/use-live'
import { visitsOf } from '../../../data/visits'
import { useFormat, useToday } from '../../../ui/clock'
import { useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import styles from './Scripts.module.css'
import { scriptsText } from './scripts.text'

/** People the preview steps through. */
const PEOPLE = 12

/** The people of today's rows, who are the ones one is about to write to. */
async function peopleOfToday(today: Day): Promise<PersonId[]> {
  return [...new Set((await openFollowUps(today)).flatMap(row => row.personId ?? []))].slice(0, PEOPLE)
}

async function known(id: PersonId): Promise<KnownPerson | null> {
  const [person, visits, facts, needs, offers, memberships] = await Promise.all([getPerson(id), visitsOf(id), factsOf(id), needsOf(id), offersOf(id), membershipsOfPerson(id)])
  const groups = await Promise.all([...memberships].sort((a, b) => b.messages - a.messages).map(({ groupId }) => getGroup(groupId)))
  return person ? { person, visits, facts, needs, offers, groups: groups.flatMap(group => group?.name ?? []) } : null
}

/** What is being written, as a real person would get it; what is not known of them is marked. */
export function ScriptPreview({ text }: { readonly text: string }) {
  const t = useText(scriptsText)
  const format = useFormat()
  const today = useToday()
  const [at, setAt] = useState(0)
  const ids = useLive<readonly PersonId[]>(() => peopleOfToday(today), [today], [])
  const id = ids.length === 0 ? null : ids[at % ids.length]!
  const who = useLive<KnownPerson | null>(() => (id === null ? Promise.resolve(null) : known(id)), [id], null)
  const festival = useMemo(() => festivalsBetween(today, addDays(today, 366)).find(one => one.festival.greet)?.festival.zh, [today])
  if (text.trim() === '') return null
  if (!who) return ids.length === 0 ? <span className={styles.third}>{t('previewNobody')}</span> : null
  const ofOccasion = Object.fromEntries(OCCASION_VARIABLES.map(name => [name, name === '节日' && festival ? festival : `〔${name}〕`]))
  const parts = fillScript(text, { ...ofOccasion, ...personValues(who) })
  const missing = missingVariables(parts)
  return (
    <div className={styles.previewBox} role="status" aria-label={t('preview')}>
      <p lang="zh-CN">{parts.map((part, i) => (part.kind === 'missing' ? <mark key={i} className={styles.missing}>{`{${part.name}}`}</mark> : <span key={i}>{part.text}</span>))}</p>
      <span className={styles.acts}>
        <span className={styles.third}>{t('previewFor', { name: who.person.name })}</span>
        {missing.length > 0 && <span className={styles.soon}>{t('previewMissing', { names: format.list(missing) })}</span>}
        {ids.length > 1 && <TextLink quiet onPress={() => setAt(at + 1)}>{t('previewOther')}</TextLink>}
      </span>
    </div>
  )
}

import { useState } from 'react'
import type { GroupId } from '../../../shared/model/ids'
import type { Evidence } from '../../../shared/people/merge-suggestions'
import type { SameCandidate } from '../../data/people-list'
import { useFormat } from '../../ui/clock'
import { Button } from '../../ui/Button'
import { DiffLine } from '../../ui/DiffList'
import { Icon } from '../../ui/Icon'
import { openPanel } from '../../ui/panel'
import { useText, type Translate } from '../../ui/text'
import { TextLink } from '../../ui/TextLink'
import { importsText } from './imports.text'
import styles from './SamePeopleLine.module.css'
import { useSamePeople } from './useSamePeople'

const STEP = 3

/** 疑似同人: pairs with the evidence, one press to merge or to say no. Absent when there are none. */
export function SamePeopleLine({ groupId }: { readonly groupId: GroupId }) {
  const t = useText(importsText)
  const format = useFormat()
  const { pairs, merge, dismiss } = useSamePeople(groupId)
  const [open, setOpen] = useState(false)
  const [most, setMost] = useState(STEP)
  if (pairs.length === 0) return null
  const who = (one: SameCandidate) => (
    <span className={styles.who}>
      <TextLink quiet onPress={() => openPanel({ person: one.id })}><b>{one.name}</b></TextLink>
      <small className={styles.groups}>{format.list(one.groups.slice(0, 2))}</small>
    </span>
  )
  return (
    <DiffLine number={format.number(pairs.length)} noun={t('samePeople')}
      action={<Button look="plain" aria-expanded={open} onPress={() => setOpen(!open)}>{open ? t('fold') : t('seePairs')}</Button>}>
      {open && (
        <ul>
          {pairs.slice(0, most).map(pair => (
            <li key={pair.key} className={styles.pair}>
              {who(pair.a)}<span className={styles.same}><Icon name="same" /></span>{who(pair.b)}
              <span className={styles.evidence}>{format.join(pair.evidence.slice(0, 2).map(one => evidenceWords(one, t)))}</span>
              <span className={styles.acts}>
                <Button size="small" onPress={() => merge(pair)}>{t('merge')}</Button>
                <Button size="small" onPress={() => dismiss(pair)}>{t('notSame')}</Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {open && pairs.length > most && <Button look="plain" onPress={() => setMost(most + STEP * 5)}>{t('morePairs', { count: pairs.length - most })}</Button>}
    </DiffLine>
  )
}

function evidenceWords({ kind, value }: Evidence, t: Translate<`same-${Evidence['kind']}`>): string {
  if (kind === 'phone') return t('same-phone', { value: value.slice(-4) })
  // The platform stands before the id and says nothing here.
  return t(`same-${kind}`, { value: kind === 'platformId' ? value.slice(value.indexOf(' ') + 1) : value })
}

import { memo, Fragment } from 'react'
import type { Passage } from '../../../../shared/activity/joins'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { navigate } from '../../../ui/route'
import { openPanel } from '../../../ui/panel'
import { Section } from '../../../ui/Section'
import { Tag } from '../../../ui/Tag'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { groupText } from '../group.text'
import type { GroupFile } from '../useGroup'
import styles from './Overview.module.css'
import { isPaying, type Overview } from './overview'
import { overviewText } from './overview.text'

/** Names in a line; the rest is in the members tab. */
const NAMED = 4

/** 新来, 离开: who came and went in four weeks. */
export const Comings = memo(function Comings({ file, overview, nameOf, people }: { readonly file: GroupFile; readonly overview: Overview; readonly nameOf: (member: number) => string; readonly people: ReadonlyMap<PersonId, Person> }) {
  const t = useText(overviewText)
  const g = useText(groupText)
  const { joined, left, period } = overview.now
  const name = (passage: Passage) => {
    const membership = passage.member === null ? undefined : file.memberByNumber.get(passage.member)
    const paid = membership && isPaying(people.get(membership.personId), passage.on)
    return <>{membership ? <TextLink quiet onPress={() => openPanel({ person: membership.personId })}>{nameOf(membership.number)}</TextLink> : passage.name}{paid && <>{' '}<Tag>{g('paid')}</Tag></>}</>
  }
  const line = (passages: readonly Passage[]) => (
    <span>
      {passages.slice(-NAMED).reverse().map((passage, i) => <Fragment key={i}>{i > 0 && t('nameGap')}{name(passage)}</Fragment>)}
      {passages.length > NAMED && t('andOthers')}
    </span>
  )
  const open = (which: 'joined' | 'left') => navigate({ page: 'groups', id: file.group.id, tab: 'members', query: { which, ...period } })
  const unknown = joined.length + left.length === 0 && file.group.rosterOn === undefined && file.ledgers.every(({ events }) => events.length === 0)
  return (
    <Section title={unknown ? t('comingsUnknownTitle') : t('comings', { joined: joined.length, left: left.length })}>
      {unknown && <p className={styles.quiet}>{t('comingsUnknown')}</p>}
      {joined.length > 0 && <div className={styles.passage}><span>{t('came')}</span>{line(joined)}<TextLink onPress={() => open('joined')}>{t('welcome')}</TextLink></div>}
      {left.length > 0 && <div className={styles.passage}><span>{t('went')}</span>{line(left)}<TextLink onPress={() => open('left')}>{t('noteWhy')}</TextLink></div>}
    </Section>
  )
})

import { useDeferredValue, useState } from 'react'
import type { PersonId } from '../../../../shared/model/ids'
import { currentFact, type FactType } from '../../../../shared/model/person'
import { Button } from '../../../ui/Button'
import { useKeys } from '../../../ui/keyboard'
import { PanelCard } from '../../../ui/PanelCard'
import { navigate } from '../../../ui/route'
import { Tag } from '../../../ui/Tag'
import { useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import { Waiting } from '../../../ui/Waiting'
import styles from './Card.module.css'
import { cardText } from './card.text'
import { CustomPart } from './CustomPart'
import { CouldHelp } from './CouldHelp'
import { NeedsPart, OffersPart } from './ExchangeParts'
import { FactsPart } from './FactsPart'
import { FriendsPart } from './FriendsPart'
import { GroupsPart } from './GroupsPart'
import { MarkMenu } from './MarkMenu'
import { NamesPart } from './NamesPart'
import { PlanPart, TagsPart } from './PlanPart'
import { RelationsPart } from './RelationsPart'
import { TimelinePart } from './TimelinePart'
import { useOwnsKeys } from './useOwnsKeys'
import { usePerson, type PersonFile } from './usePerson'
import { VisitBox } from './VisitBox'

const LIFE = ['city', 'hometown', 'birthday', 'hobby', 'taboo', 'family', 'bestTime', 'phone', 'custom'] as const
const TRADE = ['industry', 'company', 'role', 'project'] as const

const LINES = ['verdict', 'line', 'line', 'line', 'line'] as const

/** One person across groups: names, groups, has, wants, life, trade, log and ties, all to be edited in place. */
export function PersonCard({ id }: { readonly id: PersonId }) {
  const t = useText(cardText)
  // Drawn in slices: a whole card at once would hold up the scrolling of the list below.
  const file = useDeferredValue(usePerson(id))
  const [logging, setLogging] = useState(false)
  const need = file?.needs.find(one => one.state === 'open' || one.state === 'talking')
  const owns = useOwnsKeys()
  const introduce = () => { if (need) navigate({ page: 'matching', id: need.id }) }
  useKeys({ v: { run: () => setLogging(true), label: t('log1') }, ...(owns && need && { i: { run: introduce, label: t('introduce') } }) }, { title: t('log') })
  if (file === undefined) return <PanelCard title=""><Waiting label={t('reading')} lines={LINES} /></PanelCard>
  if (file === null) return <PanelCard title={t('unknown')}>{null}</PanelCard>
  const mark = file.person.doNotContact ? 'doNotContact' : file.person.isSelf ? 'self' : file.person.corePerson ? 'core' : file.person.seedMember ? 'seed' : null
  const waiting = [...file.facts, ...file.needs, ...file.offers].filter(row => row.state === 'suggested').length
  return (
    <PanelCard title={<>{file.person.name} {mark && <Tag tone={mark === 'doNotContact' ? 'danger' : 'accent'}>{t(mark)}</Tag>}</>} sub={subOf(file)}
      actions={<><Button look="filled" keys="V" onPress={() => setLogging(!logging)}>{t('log1')}</Button>{need && <Button {...(owns && { keys: 'I' })} onPress={introduce}>{t('introduce')}</Button>}<MarkMenu person={file.person} /></>}>
      <div className={styles.card}>
        {logging && <VisitBox file={file} onClose={() => setLogging(false)} />}
        {waiting > 0 && <p className={styles.waiting}><TextLink to={{ page: 'people', id: 'found', query: { person: file.person.id } }}>{t('waiting', { count: waiting })}</TextLink></p>}
        <NamesPart file={file} />
        <GroupsPart file={file} />
        <FriendsPart file={file} />
        <OffersPart file={file} />
        <NeedsPart file={file} />
        <CouldHelp personId={file.person.id} />
        <FactsPart file={file} name={t('life')} types={LIFE} />
        <FactsPart file={file} name={t('trade')} types={TRADE} />
        <CustomPart file={file} />
        <TagsPart file={file} />
        <PlanPart file={file} />
        <TimelinePart file={file} />
        <RelationsPart file={file} />
      </div>
    </PanelCard>
  )
}

function subOf(file: PersonFile): string {
  const value = (type: FactType) => currentFact(file.facts, type)?.value
  return [value('city'), value('company') ?? value('industry'), value('role')].filter(Boolean).join('，')
}

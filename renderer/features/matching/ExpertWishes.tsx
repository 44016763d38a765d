import { useState } from 'react'
import type { ExpertGap } from '../../../shared/matching/expert-gap'
import type { GroupId, PersonId } from '../../../shared/model/ids'
import { useMatches } from '../../data/matches'
import { placingActs } from '../../data/placing-acts'
import { useFormat, useToday } from '../../ui/clock'
import { openPanel } from '../../ui/panel'
import { navigate } from '../../ui/route'
import { useText } from '../../ui/text'
import { TextLink } from '../../ui/TextLink'
import { usePlacing } from '../../ui/usePlacing'
import { usePrinting } from '../../ui/usePrinting'
import styles from './Audience.module.css'
import { audienceText } from './audience.text'
import sheets from './Sheets.module.css'

/** Groups listed before the others are folded. */
const SHOWN = 8
const ASK = { type: 'gaps' } as const

/** Groups that lack experts, `null` until told. */
export function useExpertGaps() {
  return useMatches(ASK)?.answer ?? null
}

/** 缺大神: a wish for each group with too few experts, and who comes nearest in other groups. */
export function ExpertWishes({ found }: { readonly found: NonNullable<ReturnType<typeof useExpertGaps>> }) {
  const t = useText(audienceText)
  const format = useFormat()
  const today = useToday()
  const { place, dialog } = usePlacing(placingActs(today))
  const isPrinting = usePrinting()
  const [isOpen, setOpen] = useState(false)
  const showsAll = isOpen || isPrinting
  const names = new Map(found.people.map(({ id, name }) => [id, name]))
  const placeInto = (gap: ExpertGap, id: PersonId) => void place([{ id, name: names.get(id) ?? '' }], { id: gap.groupId, name: gap.groupName })
  const lackWords = (missing: ExpertGap['candidates'][number]['missing']) => (missing.length === 0 ? t('fits') : t(missing[0] === 'level' ? 'missLevel' : 'missTrade'))
  return (
    <section className={sheets.week} data-sheet="experts">
      <h3>{t('gapTitle')}</h3>
      <p className={sheets.note}>{t('gapNote')}</p>
      <ol>
        {found.gaps.slice(0, showsAll ? undefined : SHOWN).map(gap => (
          <li key={gap.groupId} data-gap={gap.groupName}>
            <span className={sheets.pair}>
              <button type="button" className={sheets.word} onClick={() => navigate({ page: 'groups', id: gap.groupId as GroupId, tab: 'members' })}>{t(gap.isCertain ? 'gapLine' : 'gapMaybe', { group: gap.groupName })}</button>
              <span>{format.join([
                t('gapShare', { members: format.number(gap.members), experts: format.number(gap.experts), percent: format.percent(gap.experts / gap.members), least: gap.least }),
                !gap.isCertain && t('gapUntold', { count: gap.untold }), gap.coming > 0 && t('gapComing', { count: gap.coming }),
              ])}</span>
              <span className={styles.gap}>
                {gap.candidates.length === 0 ? t('gapNobody') : t('nearest')}
                {gap.candidates.map(({ personId, missing }) => (
                  <span key={personId} data-candidate={names.get(personId)}>
                    <TextLink quiet onPress={() => openPanel({ person: personId })}><b>{names.get(personId)}</b></TextLink> <small>{lackWords(missing)}</small> <span className={styles.act}><TextLink label={`${t('place')} ${names.get(personId) ?? ''}`} onPress={() => placeInto(gap, personId)}>{t('place')}</TextLink></span>
                  </span>
                ))}
              </span>
            </span>
          </li>
        ))}
        {found.gaps.length > SHOWN && !isPrinting && <li><TextLink onPress={() => setOpen(!isOpen)}>{isOpen ? t('fewerGaps') : t('moreGaps', { count: found.gaps.length - SHOWN })}</TextLink></li>}
        {found.untold.length > 0 && <li><span className={sheets.note}>{t('untoldGroups', { groups: format.list(found.untold.map(({ groupName }) => groupName)) })}</span></li>}
      </ol>
      {dialog}
    </section>
  )
}

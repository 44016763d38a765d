import type { ReactNode } from 'react'
import styles from './Today.module.css'
import type { Wording } from './row-words'
import type { VisitDraft } from './visit-draft'

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <span className={styles.heardPart}><span className={styles.third}>{name}</span> {children}</span>
}

/** 读作: what was understood of the line, before it is saved. */
export function Heard({ draft, wording }: { readonly draft: VisitDraft; readonly wording: Wording }) {
  const { t, format } = wording
  const { exchange, line } = draft
  const unknown = <span className={styles.third}>{t('unknownPart')}</span>
  return (
    <p className={styles.heard} aria-live="polite">
      <span className={styles.third}>{t('heard')}</span>
      {exchange && <Part name={t(exchange.kind === 'need' ? 'heardNeed' : 'heardOffer')}>{exchange.text || unknown}</Part>}
      {exchange && <Part name={t('heardPlace')}>{exchange.region ?? unknown}</Part>}
      {exchange?.until && <Part name={t('heardUntil')}>{format.day(exchange.until)}</Part>}
      {line.amount !== undefined && <Part name={t(exchange?.kind === 'need' ? 'heardBudget' : 'heardAmount')}>{format.money(line.amount)}</Part>}
      {line.people.length > 0 && <Part name={t('heardPeople')}>{format.list(line.people)}</Part>}
      {draft.tags.length > 0 && <Part name={t('heardTags')}>{format.list(draft.tags)}</Part>}
      {draft.nextOn && <Part name={t('heardNext')}>{format.dayWeek(draft.nextOn)}</Part>}
      {!exchange && line.spans.length === 0 && !draft.nextOn && <span>{t('heardNothing')}</span>}
    </p>
  )
}

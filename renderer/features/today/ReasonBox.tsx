import { useState } from 'react'
import { Button } from '../../ui/Button'
import { ReasonField } from '../../ui/ReasonField'
import type { DayRow } from './day-rows'
import { copyWords } from './row-acts'
import type { ActContext } from './row-acts'
import styles from './Today.module.css'
import { useTodayView } from './today.view'

/** Under a row whose gate is closed: the reason that passes it, and only then the words. */
export function ReasonBox({ row, context }: { readonly row: DayRow; readonly context: ActContext }) {
  const { t } = context.wording
  const close = useTodayView(state => state.close)
  const [reason, setReason] = useState('')
  const copy = () => void copyWords(row, context, reason)
  return (
    <div className={styles.log}>
      <div className={styles.saveLine}>
        <span className={styles.grow}><ReasonField size="normal" value={reason} onChange={setReason} onEnter={copy} onEscape={close} /></span>
        <Button look="filled" icon="copy" keys="Enter" isDisabled={reason.trim() === ''} onPress={copy}>{t('copyScript')}</Button>
      </div>
    </div>
  )
}

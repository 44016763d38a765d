import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button'
import styles from './Dialog.module.css'
import { defineText, useText } from './text'

const text = defineText('ui/dialog', { zh: { cancel: '取消' }, en: { cancel: 'Cancel' } })

interface DialogProps {
  readonly isOpen: boolean
  readonly title: string
  readonly children?: ReactNode
  /** The verb with its object: 删除 12 人. */
  readonly action: string
  readonly look?: 'danger' | 'filled'
  readonly isDisabled?: boolean
  readonly onAction: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be undone. Nothing else is modal. */
export function Dialog({ isOpen, title, children, action, look = 'danger', isDisabled = false, onAction, onClose }: DialogProps) {
  const t = useText(text)
  return (
    <ModalOverlay className={styles.veil} isOpen={isOpen} isDismissable onOpenChange={open => { if (!open) onClose() }}>
      <Modal className={styles.modal} data-modal="">
        <AriaDialog className={styles.dialog} role="alertdialog">
          <Heading slot="title" className={styles.title}>{title}</Heading>
          <div className={styles.body}>{children}</div>
          <div className={styles.actions}>
            <Button look={look} isDisabled={isDisabled} onPress={() => { onAction(); onClose() }}>{action}</Button>
            <Button onPress={onClose} autoFocus={look === 'danger'}>{t('cancel')}</Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

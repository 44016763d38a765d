import { useRef, useState, type ReactNode } from 'react'
import { Button as AriaButton, Dialog, Popover } from 'react-aria-components'
import styles from './Provenance.module.css'

export interface ProvenanceProps {
  /** The source in a word or two: 你记的, 名单, 群聊, 引荐. */
  readonly source: string
  /** The words the fact was read from; absent when the operator typed it. */
  readonly quote?: string
  /** Who, where, when, 未确认. */
  readonly details?: ReactNode
  /** At most three: open the message, confirm, reject. */
  readonly actions?: readonly { readonly label: string; run(): void }[]
  /** The fact, for screen readers. */
  readonly about: string
}

/** The end of every fact: where it comes from. Hover or Enter opens the note, below the fact and never over it. */
export function Provenance({ source, quote, details, actions = [], about }: ProvenanceProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const [open, setOpen] = useState(false)
  const later = (next: boolean, ms: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(next), ms)
  }
  if (!quote && !details && actions.length === 0) return <span className={styles.source}>{source}</span>
  return (
    <>
      <AriaButton ref={trigger} className={styles.source} aria-label={`${about}: ${source}`} aria-expanded={open} onPress={() => setOpen(!open)} onHoverStart={() => later(true, 350)} onHoverEnd={() => later(false, 250)}>
        {source}
      </AriaButton>
      <Popover className={styles.note} triggerRef={trigger} isOpen={open} onOpenChange={setOpen} isNonModal placement="bottom end" offset={4}>
        <Dialog className={styles.inside} aria-label={about}>
          <div onPointerEnter={() => clearTimeout(timer.current)} onPointerLeave={() => later(false, 250)}>
            {quote && <p className={styles.quote}>「{quote}」</p>}
            {details && <p className={styles.details}>{details}</p>}
            {actions.length > 0 && (
              <p className={styles.actions}>
                {actions.map(action => <AriaButton key={action.label} className={styles.action} onPress={() => { setOpen(false); action.run() }}>{action.label}</AriaButton>)}
              </p>
            )}
          </div>
        </Dialog>
      </Popover>
    </>
  )
}

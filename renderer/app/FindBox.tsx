import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import styles from './FindBox.module.css'
import { appText } from './app.text'
import { FEATURES } from './features'
import { namedEntries, searchAll, type Found } from './find'
import { cx } from '../ui/class-names'
import type { Command } from '../ui/feature'
import { Icon } from '../ui/Icon'
import { Kbd } from '../ui/Kbd'
import { navigate } from '../ui/route'
import { useLanguage, useText } from '../ui/text'
import { TextField } from '../ui/TextField'

/** Ctrl+K: people, groups, messages, pages and commands from one line. */
export function FindBox({ isOpen, onClose, commands }: { readonly isOpen: boolean; readonly onClose: () => void; readonly commands: readonly Command[] }) {
  return (
    <ModalOverlay className={styles.veil} isOpen={isOpen} isDismissable onOpenChange={open => { if (!open) onClose() }}>
      <Modal className={styles.modal} data-modal="">{isOpen && <Inside onClose={onClose} commands={commands} />}</Modal>
    </ModalOverlay>
  )
}

function Inside({ onClose, commands }: { readonly onClose: () => void; readonly commands: readonly Command[] }) {
  const t = useText(appText)
  const language = useLanguage()
  const id = useId()
  const [query, setQuery] = useState('')
  const [hits, setHits] = useState<readonly Found[]>([])
  const [at, setAt] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    void searchAll(FEATURES, query, stop.signal).then(found => { if (!stop.signal.aborted) { setHits(found); setAt(0) } })
    return () => stop.abort()
  }, [query])
  const entries = useMemo(() => [...hits, ...namedEntries(FEATURES, commands, query, language)], [hits, commands, query, language])
  const current = Math.min(at, entries.length - 1)

  const open = (entry: Found | undefined) => {
    if (!entry) return
    onClose()
    if (typeof entry.open === 'function') entry.open()
    else navigate(entry.open)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || entries.length === 0) return
    event.preventDefault()
    const next = (current + step + entries.length) % entries.length
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <AriaDialog className={styles.dialog} aria-label={t('find')}>
      <div className={styles.line}>
        <TextField aria-label={t('find')} placeholder={t('findHint')} size="big" icon="find" autoFocus value={query} onChange={value => { setQuery(value); setAt(0) }}
          onKey={onKey} onEnter={() => open(entries[current])} onEscape={onClose} />
      </div>
      <div className={styles.list} role="listbox" aria-label={t('found')}>
        {entries.map((entry, i) => (
          <div key={entry.key}>
            {entry.kind !== 'hit' && entries[i - 1]?.kind !== entry.kind && <p className={styles.part}>{t(entry.kind === 'page' ? 'pages' : 'commands')}</p>}
            <div id={`${id}-${i}`} role="option" aria-selected={i === current} className={cx(styles.entry, i === current && styles.current)} onPointerMove={() => setAt(i)} onClick={() => open(entry)}>
              <Icon name={entry.icon} />
              <span className={styles.title}>{entry.title}</span>
              {entry.note && <span className={styles.note}>{entry.note}</span>}
              {entry.keys && <span className={styles.keys}><Kbd>{entry.keys}</Kbd></span>}
            </div>
          </div>
        ))}
        {entries.length === 0 && <p className={styles.none}>{t('noneFound', { query })}</p>}
      </div>
    </AriaDialog>
  )
}

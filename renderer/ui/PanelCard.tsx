import { useEffect, useRef, type ReactNode } from 'react'
import { IconButton } from './IconButton'
import styles from './PanelCard.module.css'
import { useKeys } from './keyboard'
import { closePanel } from './panel'
import { defineText, useText } from './text'

const text = defineText('ui/panel', { zh: { close: '收起' }, en: { close: 'Close' } })

/** The inside of the right-hand panel: name, second line, actions; `children` are Parts with `margin="panel"`. */
export function PanelCard({ title, sub, actions, children }: { readonly title: ReactNode; readonly sub?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode }) {
  const t = useText(text)
  const body = useRef<HTMLDivElement>(null)
  useKeys({ Escape: { run: closePanel, label: t('close') } })
  useEffect(() => { body.current?.scrollTo({ top: 0 }) }, [title])
  return (
    <>
      <header className={styles.head}>
        <div className={styles.names}>
          <h2 className={styles.title}>{title}</h2>
          {sub && <p className={styles.sub}>{sub}</p>}
        </div>
        {actions}
        <IconButton icon="close" label={t('close')} keys="Esc" onPress={closePanel} />
      </header>
      <div className={styles.body} ref={body}>{children}</div>
    </>
  )
}

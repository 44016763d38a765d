import { useLayoutEffect, useState } from 'react'
import styles from './DropTarget.module.css'
import { appText } from './app.text'
import { droppedFiles } from './dropped-files'
import { expectFiles } from '../data/imports'
import { receiveFiles } from '../features/imports'
import { isTyping } from '../ui/composing'
import { useClock, useFormat } from '../ui/clock'
import { Icon } from '../ui/Icon'
import { say, useText } from '../ui/text'
import { toast } from '../ui/toast'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Text of fewer lines than this is not a conversation. */
const LEAST_LINES = 2

/** The whole window takes files, folders and pasted chat text. */
export function DropTarget() {
  const t = useText(appText)
  const [over, setOver] = useState(false)
  const format = useFormat()
  const { now } = useClock()

  // Before the window can be seen: a file dropped a moment earlier would be opened by the browser in place of the app.
  useLayoutEffect(() => {
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth += 1
      setOver(true)
      expectFiles()
    }
    const leave = (event: DragEvent) => { if (hasFiles(event)) { depth = Math.max(0, depth - 1); if (depth === 0) setOver(false) } }
    const move = (event: DragEvent) => { if (hasFiles(event)) event.preventDefault() }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!event.dataTransfer) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer.items).then(files => {
        if (files.length > 0) receiveFiles(files)
        else toast({ text: say(appText, 'dropNothing') })
      })
    }
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || !event.clipboardData) return
      const files = [...event.clipboardData.files]
      const text = event.clipboardData.getData('text/plain')
      if (files.length > 0) receiveFiles(files)
      else if (text.split('\n').length >= LEAST_LINES) receiveFiles([new File([text], say(appText, 'pasted', { time: format.time(now()).replace(':', '-') }), { type: 'text/plain' })])
      else return
      event.preventDefault()
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', move)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', move)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [format, now])

  if (!over) return null
  return (
    <div className={styles.veil} aria-hidden="true">
      <div className={styles.note}>
        <Icon name="import" />
        <p className={styles.words}>{t('drop')}<small className={styles.hint}>{t('dropHint')}</small></p>
      </div>
    </div>
  )
}

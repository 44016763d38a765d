import { forgetBrokenOff, listBrokenOff, type BrokenOff } from '../../data/broken-off'
import { useLive } from '../../data/use-live'
import { Button } from '../../ui/Button'
import { useFormat, useToday } from '../../ui/clock'
import { useText } from '../../ui/text'
import styles from './BrokenOffLines.module.css'
import { importsText } from './imports.text'

const NONE: readonly BrokenOff[] = []

/** Files that were being read when the app was closed or stopped: nothing of them is in the register, which has to be known. */
export function BrokenOffLines() {
  const t = useText(importsText)
  const format = useFormat()
  const today = useToday()
  const files = useBrokenOff()
  return files.map(({ fileName, at }) => (
    <p key={fileName} className={styles.line} role="status">
      <span>{t('brokenOff', { file: fileName, when: `${format.recent(format.dayOf(at), today)} ${format.time(at)}` })}</span>
      <Button look="plain" onPress={() => void forgetBrokenOff(fileName)}>{t('understood')}</Button>
    </p>
  ))
}

export function useBrokenOff(): readonly BrokenOff[] {
  return useLive<readonly BrokenOff[]>(listBrokenOff, [], NONE)
}

import { useFormat } from '../../ui/clock'
import { useText } from '../../ui/text'
import { Line } from './Line'
import { settingsText } from './settings.text'
import styles from './Settings.module.css'
import { useHostInfo } from './useHostInfo'

/** Where everything lies. */
export function PlacePart() {
  const t = useText(settingsText)
  const format = useFormat()
  const info = useHostInfo()
  return (
    <>
      <Line name={t('where')} note={t('offline')}>{t('whereRegister')}</Line>
      <Line name={t('vault')}><span className={styles.path}>{info?.vaultFolder ?? t('unknown')}</span></Line>
      <Line name={t('free')}>{info === null || info.freeBytes === null ? t('unknown') : format.bytes(info.freeBytes)}</Line>
      <Line name={t('version')}>{info?.appVersion ?? t('unknown')}</Line>
    </>
  )
}

import { useState } from 'react'
import { currentVault } from '../../data/current-vault'
import type { RestorePoint } from '../../host/host'
import { useFormat, useToday } from '../../ui/clock'
import { Button } from '../../ui/Button'
import { useText } from '../../ui/text'
import { Tag } from '../../ui/Tag'
import { restorePoint, takeRestoreBack } from './backup-acts'
import { Line } from './Line'
import { lookAtPoint } from './look-at-backup'
import { RestoreDialog } from './RestoreDialog'
import { settingsText } from './settings.text'
import styles from './Settings.module.css'

const SHOWN = 8

interface RestorePointsProps {
  readonly points: readonly RestorePoint[] | null
  readonly busy: boolean
  readonly onRun: (work: () => Promise<string | null>, done: () => string, undo?: () => Promise<void>) => Promise<void>
}

/** What the vault keeps, newest first, each with what it holds. */
export function RestorePoints({ points, busy, onRun }: RestorePointsProps) {
  const t = useText(settingsText)
  const format = useFormat()
  const today = useToday()
  const [all, setAll] = useState(false)
  const [asked, setAsked] = useState<RestorePoint | null>(null)
  const when = ({ at }: RestorePoint) => `${format.recent(format.dayOf(at), today)} ${format.time(at)}`
  const content = ({ canary }: RestorePoint) => t('pointContent', { people: format.number(canary.rows['people'] ?? 0), groups: format.number(canary.rows['groups'] ?? 0), messages: format.number(canary.messages) })
  const snapshot = () => onRun(async () => { await currentVault()?.snapshot('manual'); return null }, () => t('savedPoint'))
  return (
    <>
      <Line name={t('points')} note={points?.length === 0 && t('pointsNone')}><Button isDisabled={busy} keys="Ctrl B" onPress={() => void snapshot()}>{t('backUpNow')}</Button></Line>
      {points && points.length > 0 && (
        <ul className={styles.points}>
          {points.slice(0, all ? points.length : SHOWN).map(point => (
            <li key={point.id} className={styles.point}>
              <span>{when(point)}</span>
              <span className={styles.third}>{t(`reason-${point.reason}`)}</span>
              <span className={styles.second}>{content(point)}</span>
              <span className={styles.third}>{point.pinned ? <Tag>{t('pinned')}</Tag> : format.bytes(point.bytes)}</span>
              <Button look="plain" isDisabled={busy} onPress={() => setAsked(point)}>{t('restoreThis')}</Button>
            </li>
          ))}
        </ul>
      )}
      {points && points.length > SHOWN && !all && <Button look="plain" onPress={() => setAll(true)}>{t('morePoints', { count: points.length - SHOWN })}</Button>}
      <RestoreDialog isOpen={asked !== null} title={asked ? t('restorePointTitle', { when: when(asked) }) : ''} onClose={() => setAsked(null)}
        look={() => lookAtPoint(asked!)}
        onRestore={({ damaged }) => { if (asked) void onRun(() => restorePoint(asked, damaged), () => t(damaged ? 'restoredIntact' : 'restored'), takeRestoreBack) }} />
    </>
  )
}

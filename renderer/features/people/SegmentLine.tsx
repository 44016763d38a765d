import type { Segment } from '../../../shared/model/person'
import { undoLast } from '../../data/act'
import { usePeopleAnswer } from '../../data/people-list'
import { listSegments, removeSegment } from '../../data/segments'
import { useLive } from '../../data/use-live'
import { Button } from '../../ui/Button'
import { Chip } from '../../ui/Chip'
import { useFormat, useToday } from '../../ui/clock'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import { isSameFilter } from './filter-fields'
import { filterText } from './filter.text'
import styles from './People.module.css'
import { usePeopleView } from './people.view'

/** Saved segments, each with how many are in it now; a press shows them, a second one everybody. Nothing without segments. */
export function SegmentLine() {
  const t = useText(filterText)
  const format = useFormat()
  const today = useToday()
  const { filter, replaceFilter } = usePeopleView()
  const segments = useLive<readonly Segment[]>(listSegments, [], [])
  const counts = usePeopleAnswer(segments.length > 0 ? { type: 'counts', filters: segments.map(segment => segment.filter), today } : null)
  if (segments.length === 0) return null
  const current = segments.find(segment => isSameFilter(segment.filter, filter))
  const remove = async (segment: Segment) => {
    await removeSegment(segment.id)
    toast({ text: t('removed', { name: segment.name }), undo: undoLast })
  }
  return (
    <div className={styles.segments} role="group" aria-label={t('segments')}>
      <span className={styles.segmentsName}>{t('segments')}</span>
      {segments.map((segment, n) => (
        <Chip key={segment.id} isChoice on={segment === current} onPress={() => replaceFilter(segment === current ? {} : segment.filter)}>
          {segment.name} <span className={styles.segmentCount}>{counts?.[n] === undefined ? '' : format.number(counts[n])}</span>
        </Chip>
      ))}
      {current && <Button look="plain" size="small" onPress={() => void remove(current)}>{t('remove')}</Button>}
    </div>
  )
}

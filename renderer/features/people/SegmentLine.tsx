import type { Segment } from '../../../shared/model/person'
import { undoLast } from '../../data/act'
import { usePeopleAnswer } from '../../data/people-list'
import { listSegments, patchSegment, removeSegment } from '../../data/segments'
import { useLive } from '../../data/use-live'
import { Button } from '../../ui/Button'
import { Chip } from '../../ui/Chip'
import { useFormat, useToday } from '../../ui/clock'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import { isEmptyFilter, isSameFilter } from './filter-fields'
import { filterText } from './filter.text'
import styles from './People.module.css'
import { usePeopleView } from './people.view'

/** Saved segments, each with how many are in it now; a press shows them, a second one everybody. Nothing without segments. */
export function SegmentLine() {
  const t = useText(filterText)
  const format = useFormat()
  const today = useToday()
  const { filter, replaceFilter, segment: last } = usePeopleView()
  const segments = useLive<readonly Segment[]>(listSegments, [], [])
  const counts = usePeopleAnswer(segments.length > 0 ? { type: 'counts', filters: segments.map(segment => segment.filter), today } : null)
  if (segments.length === 0) return null
  const current = segments.find(segment => isSameFilter(segment.filter, filter))
  const changed = current || isEmptyFilter(filter) ? undefined : segments.find(segment => segment.id === last)
  const keep = async (segment: Segment) => {
    await patchSegment(segment.id, { filter })
    toast({ text: t('updated', { name: segment.name }), undo: undoLast })
  }
  const remove = async (segment: Segment) => {
    await removeSegment(segment.id)
    toast({ text: t('removed', { name: segment.name }), undo: undoLast })
  }
  return (
    <div className={styles.segments} role="group" aria-label={t('segments')}>
      <span className={styles.segmentsName}>{t('segments')}</span>
      {segments.map((segment, n) => (
        <Chip key={segment.id} isChoice on={segment === current} onPress={() => (segment === current ? replaceFilter({}) : replaceFilter(segment.filter, segment.id))}>
          {segment.name} <span className={styles.segmentCount}>{counts?.[n] === undefined ? '' : format.number(counts[n])}</span>
        </Chip>
      ))}
      {changed && <Button look="plain" size="small" onPress={() => void keep(changed)}>{t('update', { name: changed.name })}</Button>}
      {current && <Button look="plain" size="small" onPress={() => void remove(current)}>{t('remove')}</Button>}
    </div>
  )
}

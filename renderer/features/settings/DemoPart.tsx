import { useEffect, useRef, useState } from 'react'
import { clearDemo, hasDemo } from '../../data/demo/clear-demo'
import { loadDemo } from '../../data/demo/load-demo'
import { listGroups } from '../../data/groups'
import { useLive } from '../../data/use-live'
import { useClock, useFormat } from '../../ui/clock'
import { Button } from '../../ui/Button'
import { failureWords } from '../../ui/failure-text'
import { useRoute } from '../../ui/route'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import { Line } from './Line'
import { settingsText } from './settings.text'

/** Invented groups to try things with. A link to `part=demo` brings it into sight, its button ready to be pressed. */
export function DemoPart() {
  const t = useText(settingsText)
  const format = useFormat()
  const { today, zone } = useClock()
  const [share, setShare] = useState<number | null>(null)
  const empty = useLive(async () => (await listGroups()).length === 0, [], true)
  const there = useLive(hasDemo, [], false)
  const [clearing, setClearing] = useState(false)
  const part = useRef<HTMLDivElement>(null)
  const wanted = useRoute().query?.['part'] === 'demo'
  useEffect(() => {
    if (!wanted) return
    part.current?.scrollIntoView({ block: 'center' })
    part.current?.querySelector('button')?.focus()
  }, [wanted])
  const clear = async () => {
    setClearing(true)
    const result = await clearDemo()
    setClearing(false)
    toast(result.ok ? { text: t('demoCleared') } : { text: failureWords(result.failure).title, tone: 'danger' })
  }
  const load = async () => {
    setShare(0)
    const result = await loadDemo(today, zone, setShare)
    setShare(null)
    toast(result.ok ? { text: t('demoLoaded') } : { text: failureWords(result.failure).title, tone: 'danger' })
  }
  if (there && share === null) {
    return <div ref={part}><Line name={t('demoName')} note={t('demoThere')}><Button isDisabled={clearing} onPress={() => void clear()}>{clearing ? t('working') : t('demoClear')}</Button></Line></div>
  }
  return (
    <div ref={part}>
      <Line name={t('demoName')} note={empty ? t('demoNote') : t('demoOnlyEmpty')}>
        <Button isDisabled={share !== null} onPress={() => void load()}>{share === null ? t('demoLoad') : t('demoLoading', { percent: format.percent(share) })}</Button>
      </Line>
    </div>
  )
}

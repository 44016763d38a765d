import { useEffect, useState } from 'react'
import type { RulePreview } from '../../../../shared/followups/rule-preview'
import type { Settings } from '../../../../shared/model/settings'
import { previewRuleChange } from '../../../data/planning'
import { useToday } from '../../../ui/clock'

/** Figures are often stepped several times in a row. */
const QUIET_MS = 300

export type PreviewState = RulePreview | 'waiting' | 'failed'

/** What the proposed choices for a rule would have meant last month. */
export function useRulePreview(rule: string, proposed: Settings['rules']): PreviewState {
  const today = useToday()
  const [state, setState] = useState<PreviewState>('waiting')
  const asked = JSON.stringify(proposed)
  useEffect(() => {
    let live = true
    const timer = setTimeout(() => {
      setState('waiting')
      previewRuleChange(today, rule, JSON.parse(asked) as Settings['rules']).then(found => { if (live) setState(found) }, () => { if (live) setState('failed') })
    }, QUIET_MS)
    return () => {
      live = false
      clearTimeout(timer)
    }
  }, [today, rule, asked])
  return state
}

import { useEffect, useMemo, useState } from 'react'
import { appText } from './app.text'
import { FEATURES } from './features'
import { useGroupEntries } from './useGroupEntries'
import type { Command } from '../ui/feature'
import { useKeys, type KeyAct } from '../ui/keyboard'
import { navigate } from '../ui/route'
import { useLanguage, useText } from '../ui/text'

/** After G the next letter must come within this time, ms. */
const GO_MS = 1_500

interface Openers {
  readonly onFind: () => void
  readonly onSheet: () => void
}

/** Keys that answer on every page: find, sheet, commands with Ctrl, Ctrl+digit for groups, G and a letter for pages. */
export function useAppKeys(commands: readonly Command[], { onFind, onSheet }: Openers): void {
  const t = useText(appText)
  const language = useLanguage()
  const groups = useGroupEntries()
  const [going, setGoing] = useState(false)

  useEffect(() => {
    if (!going) return
    const timer = setTimeout(() => setGoing(false), GO_MS)
    return () => clearTimeout(timer)
  }, [going])

  const keys = useMemo(() => {
    const all: Record<string, KeyAct> = {
      'ctrl+k': { run: onFind, label: t('find') },
      '?': { run: onSheet, label: t('keys') },
      g: { run: () => setGoing(true) },
    }
    for (const feature of FEATURES) {
      if (feature.letter) all[`g ${feature.letter}`] = { run: () => navigate({ page: feature.path }), label: t('go', { page: feature.title[language] }), shown: `G ${feature.letter.toUpperCase()}` }
    }
    for (const command of commands) {
      if (command.keys) all[command.keys.toLowerCase().replaceAll(' ', '+')] = { run: command.run, label: command.title[language] }
    }
    groups.slice(0, 9).forEach((group, i) => {
      all[`ctrl+${i + 1}`] = { run: () => navigate({ page: 'groups', id: group.id }), ...(i === 0 ? { label: t('group', { number: '1–9' }), shown: 'Ctrl 1–9' } : {}) }
    })
    return all
  }, [commands, groups, language, onFind, onSheet, t])
  useKeys(keys, { title: 'app' })

  // After G every letter belongs to this layer, which lies above the page's own.
  const letters = useMemo(() => Object.fromEntries(FEATURES.flatMap(feature => (feature.letter
    ? [[feature.letter, () => { setGoing(false); navigate({ page: feature.path }) }] as const] : []))), [])
  useKeys(letters, { title: 'go', on: going, literal: true })
}

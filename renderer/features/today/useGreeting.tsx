import { useState, type ReactElement } from 'react'
import type { Festival } from '../../../shared/calendar/festivals'
import { fillScript, missingVariables, scriptText } from '../../../shared/followups/scripts/fill-script'
import { scriptForOne } from '../../../shared/followups/scripts/pick-script'
import type { Script } from '../../../shared/model/follow-up'
import type { PersonId } from '../../../shared/model/ids'
import { undoLast } from '../../data/act'
import { passGate } from '../../data/contact-gate'
import { logContact } from '../../data/visits'
import { blockWords } from '../../ui/block-words'
import { copyText } from '../../ui/copy-text'
import { ReasonField } from '../../ui/ReasonField'
import { toast } from '../../ui/toast'
import { personOnDay } from './day-data'
import type { DayRow } from './day-rows'
import type { ActContext } from './row-acts'
import { scriptValues } from './script-values'

/** Somebody to be greeted; `taboo`: what of theirs speaks against it. */
export interface Greeted {
  readonly id: PersonId
  readonly name: string
  readonly taboo?: string
}

export interface Greeting {
  greet(one: Greeted): Promise<void>
  /** Where the reason is typed that passes a taboo or a closed gate; `null` until one was met. */
  readonly reasonField: ReactElement | null
}

/**
 * Copies a greeting that a person has not had, and logs it. Against a taboo, or where the gate is closed, only with a typed reason, which the
 * visit keeps.
 */
export function useGreeting(row: DayRow, context: ActContext, { festival, script }: { readonly festival: Festival | null; readonly script: Script | null }): Greeting {
  const { t, today, format, language } = context.wording
  const { zone, data } = context
  const [asking, setAsking] = useState<Greeted | null>(null)
  const [reason, setReason] = useState('')
  const forget = () => {
    setAsking(null)
    setReason('')
  }
  const ask = (one: Greeted, rule: string) => {
    if (asking?.id !== one.id) setReason('')
    setAsking(one)
    toast({ text: t('greetStopped', { name: one.name, rule }), tone: 'danger' })
  }
  const greet = async (one: Greeted) => {
    const typed = asking?.id === one.id ? reason.trim() : ''
    const who = await personOnDay(one.id)
    if (!who || !festival || !script) return
    const taboo = one.taboo === undefined ? null : t('audienceTaboo', { taboo: one.taboo })
    if (taboo !== null && typed === '') return ask(one, taboo)
    const gate = await passGate(one.id, { now: context.now(), zone }, typed)
    if (!gate.ok) return ask(one, blockWords(gate.failure, format))
    const values = scriptValues(data, row.followUp, who)
    const words = scriptForOne(data.scripts, script, who.visits, values)
    const parts = fillScript(words.text, values)
    if (!(await copyText(scriptText(parts)))) {
      toast({ text: t('copyFailed'), tone: 'danger' })
      return
    }
    forget()
    const text = taboo === null ? festival.zh : [festival.zh, taboo, typed].join(language === 'zh' ? '；' : '; ')
    await logContact({ personId: one.id, on: today, outcome: 'noReply', text, scriptId: words.id }, { zone, ...(gate.value.override && { reason: gate.value.override }) })
    const missing = missingVariables(parts)
    toast({ text: missing.length > 0 ? t('copyMissing', { names: format.list(missing) }) : t('copied', { remark: who.person.remark ?? who.person.name }), undo: () => undoLast() })
  }
  return { greet, reasonField: asking && <ReasonField key={asking.id} value={reason} onChange={setReason} onEnter={() => void greet(asking)} onEscape={forget} /> }
}

import { useState, type ReactElement } from 'react'
import type { Block } from '../../shared/followups/caps'
import type { PersonId } from '../../shared/model/ids'
import type { Result } from '../../shared/model/result'
import { blockWords } from './block-words'
import { useFormat } from './clock'
import { copyText } from './copy-text'
import { ReasonField } from './ReasonField'
import { defineText, useText } from './text'
import { toast } from './toast'

const text = defineText('ui/gated-copy', { zh: { closed: '{{name}}：{{rule}}', failed: '系统不让复制' }, en: { closed: '{{name}}: {{rule}}', failed: 'The system does not let me copy' } })

/** Words and whom they are for; nobody = they may be copied as they are. */
export interface GatedWords {
  readonly words: string
  readonly people: readonly { readonly id: PersonId; readonly name: string }[]
  /** Said once they are copied. */
  readonly done: string
  /** `reason`: with which a closed gate was passed; `''` = none was closed. To be kept with the deed. */
  readonly onCopied?: (reason: string) => void
}

export interface GatedCopy {
  copy(words: GatedWords): Promise<void>
  /** Where the reason is typed that passes the gate; `null` until one was met closed. */
  readonly reasonField: ReactElement | null
}

/**
 * Copies words for people only after their gate was asked (`ask`: see `passGate` of the data layer). Where one is closed its rule is said
 * and a field opens for the reason; Enter in it copies the same words.
 */
export function useGatedCopy(ask: (personId: PersonId, reason: string) => Promise<Result<unknown, Block>>): GatedCopy {
  const t = useText(text)
  const format = useFormat()
  /** The words that wait for a reason. */
  const [waiting, setWaiting] = useState<GatedWords | null>(null)
  const [reason, setReason] = useState('')
  // A reason is typed for one copying: none may lie about and pass the next gate unseen.
  const forget = () => {
    setWaiting(null)
    setReason('')
  }
  const copy = async (wanted: GatedWords): Promise<void> => {
    for (const { id, name } of wanted.people) {
      const gate = await ask(id, reason)
      if (gate.ok) continue
      setWaiting(wanted)
      toast({ text: t('closed', { name, rule: blockWords(gate.failure, format) }), tone: 'danger' })
      return
    }
    if (!(await copyText(wanted.words))) {
      toast({ text: t('failed'), tone: 'danger' })
      return
    }
    forget()
    toast({ text: wanted.done })
    wanted.onCopied?.(waiting ? reason.trim() : '')
  }
  const reasonField = waiting && <ReasonField value={reason} onChange={setReason} onEnter={() => void copy(waiting)} onEscape={forget} />
  return { copy, reasonField }
}

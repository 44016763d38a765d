import { useState } from 'react'
import type { Message } from '../../../../shared/model/block'
import type { GroupId } from '../../../../shared/model/ids'
import { searchMessages } from '../../../data/search'
import { TextField } from '../../../ui/TextField'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { chatText } from './chat.text'

/** Characters of a pasted notice that are looked for: enough to find it, few enough to outlive a change at its end. */
const LOOKED_FOR = 24

/** A notice pasted from the chat app: finds it among the messages and asks who answered. */
export function PasteNotice({ groupId, onFound }: { readonly groupId: GroupId; readonly onFound: (notice: Message) => void }) {
  const t = useText(chatText)
  const [isOpen, setOpen] = useState(false)
  const [pasted, setPasted] = useState('')
  const [missed, setMissed] = useState(false)
  const find = async () => {
    const words = pasted.trim().split('\n').find(line => line.trim() !== '')?.trim().slice(0, LOOKED_FOR)
    if (!words) return
    let latest: Message | null = null
    await searchMessages({ text: words, groupId, limit: 1 }, hits => { latest ??= hits[0] ?? null })
    if (latest === null) setMissed(true)
    else onFound(latest)
  }
  if (!isOpen) return <TextLink onPress={() => setOpen(true)}>{t('pasteNotice')}</TextLink>
  return (
    <TextField label={t('pasteNotice')} lines={2} value={pasted} onChange={text => { setPasted(text); setMissed(false) }} onEnter={() => void find()} onEscape={() => setOpen(false)} autoFocus
      isInvalid={missed} hint={t(missed ? 'noticeMissed' : 'noticeHint')} max={2000} />
  )
}

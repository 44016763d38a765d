import { useState } from 'react'
import type { ImportPreview } from '../../data/imports'
import { FactRow } from '../../ui/Facts'
import { Select } from '../../ui/Select'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { importsText } from './imports.text'
import { addMyName, useMyNames } from './useImportData'

const OTHER = '\u0000other'

/** Which of the names in the file is the operator; remembered, so that it is asked once. */
export function MyName({ preview, open }: { readonly preview: ImportPreview; readonly open: boolean }) {
  const t = useText(importsText)
  const mine = useMyNames()
  const [typed, setTyped] = useState<string | null>(null)
  const seen = [...new Set(preview.chats.flatMap(chat => chat.firstMessages.map(message => message.sender)).filter(name => name !== ''))]
  const me = seen.find(name => mine.includes(name)) ?? mine[0] ?? null
  const save = (name: string) => {
    void addMyName(name)
    setTyped(null)
  }
  return (
    <FactRow
      name={t('me')}
      value={typed !== null
        ? <TextField aria-label={t('meField')} size="small" autoFocus value={typed} onChange={setTyped} onEnter={save} onEscape={() => setTyped(null)} onBlur={() => setTyped(null)} />
        : (me ?? t('meUnknown'))}
      note={typed === null && t('meNote')}
      action={open && (
        <Select look="plain" label={t('me')} placeholder={t('change')} value={me}
          choices={[...new Set([...mine, ...seen])].map(name => ({ value: name, label: name })).concat({ value: OTHER, label: t('meOther') })}
          onChange={name => (name === OTHER ? setTyped('') : save(name))} />
      )}
    />
  )
}

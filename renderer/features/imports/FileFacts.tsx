import { useState } from 'react'
import type { Encoding } from '../../../shared/formats/format'
import { FORMATS } from '../../../shared/formats/registry'
import type { GroupId } from '../../../shared/model/ids'
import type { ChatPreview, ImportPreview } from '../../data/imports'
import { useFormat } from '../../ui/clock'
import { FactList, FactRow, type FactLine } from '../../ui/Facts'
import { platformText } from '../../ui/platform-text'
import { Section } from '../../ui/Section'
import { Select } from '../../ui/Select'
import { useLanguage, useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { TextLink } from '../../ui/TextLink'
import { choose } from './import-queue'
import { DayOrderRow } from './DayOrderRow'
import { importsText } from './imports.text'
import type { DeskFile } from './imports.view'
import { MyName } from './MyName'
import { useGroups } from './useImportData'

const ENCODINGS: readonly { readonly value: Encoding; readonly label: string }[] = [
  { value: 'utf-8', label: 'UTF-8' }, { value: 'gb18030', label: 'GB18030' }, { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' }, { value: 'big5', label: 'Big5' }, { value: 'shift_jis', label: 'Shift_JIS' },
]

/** What was found out about a file, each line with its 改 while nothing is written. */
export function FileFacts({ file, preview }: { readonly file: DeskFile; readonly preview: ImportPreview }) {
  const t = useText(importsText)
  const language = useLanguage()
  const format = useFormat()
  const open = file.state === 'shown'
  const kind = FORMATS.find(one => one.id === preview.format)
  const only = preview.chats.length === 1 ? preview.chats[0] : undefined
  const others = FORMATS.map(one => one.id).filter(id => !preview.alternatives.includes(id) && id !== preview.format)
  const formatChoices = [preview.format, ...preview.alternatives, ...others].flatMap(id => {
    const found = FORMATS.find(one => one.id === id)
    return found ? [{ value: id, label: found.label[language], ...(preview.alternatives.includes(id) ? { note: '≈' } : {}) }] : []
  })
  const times = preview.chats.flatMap(chat => [chat.from, chat.to]).filter(time => time !== null)
  const from = times.length > 0 ? format.dayOf(Math.min(...times)) : null
  const to = times.length > 0 ? format.dayOf(Math.max(...times)) : null
  const members = preview.chats.reduce((sum, chat) => sum + chat.members, 0)

  const lines: FactLine[] = [
    {
      name: t('format'), value: kind?.label[language] ?? preview.format, note: preview.confidence > 0 ? t('sure', { percent: format.percent(preview.confidence) }) : t(file.choices.format ? 'chosenFormat' : 'byContent'),
      action: open && <Select look="plain" label={t('format')} placeholder={t('change')} value={preview.format} choices={formatChoices} onChange={id => choose(file.number, { format: id })} />,
    },
    {
      name: t('encoding'), value: ENCODINGS.find(one => one.value === preview.encoding)?.label ?? preview.encoding,
      note: preview.replacementCharacters > 0 ? t('garbled', { count: preview.replacementCharacters }) : t('clean'),
      action: open && <Select look="plain" label={t('encoding')} placeholder={t('change')} value={preview.encoding} choices={ENCODINGS} onChange={encoding => choose(file.number, { encoding })} />,
    },
    ...(only ? [] : [{ name: t('chats'), value: t('manyChats', { count: preview.chats.length }) }]),
    ...(preview.isRoster ? [] : [{
      name: t('time'),
      value: from === null || to === null ? t('unknown') : preview.complete ? format.span(from, to, true) : t('from', { day: format.date(from) }),
      note: preview.complete ? undefined : t('headOnly'),
    }]),
    { name: t('people'), value: t(!preview.complete ? 'peopleSeen' : preview.isRoster ? 'rosterCount' : 'peopleCount', { count: format.number(members) }) },
  ]
  const chatLines = preview.chats.slice(0, 40)
  return (
    <Section title={t('recognised')} aside={format.bytes(preview.bytes)}>
      <FactList>
        {lines.slice(0, 2).map(line => <FactRow key={line.name} {...line} />)}
        {chatLines.map(chat => <ChatLine key={chat.chat} file={file} chat={chat} name={only ? t('group') : null} />)}
        {lines.slice(2).map(line => <FactRow key={line.name} {...line} />)}
        <DayOrderRow file={file} preview={preview} />
        {!preview.isRoster && <MyName preview={preview} open={open} />}
      </FactList>
    </Section>
  )
}

/** Into which group a chat goes. */
function ChatLine({ file, chat, name }: { readonly file: DeskFile; readonly chat: ChatPreview; readonly name: string | null }) {
  const t = useText(importsText)
  const platform = useText(platformText)
  const format = useFormat()
  const groups = useGroups()
  const [typed, setTyped] = useState<string | null>(null)
  const open = file.state === 'shown'
  const chosen = file.choices.groups?.[chat.chat]
  const target = chosen ?? chat.groupId ?? 'new'
  const newName = file.choices.names?.[chat.chat] ?? chat.name
  const shown = target === 'new' ? newName || t('unnamed') : (groups.find(group => group.id === target)?.name ?? chat.name)
  const alike = open && target === 'new' && chosen === undefined ? groups.find(group => group.id === chat.alike) : undefined
  const note = format.join([chat.kind === 'private' ? t('privateChat') : platform(chat.platform), chosen ? t('chosenGroup') : target === 'new' ? t('newGroupNote') : t('knownGroup')])
  const rename = (text: string) => {
    choose(file.number, { names: { ...file.choices.names, [chat.chat]: text.trim() } })
    setTyped(null)
  }
  return (
    <FactRow
      name={name ?? chat.name}
      value={typed !== null
        ? <TextField aria-label={t('groupName')} size="small" autoFocus value={typed} onChange={setTyped} onEnter={rename} onEscape={() => setTyped(null)} onBlur={() => rename(typed)} />
        : shown}
      note={typed === null && <>{note}{alike && <>{t('looksLike', { name: alike.name })}<TextLink onPress={() => choose(file.number, { groups: { ...file.choices.groups, [chat.chat]: alike.id } })}>{t('isThat')}</TextLink></>}</>}
      action={open && (
        <Select look="plain" label={t('group')} placeholder={t('change')} value={target}
          choices={[
            { value: 'new', label: t('newGroupName', { name: newName || t('unnamed') }) },
            ...groups.map(group => ({ value: group.id as string, label: group.name, note: platform(group.platform) })),
          ]}
          onChange={value => {
            choose(file.number, { groups: { ...file.choices.groups, [chat.chat]: value as GroupId | 'new' } })
            if (value === 'new') setTyped(newName)
          }} />
      )}
    />
  )
}

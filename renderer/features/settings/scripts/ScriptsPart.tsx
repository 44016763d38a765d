import { useState } from 'react'
import { variablesOf } from '../../../../shared/followups/scripts/fill-script'
import { SCENES, type Scene } from '../../../../shared/followups/scripts/scenes'
import type { Script } from '../../../../shared/model/follow-up'
import { undoLast } from '../../../data/act'
import { createScript, listScripts, patchScript, removeScript } from '../../../data/scripts'
import { useLive } from '../../../data/use-live'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { Select } from '../../../ui/Select'
import { useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import { toast } from '../../../ui/toast'
import { Line } from '../Line'
import styles from './Scripts.module.css'
import { scriptsText, type ScriptsKey } from './scripts.text'
import { ScriptPreview } from './ScriptPreview'
import { TermField } from './TermField'

/** 话术: what is said on each occasion, to be edited in place. */
export function ScriptsPart() {
  const t = useText(scriptsText)
  const scripts = useLive<readonly Script[]>(listScripts, [], [])
  const [scene, setScene] = useState<Scene>('visit')
  const [draft, setDraft] = useState<{ readonly id: Script['id'] | null; readonly text: string } | null>(null)
  const ofScene = scripts.filter(script => script.scene === scene)
  const variables = [...new Set(scripts.filter(script => script.scene === scene).flatMap(script => variablesOf(script.text)))].map(name => `{${name}}`)
  const undo = () => undoLast()
  const save = async () => {
    const text = draft?.text.trim()
    if (!draft || !text) return
    const number = draft.id === null ? (await createScript({ scene, text })).number : ofScene.find(script => script.id === draft.id)?.number
    if (draft.id !== null) await patchScript(draft.id, { text })
    setDraft(null)
    toast({ text: t('stored', { number: number ?? '' }), undo })
  }
  const remove = async ({ id, number }: Script) => {
    await removeScript(id)
    toast({ text: t('removed', { number }), undo })
  }
  const editor = draft && (
    <div className={styles.editor}>
      <TermField autoFocus label={t('text')} value={draft.text} onChange={text => setDraft({ ...draft, text })} onEnter={() => void save()} onEscape={() => setDraft(null)} />
      <ScriptPreview text={draft.text} />
      {variables.length > 0 && <span className={styles.third}>{t('variables', { names: variables.join(' ') })}</span>}
      <span className={styles.acts}><Button look="filled" size="small" onPress={() => void save()}>{t('save')}</Button><TextLink quiet onPress={() => setDraft(null)}>{t('cancel')}</TextLink></span>
    </div>
  )
  return (
    <>
      <Line name={t('scene')}>
        <Select label={t('scene')} value={scene} choices={SCENES.map(value => ({ value, label: t(`scene_${value}` as ScriptsKey), note: String(scripts.filter(script => script.scene === value).length) }))}
          onChange={next => { setScene(next); setDraft(null) }} />
        <Button size="small" onPress={() => setDraft({ id: null, text: '' })}>{t('newScript')}</Button>
      </Line>
      {draft?.id === null && editor}
      {ofScene.map(script => (draft?.id === script.id ? <div key={script.id}>{editor}</div> : (
        <div key={script.id} className={styles.script}>
          <span className={styles.third}>{t('script', { number: script.number })}</span>
          <span lang="zh-CN">{script.text}</span>
          <TextLink label={`${t('edit')} ${t('script', { number: script.number })}`} onPress={() => setDraft({ id: script.id, text: script.text })}>{t('edit')}</TextLink>
          <IconButton icon="close" label={t('remove', { name: t('script', { number: script.number }) })} onPress={() => void remove(script)} />
        </div>
      )))}
    </>
  )
}

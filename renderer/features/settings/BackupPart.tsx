import { useState } from 'react'
import { useFormat, useToday } from '../../ui/clock'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { pickFiles } from '../../ui/pick-files'
import { Progress } from '../../ui/Progress'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import { exportToFile, problemOf, restoreFromFile, takeRestoreBack, wipeAll } from './backup-acts'
import { ExportDialog } from './ExportDialog'
import { Line } from './Line'
import { lookAtFile } from './look-at-backup'
import { mergeText } from './merge.text'
import { MergeDialog } from './MergeDialog'
import { RestoreDialog } from './RestoreDialog'
import { RestorePoints } from './RestorePoints'
import { settingsText } from './settings.text'
import { useRestorePoints } from './useRestorePoints'

/** One file out, one file in, the restore points, and the end of everything. */
export function BackupPart() {
  const t = useText(settingsText)
  const format = useFormat()
  const today = useToday()
  const [points, readPoints] = useRestorePoints()
  const [busy, setBusy] = useState(false)
  const tMerge = useText(mergeText)
  const [merging, setMerging] = useState<File | null>(null)
  const [exporting, setExporting] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [wiping, setWiping] = useState(false)
  const [typed, setTyped] = useState('')

  /** `work` answers with what went wrong, or `null`; `done` is the toast for success, `undo` what takes it back. */
  const run = async (work: () => Promise<string | null>, done: () => string, undo?: () => Promise<void>) => {
    setBusy(true)
    const problem = await work().catch(problemOf)
    setBusy(false)
    await readPoints()
    toast(problem === null ? { text: done(), ...(undo && { undo }) } : { text: problem, tone: 'danger' })
  }
  const save = (passphrase: string) => {
    const name = `qunbu-${today}.zip`
    let size = 0
    void run(async () => { size = await exportToFile(name, passphrase); return null }, () => t('exported', { file: name, size: format.bytes(size) }))
  }

  return (
    <>
      <Line name={t('exportName')} note={t('exportNote')}><Button icon="save" isDisabled={busy} onPress={() => setExporting(true)}>{t('exportBackup')}</Button></Line>
      <Line name={t('restore')} note={t('restoreNote')}>
        <Button icon="folder" isDisabled={busy} onPress={() => pickFiles(([picked]) => setFile(picked ?? null), { accept: '.zip', several: false })}>{t('restoreFile')}</Button>
      </Line>
      <Line name={tMerge('short')} note={tMerge('note')}>
        <Button icon="same" isDisabled={busy} onPress={() => pickFiles(([picked]) => setMerging(picked ?? null), { accept: '.zip', several: false })}>{tMerge('merge')}</Button>
      </Line>
      {busy && <Line name={t('working')}><Progress label={t('working')} value={null} /></Line>}
      <RestorePoints points={points} busy={busy} onRun={run} />
      <Line name={t('wipeName')} note={t('wipeNote')}><Button look="danger" isDisabled={busy} onPress={() => { setTyped(''); setWiping(true) }}>{t('wipe')}</Button></Line>

      <MergeDialog file={merging} onClose={() => setMerging(null)} />
      <ExportDialog isOpen={exporting} onClose={() => setExporting(false)} onExport={save} />
      <RestoreDialog isOpen={file !== null} title={t('restoreTitle')} onClose={() => setFile(null)}
        look={passphrase => lookAtFile(file!, passphrase)}
        onRestore={how => { if (file) void run(() => restoreFromFile(file, how), () => t(how.damaged ? 'restoredIntact' : 'restored'), takeRestoreBack) }} />
      <Dialog isOpen={wiping} title={t('wipeTitle')} action={t('wipeAct')} isDisabled={typed.trim().toLowerCase() !== t('wipeWord')} onClose={() => setWiping(false)}
        onAction={() => void wipeAll().catch((error: unknown) => toast({ text: problemOf(error), tone: 'danger' }))}>
        <p>{t('wipeBody')}</p>
        <TextField label={t('wipeType')} value={typed} onChange={setTyped} />
      </Dialog>
    </>
  )
}

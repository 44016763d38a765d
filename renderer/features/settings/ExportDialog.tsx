import { useState } from 'react'
import { Dialog } from '../../ui/Dialog'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { backupText } from './backup.text'
import { settingsText } from './settings.text'

/** Asks whether the file gets a passphrase, and says what that protects. `''` = none. */
export function ExportDialog({ isOpen, onClose, onExport }: { readonly isOpen: boolean; readonly onClose: () => void; readonly onExport: (passphrase: string) => void }) {
  const t = useText(backupText)
  const tSettings = useText(settingsText)
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const close = () => {
    setFirst('')
    setAgain('')
    onClose()
  }
  return (
    <Dialog isOpen={isOpen} title={t('exportTitle')} action={tSettings('exportBackup')} look="filled" isDisabled={first !== again} onAction={() => onExport(first)} onClose={close}>
      <p>{tSettings('exportNote')}</p>
      <TextField label={t('passphrase')} type="password" value={first} onChange={setFirst} />
      {first !== '' && <TextField label={t('again')} type="password" value={again} onChange={setAgain} hint={again !== '' && again !== first ? t('differ') : undefined} />}
      <p>{t('honest')}</p>
    </Dialog>
  )
}

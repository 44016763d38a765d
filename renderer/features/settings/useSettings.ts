import { DEFAULT_SETTINGS, type Settings } from '../../../shared/model/settings'
import { undoAct, type Change } from '../../data/act'
import { getSettings, patchSettings } from '../../data/settings'
import { useLive } from '../../data/use-live'
import { say } from '../../ui/text'
import { toast } from '../../ui/toast'
import { settingsText } from './settings.text'

/** Words, or what says them when they are read: the language itself may be what changes. */
type Said = string | (() => string)

/** The operator's choices and a way to change one; `what` names it for the toast with 撤销. */
export function useSettings(): readonly [Settings, (fields: Change<Settings>, what: Said) => void] {
  const settings = useLive(getSettings, [], DEFAULT_SETTINGS)
  return [settings, change]
}

function change(fields: Change<Settings>, what: Said): void {
  void patchSettings(fields).then(act => {
    if (act.changes.length > 0) toast({ text: () => say(settingsText, 'saved', { what: typeof what === 'string' ? what : what() }), undo: () => undoAct(act.seq) })
  })
}

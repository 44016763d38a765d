import { actWords } from './act-words'
import { appText } from './app.text'
import { redo, undoLast } from '../data/act'
import { failureWords } from '../ui/failure-text'
import { say } from '../ui/text'
import { toast, undoToast } from '../ui/toast'
import { undoneKind } from './undone-kind'

/** Ctrl+Z: takes back what the toast in sight tells of, else the latest act, and says which. */
export async function undoLastAct(): Promise<void> {
  if (undoToast()) return
  await told('undone', 'nothingToUndo', undoLast)
}

/** Ctrl+Shift+Z. */
export async function redoLast(): Promise<void> {
  await told('redone', 'nothingToRedo', redo)
}

async function told(done: 'undone' | 'redone', nothing: 'nothingToUndo' | 'nothingToRedo', run: typeof undoLast): Promise<void> {
  try {
    const act = await run()
    toast({ text: act ? say(appText, done, { act: actWords(undoneKind(act)) }) : say(appText, nothing) })
  } catch (error) {
    if (!(error instanceof Error && error.message === 'undo.conflict')) throw error
    const words = failureWords({ code: 'undo.conflict', act: null })
    toast({ text: `${words.title}。${words.body}`, tone: 'danger' })
  }
}

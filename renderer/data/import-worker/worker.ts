import { systemZone } from '../../../shared/model/zone'
import { fail } from '../../../shared/model/result'
import { connect } from '../database'
import { freshId } from '../fresh-id'
import { alone } from './import-lock'
import { openSource } from './import-tools'
import { previewImport } from './preview'
import type { Ask, Outcomes, Tell } from './protocol'
import { redoImport } from './redo-import'
import { runImport } from './run-import'
import { clearStagings } from './stage-blocks'
import { storeFailure } from './store-failure'
import type { ImportStore, StoreTools } from './store-tools'
import { undoImport } from './undo-import'

/** Entry of the import worker. Jobs run one after the other; `cancel` overtakes them. */

const PROGRESS_MS = 100

/** The page names the worker after its register. */
const store: ImportStore = { strict: connect(self.name, 'strict'), relaxed: connect(self.name, 'relaxed') }
const cancelled = new Set<number>()
let queue: Promise<void> = Promise.resolve()
let cleared = false

const tell = (message: Tell) => self.postMessage(message)
setInterval(() => tell({ type: 'beat' }), 1000)

self.onmessage = (event: MessageEvent<Ask>) => {
  const ask = event.data
  if (ask.type === 'cancel') cancelled.add(ask.job)
  else queue = queue.then(() => answer(ask))
}

async function answer(ask: Exclude<Ask, { type: 'cancel' }>): Promise<void> {
  let outcome: Outcomes[keyof Outcomes]
  try {
    outcome = await work(ask)
  } catch (error) {
    outcome = fail(storeFailure(error))
  }
  cancelled.delete(ask.job)
  tell({ type: 'done', job: ask.job, outcome })
}

function work(ask: Exclude<Ask, { type: 'cancel' }>): Promise<Outcomes[keyof Outcomes]> {
  if (ask.type === 'preview') return previewImport(store, openSource(ask.source), ask.options, toolsOf(ask.job, 0))
  return alone(async () => {
    if (!cleared) await clearStagings(store)
    cleared = true
    if (ask.type === 'undo') return undoImport(store, ask.importId, toolsOf(ask.job, 0))
    if (ask.type === 'redo') return redoImport(store, ask.importId, toolsOf(ask.job, 0))
    const source = openSource(ask.source)
    return runImport(store, source, ask.choices, toolsOf(ask.job, source.size))
  })
}

function toolsOf(job: number, totalBytes: number): StoreTools {
  let last = 0
  let phase = ''
  return {
    makeId: freshId,
    now: Date.now,
    zone: systemZone(),
    isCancelled: () => cancelled.has(job),
    report(progress) {
      const now = performance.now()
      if (now - last < PROGRESS_MS && progress.phase === phase) return
      last = now
      phase = progress.phase
      tell({ type: 'progress', job, progress: { ...progress, totalBytes } })
    },
  }
}

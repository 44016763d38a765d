import { connect } from '../database'
import { flagNewBlocks } from './flag-blocks'

/** Entry of the worker that watches over new messages. Named after the register; any message wakes it, one pass runs at a time. */

const db = connect(self.name, 'relaxed')
let running: Promise<unknown> | null = null
let added = 0
let isAsked = false

async function run(): Promise<void> {
  added = 0
  while (isAsked) {
    isAsked = false
    added += await flagNewBlocks(db)
  }
}

self.onmessage = () => {
  isAsked = true
  running ??= run().then(
    () => self.postMessage({ type: 'done', added }),
    (error: unknown) => self.postMessage({ type: 'failed', why: error instanceof Error ? error.message : String(error) }),
  ).finally(() => { running = null })
}

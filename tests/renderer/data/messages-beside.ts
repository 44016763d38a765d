import { afterEach, beforeEach } from 'vitest'
import { connect, registerName } from '../../../renderer/data/database'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { messagesWith, type MessageWorker } from '../../../renderer/data/message-reading'
import { startMessageJobs } from '../../../renderer/data/message-worker/message-jobs'
import type { MessageAsk } from '../../../renderer/data/message-worker/protocol'
import { CHINA } from '../../../shared/model/zone'
import { dropRegister, freshRegister } from './register-support'

/** The work of the worker that reads messages, beside the page: messages are cloned as between threads. */
export function messagesBeside(): MessageWorker {
  const db = connect(registerName(), 'relaxed')
  const face: MessageWorker = { onmessage: null, onerror: null, postMessage: ask => hear(structuredClone(ask)), terminate: () => db.close() }
  const hear: (ask: MessageAsk) => void = startMessageJobs(db, data => face.onmessage?.({ data: structuredClone(data) } as MessageEvent), CHINA)
  return face
}

/** Gives each test of the file an empty register whose messages are read beside it. */
export function registerWithMessages(): () => ImportStore {
  let store: ImportStore
  beforeEach(async () => {
    store = await freshRegister()
    messagesWith(messagesBeside)
  })
  afterEach(async () => {
    messagesWith()
    await dropRegister(store)
  })
  return () => store
}

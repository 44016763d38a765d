import { connect, registerName } from '../../../renderer/data/database'
import type { MessageWorker } from '../../../renderer/data/message-reading'
import { startMessageJobs } from '../../../renderer/data/message-worker/message-jobs'
import type { MessageAsk } from '../../../renderer/data/message-worker/protocol'
import { CHINA } from '../../../shared/model/zone'

/** The work of the worker that reads messages, beside the page: messages are cloned as between threads. */
export function messagesBeside(): MessageWorker {
  const db = connect(registerName(), 'relaxed')
  const face: MessageWorker = { onmessage: null, onerror: null, postMessage: ask => hear(structuredClone(ask)), terminate: () => db.close() }
  const hear: (ask: MessageAsk) => void = startMessageJobs(db, data => face.onmessage?.({ data: structuredClone(data) } as MessageEvent), CHINA)
  return face
}

import { connect, registerName } from '../../../renderer/data/database'
import type { PeopleWorker } from '../../../renderer/data/people-list'
import { startPeopleJobs } from '../../../renderer/data/people-worker/people-jobs'
import type { PeopleAsk } from '../../../renderer/data/people-worker/protocol'
import type { Day } from '../../../shared/model/day'
import { CHINA } from '../../../shared/model/zone'

/** The people worker's own work, beside the page: messages are cloned as between threads. Its today is 21 November 2026. */
export function peopleBeside(): PeopleWorker {
  const db = connect(registerName(), 'relaxed')
  const face: PeopleWorker = { onmessage: null, onerror: null, postMessage: ask => hear(structuredClone(ask)), terminate: () => db.close() }
  const hear: (ask: PeopleAsk) => void = startPeopleJobs(db, data => face.onmessage?.({ data: structuredClone(data) } as MessageEvent), { zone: CHINA, today: () => '2026-11-21' as Day, breath: () => Promise.resolve() })
  return face
}

import { systemZone } from '../../../shared/model/zone'
import { openRegister } from '../database'
import type { LineTell } from '../worker-line'
import { startPlanning } from './plan-jobs'
import type { PlanAsk } from './protocol'

/** Entry of the planning worker: it reads the register and stores the day's rows itself, so that the page never waits for either. The page names it after the register. */

const hear = startPlanning(systemZone(), (message: LineTell) => self.postMessage(message))
const opened = openRegister(self.name)

self.onmessage = (event: MessageEvent<PlanAsk>) => {
  void opened.then(result => {
    if (result.ok) hear(event.data)
    else self.postMessage({ type: 'failed', job: event.data.job, why: result.failure.code } satisfies LineTell)
  })
}

import { systemZone } from '../../../shared/model/zone'
import { openRegister } from '../database'
import { startPlanning } from './plan-jobs'
import type { PlanAsk, PlanTell } from './protocol'

/** Entry of the planning worker: it reads the register and stores the day's rows itself, so that the page never waits for either. The page names it after the register. */

const hear = startPlanning(systemZone(), (message: PlanTell) => self.postMessage(message))
const opened = openRegister(self.name)

self.onmessage = (event: MessageEvent<PlanAsk>) => {
  void opened.then(result => {
    if (result.ok) hear(event.data)
    else self.postMessage({ job: event.data.job, error: result.failure.code } satisfies PlanTell)
  })
}

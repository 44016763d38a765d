import { dayOfWall } from '../../../shared/model/day'
import { systemZone } from '../../../shared/model/zone'
import { connect } from '../database'
import { startPeopleJobs } from './people-jobs'
import type { PeopleAsk, PeopleTell } from './protocol'

/** Entry of the people worker: it keeps the rows, so that the page holds only those it shows. The page names it after the register. */

const turns = new MessageChannel()
const waiting: (() => void)[] = []
turns.port1.onmessage = () => waiting.shift()?.()
/** A message to oneself comes after the questions that are waiting, and, unlike a timer, without a pause. */
const breath = () => new Promise<void>(go => {
  waiting.push(go)
  turns.port2.postMessage(null)
})

const zone = systemZone()
const hear = startPeopleJobs(connect(self.name, 'relaxed'), (message: PeopleTell) => self.postMessage(message), { zone, today: () => dayOfWall(zone.toWall(Date.now())), breath })
self.onmessage = (event: MessageEvent<PeopleAsk>) => hear(event.data)

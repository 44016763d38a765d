import { dayOfWall } from '../../../shared/model/day'
import { systemZone } from '../../../shared/model/zone'
import { startBreathing } from '../breath'
import { connect } from '../database'
import type { LineTell } from '../worker-line'
import { startPeopleJobs } from './people-jobs'
import type { PeopleAsk } from './protocol'

/** Entry of the people worker: it keeps the rows, so that the page holds only those it shows. The page names it after the register. */

const zone = systemZone()
const hear = startPeopleJobs(connect(self.name, 'relaxed'), (message: LineTell) => self.postMessage(message), { zone, today: () => dayOfWall(zone.toWall(Date.now())), breath: startBreathing() })
self.onmessage = (event: MessageEvent<PeopleAsk>) => hear(event.data)

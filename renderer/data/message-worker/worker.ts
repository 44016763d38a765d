import { systemZone } from '../../../shared/model/zone'
import { connect } from '../database'
import type { LineTell } from '../worker-line'
import { startMessageJobs } from './message-jobs'
import type { MessageAsk } from './protocol'

/** Entry of the worker that reads messages: for trouble and for facts. The page names it after the register. */

const hear = startMessageJobs(connect(self.name, 'relaxed'), (message: LineTell) => self.postMessage(message), systemZone())
self.onmessage = (event: MessageEvent<MessageAsk>) => hear(event.data)

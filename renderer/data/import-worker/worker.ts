import { connect } from '../database'
import { startJobs } from './jobs'
import type { Ask, Tell } from './protocol'

/** Entry of the import worker. The page names it after the register. */

const tell = (message: Tell) => self.postMessage(message)
const hear = startJobs({ strict: connect(self.name, 'strict'), relaxed: connect(self.name, 'relaxed') }, tell)

self.onmessage = (event: MessageEvent<Ask>) => hear(event.data)
setInterval(() => tell({ type: 'beat' }), 1000)

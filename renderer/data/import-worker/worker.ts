import { allowOwnWorkers } from '../../host/trusted-types'
import { connect } from '../database'
import { startJobs } from './jobs'
import type { Ask, Tell } from './protocol'
import { RemoteSink } from './remote-sink'

/** Entry of the import worker. The page names it after the register. */

/** Files from this size on are worth a second worker that stores and counts while this one reads. */
const TWO_WORKERS_BYTES = 4_000_000

/** The last second worker. */
let sink: RemoteSink | null = null

const tell = (message: Tell) => self.postMessage(message)
const hear = startJobs({ strict: connect(self.name, 'strict'), relaxed: connect(self.name, 'relaxed') }, tell, bytes => (bytes < TWO_WORKERS_BYTES ? null : remoteSink()))

// The worker's own script comes with the page's content security policy.
allowOwnWorkers({ trustedTypes: (self as { readonly trustedTypes?: Parameters<typeof allowOwnWorkers>[0]['trustedTypes'] }).trustedTypes, origin: self.location.origin, href: self.location.href })

self.onmessage = (event: MessageEvent<Ask>) => {
  if (event.data.type === 'giveWay') sink?.giveWay(event.data.ms)
  hear(event.data)
}
setInterval(() => tell({ type: 'beat' }), 1000)

/** A second worker; `null` where none can be had, and everything is then done in this one. */
function remoteSink(): RemoteSink | null {
  try {
    return (sink = new RemoteSink(new Worker(new URL('./sink-worker.ts', import.meta.url), { type: 'module', name: self.name })))
  } catch {
    return null
  }
}

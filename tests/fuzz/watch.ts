import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** Where the work stands, seen by a thread beside it: the number of the format and of its input. */
export type Place = Int32Array

/**
 * A thread beside the work: when the place has not changed for `limitMs` of the processor's time, it writes the place as JSON to `note` and
 * ends the process with SIGKILL, which nothing can hold up. Resolves when the thread is watching.
 */
export async function watchForHangs(limitMs: number, note: string): Promise<Place> {
  const place = new Int32Array(new SharedArrayBuffer(8))
  writeFileSync(note, '')
  const watcher = new Worker(`
    const { parentPort, workerData: { place, limitMs, note } } = require('node:worker_threads')
    let seen = [-1, -1], since = process.cpuUsage()
    setInterval(() => {
      const now = [Atomics.load(place, 0), Atomics.load(place, 1)]
      if (now[0] !== seen[0] || now[1] !== seen[1]) { seen = now; since = process.cpuUsage(); return }
      const { user, system } = process.cpuUsage(since)
      if ((user + system) / 1000 < limitMs) return
      require('node:fs').writeFileSync(note, JSON.stringify(seen))
      process.kill(process.pid, 'SIGKILL')
    }, Math.min(500, limitMs / 4))
    parentPort.postMessage('watching')`, { eval: true, execArgv: [], workerData: { place, limitMs, note } })
  await once(watcher, 'message')
  watcher.unref()
  return place
}

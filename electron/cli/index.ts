import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { runCli } from './run'

/** Writes everything even to a pipe that is full: a partial write goes on where it stopped. Nobody reads on: the end. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') process.exit(0)
      if (code !== 'EAGAIN') throw error
    }
  }
}

const two = (n: number): string => `${n}`.padStart(2, '0')

const result = await runCli({
  args: process.argv.slice(2),
  write: text => writeAll(1, text),
  stdin: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  peakRss: () => process.resourceUsage().maxRSS * 1024,
  clock: () => performance.now(),
  now: () => Date.now(),
  today() {
    const now = new Date()
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  },
})
if (result.error !== '') writeAll(2, result.error)
process.exitCode = result.code

/**
 * The floor: a plain scan of a file in one thread that decodes it, cuts it into lines and keeps them all.
 * `node tests/bench/floor.mjs FILE` prints JSON: `{seconds, peakRssMB}`.
 */
import { createReadStream } from 'node:fs'

const started = performance.now()
const decoder = new TextDecoder('utf-8')
const kept = []
let rest = ''
for await (const bytes of createReadStream(process.argv[2], { highWaterMark: 1 << 20 })) {
  const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
  rest = lines.pop()
  for (const line of lines) kept.push(line)
}
kept.push(rest)
const seconds = (performance.now() - started) / 1000
console.log(JSON.stringify({ seconds: Number(seconds.toFixed(3)), lines: kept.length, peakRssMB: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6) }))

/**
 * `node tests/bench/facts.mjs`: how many messages a second are read for facts, on one core, by time of the processor, compiling and
 * clearing away included. The generated chat of the other figures, which repeats itself as chat does; its different texts alone, each
 * read once; and lines written for training, all different, one in ten of them with a fact.
 */
import path from 'node:path'
import { build, runnerImport } from 'vite'
import { exportText } from './generate.mjs'

const load = async file => (await runnerImport(path.join(import.meta.dirname, file), { configFile: false, logLevel: 'error' })).module
/** The reading as the app has it: bundled, so that no import stands between two calls. */
async function bundled(file) {
  const { output } = await build({ configFile: false, publicDir: false, logLevel: 'error', ssr: { noExternal: true }, build: { ssr: path.join(import.meta.dirname, file), write: false, target: 'esnext' } })
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}

const { readFacts, factWeights } = await bundled('facts-reading.ts')
const { trainingLines } = await load('../eval/facts-training.ts')
const { withOpenings } = await load('../eval/widened-lines.ts')
const { seeded } = await load('../eval/seeded.ts')
const MESSAGES = 200_000
const DIFFERENT = 20_000
/** Messages that are read first, so that the code is compiled. */
const WARMING = 20_000

/** Texts of the generated chat: every third line of the export, which has a head, a body and a blank line for each message. */
function generatedTexts() {
  const text = [...exportText('qq-txt', MESSAGES)].join('')
  return text.split('\r\n').filter(line => line !== '' && !/^\d{4}-\d\d-\d\d |^消息|^=|^\ufeff/.test(line)).slice(0, MESSAGES)
}

/** Lines without a fact, and among ten of them one that states one; words of greeting and farewell make each different. */
function hardTexts() {
  const lines = trainingLines().filter((_, i) => i % 4 === 0)
  const random = seeded(3)
  const widened = part => new Set(Array.from({ length: 12 }, () => withOpenings(part, 0.9, random).slice(part.length)).flat().map(line => line.text))
  const plain = [...widened(lines.filter(line => line.tags.every(tag => tag === 0)))]
  const stating = [...widened(lines.filter(line => line.tags.some(tag => tag > 0)))]
  return Array.from({ length: DIFFERENT }, (_, i) => (i % 10 === 0 ? stating[(i * 31) % stating.length] : plain[i % plain.length]))
}

const sentAt = Date.UTC(2026, 4, 5)

/** Nothing is known of a text that was not read before with the same weights. */
function messagesPerSecond(texts) {
  const weights = { ...factWeights() }
  const before = process.cpuUsage()
  for (const text of texts) readFacts({ text, sentAt }, undefined, weights)
  const { user, system } = process.cpuUsage(before)
  return Math.round(texts.length / ((user + system) / 1e6)).toLocaleString('en-US')
}

const generated = generatedTexts()
for (const text of generated.slice(0, WARMING)) readFacts({ text, sentAt })
const hard = hardTexts()
const different = [...new Set(generated)].slice(0, DIFFERENT)
console.log('| reading facts | messages | messages/s of one core |')
console.log('|---|---|---|')
for (const [name, texts] of [['generated chat', generated], ['its different texts', different], ['different hard lines, one in ten with a fact', hard]]) {
  console.log(`| ${name} | ${texts.length.toLocaleString('en-US')} | ${messagesPerSecond(texts)} |`)
}

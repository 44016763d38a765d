/**
 * `node tests/bench/facts.mjs`: how many messages a second are read for facts, on one core, by time of the processor. Two kinds of talk:
 * the generated chat of the other figures, and, much harder, the lines written for training, one in ten of them with a fact.
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

const { readFacts } = await bundled('../../shared/facts/read-facts.ts')
const { trainingLines } = await load('../eval/facts-training.ts')
const MESSAGES = 20_000

/** Texts of the generated chat: every third line of the export, which has a head, a body and a blank line for each message. */
function generatedTexts() {
  const text = [...exportText('qq-txt', MESSAGES)].join('')
  return text.split('\r\n').filter(line => line !== '' && !/^\d{4}-\d\d-\d\d |^消息|^=|^\ufeff/.test(line)).slice(0, MESSAGES)
}

function hardTexts() {
  const lines = trainingLines()
  const [plain, stating] = [lines.filter(line => line.tags.every(tag => tag === 0)), lines.filter(line => line.tags.some(tag => tag > 0))]
  return Array.from({ length: MESSAGES }, (_, i) => (i % 10 === 0 ? stating[(i * 31) % stating.length] : plain[(i * 17) % plain.length]).text)
}

function messagesPerSecond(texts) {
  const sentAt = Date.UTC(2026, 4, 5)
  for (const text of texts.slice(0, 4_000)) readFacts({ text, sentAt })
  const before = process.cpuUsage()
  for (const text of texts) readFacts({ text, sentAt })
  const { user, system } = process.cpuUsage(before)
  return Math.round(texts.length / ((user + system) / 1e6))
}

console.log('| reading facts | messages/s of one core |')
console.log('|---|---|')
console.log(`| generated chat | ${messagesPerSecond(generatedTexts()).toLocaleString('en-US')} |`)
console.log(`| hard lines, one in ten with a fact | ${messagesPerSecond(hardTexts()).toLocaleString('en-US')} |`)

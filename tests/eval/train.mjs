// `node tests/eval/train.mjs`: learns the weights of reading facts and of moderation anew from the lines written for it.
import path from 'node:path'
import { runnerImport } from 'vite'

const load = async file => (await runnerImport(path.join(import.meta.dirname, file), { configFile: false, logLevel: 'error' })).module
const wanted = process.argv[2] ?? 'all'
if (wanted !== 'moderation') console.log((await load('train-facts.ts')).trainFacts())
if (wanted !== 'facts') console.log((await load('train-moderation.ts')).trainModeration())

// `npm run eval`: scores of reading facts, matching and moderation on the labelled development data, as a table.
import path from 'node:path'
import { runnerImport } from 'vite'

const file = path.join(import.meta.dirname, 'table.ts')
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' })
console.log(await module.evalTable())

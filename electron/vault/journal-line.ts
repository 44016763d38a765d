import type { Act } from '../../shared/model/register'
import { sha256 } from './durable-file'

const checksum = (json: string): string => sha256(json).slice(0, 16)

/** One line of the journal, without its line end: `{"sum":"…","act":{…}}`, the sum over the text of the act. */
export function actToLine(act: Act): string {
  const json = JSON.stringify(act)
  return `{"sum":"${checksum(json)}","act":${json}}`
}

const START = '{"sum":"'
const SUM_LENGTH = 16
const MIDDLE = '","act":'

/** Reads a line back; `null` when it is torn or was altered. */
export function lineToAct(line: string): Act | null {
  const json = line.slice(START.length + SUM_LENGTH + MIDDLE.length, -1)
  const sum = line.slice(START.length, START.length + SUM_LENGTH)
  if (!line.startsWith(START) || !line.endsWith('}') || checksum(json) !== sum) return null
  return JSON.parse(json) as Act
}

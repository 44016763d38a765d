import { buildLexicon, type Lexicon } from '../../../shared/matching/lexicon'
import { systemZone } from '../../../shared/model/zone'
import { connect } from '../database'
import { startMatchJobs } from './match-jobs'
import type { MatchAsk, MatchTell } from './protocol'

/** Entry of the match worker. The page names it after the register. */

const turns = new MessageChannel()
const waiting: (() => void)[] = []
turns.port1.onmessage = () => waiting.shift()?.()
/** A message to oneself comes after the questions that are waiting, and, unlike a timer, without a pause. */
const breath = () => new Promise<void>(go => {
  waiting.push(go)
  turns.port2.postMessage(null)
})

let lexicon: Lexicon | null = null
const hear = startMatchJobs(connect(self.name, 'relaxed'), (message: MatchTell) => self.postMessage(message), { zone: systemZone(), lexicon: () => (lexicon ??= buildLexicon()), breath })
self.onmessage = (event: MessageEvent<MatchAsk>) => hear(event.data)

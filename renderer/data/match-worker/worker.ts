import { buildLexicon, type Lexicon } from '../../../shared/matching/lexicon'
import { systemZone } from '../../../shared/model/zone'
import { startBreathing } from '../breath'
import { connect } from '../database'
import type { LineTell } from '../worker-line'
import { startMatchJobs } from './match-jobs'
import type { MatchAsk } from './protocol'

/** Entry of the match worker. The page names it after the register. */

let lexicon: Lexicon | null = null
const hear = startMatchJobs(connect(self.name, 'relaxed'), (message: LineTell) => self.postMessage(message), { zone: systemZone(), lexicon: () => (lexicon ??= buildLexicon()), breath: startBreathing() })
self.onmessage = (event: MessageEvent<MatchAsk>) => hear(event.data)

import { systemZone } from '../../../shared/model/zone'
import { connect } from '../database'
import { LocalSink } from './block-sink'
import { answerAsks, type SinkAnswer, type SinkAsk } from './remote-sink'

/** Entry of the worker that stores blocks and counts months for the import worker. Named after the register. */

const relaxed = connect(self.name, 'relaxed')
const hear = answerAsks(new LocalSink({ strict: relaxed, relaxed }, systemZone()), (answer: SinkAnswer) => self.postMessage(answer))

self.onmessage = (event: MessageEvent<SinkAsk>) => hear(event.data)

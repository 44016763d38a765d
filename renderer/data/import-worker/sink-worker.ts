import { systemZone } from '../../../shared/model/zone'
import { connect } from '../database'
import { GivingWay } from '../giving-way'
import { LocalSink } from './block-sink'
import { answerAsks, type SinkAnswer, type SinkAsk } from './remote-sink'

/** Entry of the worker that stores blocks and counts months for the import worker. Named after the register. */

/** Memory behind the columns of a value, at any depth: handed over instead of copied. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersIn) : []
}

const relaxed = connect(self.name, 'relaxed')
const way = new GivingWay()
const hear = answerAsks(new LocalSink({ strict: relaxed, relaxed }, systemZone(), () => way.rest()), (answer: SinkAnswer) => self.postMessage(answer, { transfer: answer.ledgers ? [...new Set(buffersIn(answer.ledgers.ledgers))] : [] }), way)

self.onmessage = (event: MessageEvent<SinkAsk>) => hear(event.data)

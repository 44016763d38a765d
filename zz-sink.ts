import { readFileSync, readdirSync } from 'node:fs'
import { serialize, deserialize } from 'node:v8'
import { readChats } from './shared/importing/read-chats'
import { nodeTools } from './electron/cli/node-source'
import { systemZone } from './shared/model/zone'
import { packBlock, unpackBlock } from './renderer/data/packed-block'
import { LedgerStream } from './renderer/data/import-worker/ledger-stream'
import { headOf } from './renderer/data/import-worker/block-span'
const d = '/tmp/qunbu-bench/qq-txt-1000000/'
const b = new Uint8Array(readFileSync(d + readdirSync(d)[0]))
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1e6 }
const ins = { format: 'qq-txt', confidence: 1, alternatives: [], encoding: 'utf-8', bom: true, lineEnd: 'lf', time: { basis: 'local', precision: 'second' }, isRoster: false } as any
const zone = systemZone()
for (const r of [0, 1, 2]) {
  let s = cpu()
  const blocks: any[] = []
  const names = new Map<string, number>()
  for await (const st of readChats({ name: 'x.txt', size: b.length, read: async (o, l) => b.subarray(o, o + l) }, ins, nodeTools, { zone, currentYear: 2026 })) if (st.type === 'block') { blocks.push({ ...st.columns, id: 'x.' + blocks.length }); for (const one of st.senders) names.set(one.name, one.number) }
  const t: any = { read: cpu() - s }
  s = cpu(); const packed = blocks.map(packBlock); t.pack = cpu() - s
  s = cpu(); let bytes = 0; const ser = packed.map(x => { const y = serialize(x); bytes += y.length; return y }); t.serialize = cpu() - s; t.mb = bytes / 1e6
  s = cpu(); const back = ser.map(x => deserialize(x)); t.deserialize = cpu() - s
  s = cpu(); const ls = new LedgerStream('g' as any, [], zone, async () => { throw 1 }); let i = 0
  for (const x of blocks) { await ls.add(headOf(x, { id: x.id, groupId: 'g', importId: 'i', seq: i++ } as any), x, names as any) }
  const led = await ls.finish(names as any); t.ledgers = cpu() - s
  s = cpu(); const ls1 = serialize(led.ledgers); t.ledgerSer = cpu() - s; t.ledgerMB = ls1.length / 1e6
  for (const k of ['cells', 'members', 'questions', 'replies', 'events', 'words', 'talk'] as const) t['mb_' + k] = +(serialize(led.ledgers.map(l => (l as any)[k])).length / 1e6).toFixed(2)
  console.log(r, JSON.stringify(t))
}

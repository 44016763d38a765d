import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { nodeTools } from '../../../electron/cli/node-source'
import { openZip } from '../../../shared/importing/zip'
import { unpacked } from '../../../shared/importing/parts'
import { documentOf, importDocument, memorySource } from '../../support/importing'

const gbk = (text: string): Uint8Array => new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../support/mails', text)))

describe('a mail in GBK', () => {
  it.each(['base64.eml', 'quoted-printable.eml'])('%s is read with its subject and body', async name => {
    const { group, messages } = await documentOf(memorySource(name, gbk(name)))
    expect(group!.name).toBe('骑行群')
    expect(messages!.map(({ senderName, text }) => [senderName, text])).toEqual([['老周', '周末去爬山吗'], ['小满', '去']])
  })
})

describe('an encrypted archive of WeCom', () => {
  it('is refused with a sentence of its own, not with none of its messages', async () => {
    const envelope = JSON.stringify({ errcode: 0, chatdata: [{ seq: 1, msgid: 'a', publickey_ver: 1, encrypt_random_key: 'x', encrypt_chat_msg: 'y' }] })
    const result = await importDocument(memorySource('archive.json', envelope))
    expect(result.ok ? null : result.failure.code).toBe('import.encrypted')
  })
})

/** The same archive as Zip64 writes it: every size and place in a 64-bit field. */
function asZip64(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset)
  const end = zip.length - 22
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const parts: Uint8Array[] = [zip.subarray(0, start)]
  let at = start
  let length = 0
  for (let i = 0; i < count; i++) {
    const [name, extra] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)]
    const entry = new Uint8Array(46 + name + 28)
    entry.set(zip.subarray(at, at + 46 + name))
    const wide = new DataView(entry.buffer)
    wide.setUint16(30, 28, true)
    wide.setUint16(46 + name, 1, true)
    wide.setUint16(48 + name, 24, true)
    for (const [from, to] of [[24, 0], [20, 8], [42, 16]] as const) {
      wide.setBigUint64(50 + name + to, BigInt(view.getUint32(at + from, true)), true)
      wide.setUint32(from, 0xffffffff, true)
    }
    parts.push(entry)
    length += entry.length
    at += 46 + name + extra
  }
  const tail = new Uint8Array(56 + 20 + 22)
  const wide = new DataView(tail.buffer)
  wide.setUint32(0, 0x06064b50, true)
  wide.setBigUint64(24, BigInt(count), true)
  wide.setBigUint64(32, BigInt(count), true)
  wide.setBigUint64(40, BigInt(length), true)
  wide.setBigUint64(48, BigInt(start), true)
  wide.setUint32(56, 0x07064b50, true)
  wide.setBigUint64(64, BigInt(start + length), true)
  wide.setUint32(76, 0x06054b50, true)
  wide.setUint16(86, 0xffff, true)
  wide.setUint32(88, 0xffffffff, true)
  wide.setUint32(92, 0xffffffff, true)
  return Uint8Array.of(...parts.flatMap(part => [...part]), ...tail)
}

describe('a Zip64 archive', () => {
  const talk = '2025-05-01 10:00:00 \'老周\'\n今天做恰巴塔\n\n2025-05-01 10:00:05 \'小满\'\n好\n\n'
  const zip = asZip64(zipSync({ '群聊_栗子.txt': strToU8(talk), 'b.jpg': new Uint8Array(9) }))

  it('is opened like any other', async () => {
    const { parts, others } = await unpacked(memorySource('a.zip', zip), nodeTools)
    expect([parts.map(part => part.path), others]).toEqual([['群聊_栗子.txt'], ['b.jpg']])
    expect((await documentOf(parts[0]!.source)).messages).toHaveLength(2)
  })

  it('is refused or damaged when cut or flipped anywhere, never a crash', async () => {
    for (let cut = 0; cut < zip.length; cut += 3) expect(typeof (await openZip(memorySource('a.zip', zip.slice(0, cut)), nodeTools)).ok).toBe('boolean')
    for (let at = 0; at < zip.length; at++) {
      const flipped = zip.slice()
      flipped[at]! ^= 0xff
      expect(typeof (await openZip(memorySource('a.zip', flipped), nodeTools)).ok).toBe('boolean')
    }
  })
})

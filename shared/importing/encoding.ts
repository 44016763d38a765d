import type { Encoding } from '../formats/format'
import { bytePieces } from './byte-pieces'
import type { ByteSource, ImportTools } from './step'
import { weighUtf8, type Utf8Evidence } from './utf8'

export interface EncodingGuess {
  readonly encoding: Encoding
  /** Length of the byte order mark in bytes; 0 for none. */
  readonly bomBytes: number
}

/** Sequences of several bytes, all of them well-formed, after which a file is UTF-8 beyond doubt. */
const ENOUGH_SEQUENCES = 20_000
/** Bytes on which the code pages are compared. */
const SAMPLE_BYTES = 1 << 16

/**
 * The encoding of a text file: a byte order mark decides; else UTF-8 if the file is well-formed UTF-8, read to the end
 * or until no doubt is left; else the code page whose text is most plausible. A damaged byte or a cut end does not turn
 * a UTF-8 file into GB18030: what counts is whether well-formed sequences outweigh the others.
 */
export async function guessEncoding(source: ByteSource, tools: ImportTools): Promise<EncodingGuess> {
  const head = await source.read(0, SAMPLE_BYTES)
  const mark = byteOrderMark(head)
  if (mark) return mark
  const wide = wideWithoutMark(head)
  if (wide) return { encoding: wide, bomBytes: 0 }
  const evidence: Utf8Evidence = { valid: 0, invalid: 0, rest: 0 }
  let rest: Uint8Array = new Uint8Array(0)
  for await (const piece of bytePieces(source)) {
    const bytes = rest.length === 0 ? piece : concat(rest, piece)
    weighUtf8(bytes, evidence)
    rest = bytes.slice(bytes.length - evidence.rest)
    if (evidence.invalid === 0 && evidence.valid >= ENOUGH_SEQUENCES) break
    if (evidence.invalid > evidence.valid + 1000) break
  }
  if (evidence.invalid === 0 || evidence.valid > evidence.invalid * 4) return { encoding: 'utf-8', bomBytes: 0 }
  return { encoding: likelyCodePage(await nonAsciiSample(source, head), tools), bomBytes: 0 }
}

export function byteOrderMark(head: Uint8Array): EncodingGuess | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bomBytes: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bomBytes: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bomBytes: 2 }
  return null
}

/** UTF-16 that lost its mark: digits, blanks and line ends leave zero bytes on one side only. */
function wideWithoutMark(head: Uint8Array): Encoding | null {
  let even = 0
  let odd = 0
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0 && head[i + 1] !== 0) even++
    if (head[i] !== 0 && head[i + 1] === 0) odd++
  }
  const enough = Math.max(8, head.length / 40)
  if (odd > enough && even * 20 < odd) return 'utf-16le'
  if (even > enough && odd * 20 < even) return 'utf-16be'
  return null
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}

/** The head, or, where that is nearly all ASCII, a stretch further on that is not. */
async function nonAsciiSample(source: ByteSource, head: Uint8Array): Promise<Uint8Array> {
  if (highBytes(head) >= 200 || source.size <= head.length) return head
  for await (const piece of bytePieces(source)) {
    const first = piece.findIndex(byte => byte >= 0x80)
    if (first < 0) continue
    const lineStart = piece.lastIndexOf(10, first) + 1
    return piece.subarray(lineStart, lineStart + SAMPLE_BYTES)
  }
  return head
}

const highBytes = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + (byte >> 7), 0)

/** Frequent characters of running text. A wrong code page gives rare characters instead. */
const FREQUENT: Readonly<Record<'gb18030' | 'big5' | 'shift_jis', ReadonlySet<string>>> = {
  gb18030: new Set('的一是不了我你他她们在有人这个上中大来到说就和地为以要时会可也对好没还吗吧呢啊么去都看得过下天年月日出后点能想知道谢请问群加入本息消录图片记，。！？：（）、'),
  big5: new Set('的一是不了我你他她們在有人這個上中大來到說就和地為以要時會可也對好沒還嗎吧呢啊麼去都看得過下天年月日出後點能想知道謝請問群加入本息消錄圖片記聊儲存期午，。！？：（）、'),
  shift_jis: new Set('のにはをたがでとしれさるいもなかてりっんよこうあくらまきけそみえめすおせわだどちやねつろばじぎべげ日時年月分人保存履歴トークースタンプ写真、。！？：（）「」'),
}

/** The code page under which most characters are frequent ones and fewest bytes are malformed; GB18030 in doubt. */
export function likelyCodePage(sample: Uint8Array, tools: ImportTools): Encoding {
  let best: Encoding = 'gb18030'
  let bestScore = -Infinity
  for (const encoding of ['gb18030', 'big5', 'shift_jis'] as const) {
    const text = tools.decoder(encoding, false).decode(sample, false)
    let frequent = 0
    let malformed = 0
    let wide = 0
    for (const character of text) {
      if (character.charCodeAt(0) < 0x80) continue
      wide++
      if (character === '\ufffd') malformed++
      else if (FREQUENT[encoding].has(character)) frequent++
    }
    const score = wide === 0 ? 0 : (frequent - malformed * 4) / wide
    if (score > bestScore + 1e-9) {
      best = encoding
      bestScore = score
    }
  }
  return best
}

import type { ChatFormat, FileHead, OpenFile } from './format'
import { QqChats } from './qq-chats'
import { QqHeaderReader } from './qq-header'
import { QqLines } from './qq-lines'
import { QqSenderReader } from './qq-sender'
import type { QqSink } from './qq-sink'
import { cleanName } from './text'
import type { Utf8Text } from './utf8-lines'
import { Utf8Units } from './utf8-units'

/** QQ PC up to 9.7 and TIM: message manager → export as text. */
export const qqTxt: ChatFormat = {
  id: 'qq-txt',
  label: { zh: 'QQ 消息管理器文本', en: 'QQ message manager text' },
  platform: 'qq',
  reads: 'text',
  time: { basis: 'local', precision: 'second' },
  mentionsInText: true,
  detect,
  async *parse(file) {
    const text = file.utf8()
    const chats = new QqChats(cleanName(file.name.replace(/\.txt$/i, '')), units => text.textOf(units))
    const again = (sink: QqSink, isDone: () => boolean): Promise<void> => readAll(file, sink, isDone)
    const lines = new QqLines(chats, text)
    for await (const piece of text.pieces()) {
      lines.push(piece)
      await chats.survey(again)
      yield chats.take()
    }
    lines.end()
    await chats.survey(again)
    chats.end()
    yield chats.take()
  },
}

/** Reads the file once more; what was wrong with it has been told the first time. */
async function readAll(file: OpenFile, sink: QqSink, isDone: () => boolean): Promise<void> {
  const text: Utf8Text = { ...file.utf8(), onLong: () => undefined, onReplaced: () => undefined }
  const lines = new QqLines({ ...sink, units: new Utf8Units(), bodyStart: 0, row: () => false }, text)
  for await (const piece of text.pieces()) {
    lines.push(piece)
    if (isDone()) return
  }
  lines.end()
}

/** Certain with the export's own head; without it (cut out, or lost in an editor) by headers that end in a number. */
function detect(head: FileHead): number {
  const { text } = head
  if (text.startsWith('消息记录（此消息记录为文本格式')) return 1
  if (/^=+\r?\n?消息分组[:：]/m.test(text.slice(0, 4000)) || /(?:^|\n)=+\r?\n消息分组[:：].*\r?\n=+\r?\n消息对象[:：]/.test(text)) return 1
  const header = new QqHeaderReader()
  const senders = new QqSenderReader()
  let dated = 0
  let withId = 0
  for (const line of text.slice(0, 20_000).split(/\r\n|\n|\r/)) {
    const at = header.read(line)
    if (at < 0) continue
    dated++
    if (senders.read(line, at)?.id !== undefined) withId++
  }
  return withId >= 2 && withId * 10 >= dated * 7 ? 0.7 : 0
}

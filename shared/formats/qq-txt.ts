import type { ChatFormat, FileHead, OpenFile } from './format'
import { QqChats } from './qq-chats'
import { QqHeaderReader } from './qq-header'
import { QqLines, type QqSink } from './qq-lines'
import { QqSenderReader } from './qq-sender'
import { cleanName } from './text'

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
    const chats = new QqChats(cleanName(file.name.replace(/\.txt$/i, '')))
    const again = (sink: QqSink, isDone: () => boolean): Promise<void> => readAll(file, sink, isDone)
    const lines = new QqLines(chats)
    for await (const batch of file.lines()) {
      lines.push(batch.lines)
      await chats.survey(again)
      yield chats.take()
    }
    lines.end()
    await chats.survey(again)
    chats.end()
    yield chats.take()
  },
}

async function readAll(file: OpenFile, sink: QqSink, isDone: () => boolean): Promise<void> {
  const lines = new QqLines(sink)
  for await (const batch of file.lines()) {
    lines.push(batch.lines)
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

import type { ChatFormat } from './format'
import { parseWhatsApp } from './whatsapp'

/** iOS: `_chat.txt`; Android: the text named like the zip. What a Mac adds is not looked at. */
const chatEntry = (entries: readonly string[]): string | undefined => {
  const texts = entries.filter(entry => /\.txt$/i.test(entry) && !entry.startsWith('__MACOSX/') && !/(^|\/)\._/.test(entry))
  return texts.find(entry => /(^|\/)_chat\.txt$/i.test(entry)) ?? texts.find(entry => /WhatsApp/i.test(entry))
}

export const whatsappZip: ChatFormat = {
  id: 'whatsapp-zip',
  family: 'whatsapp',
  label: { zh: 'WhatsApp 聊天记录（ZIP）', en: 'WhatsApp chat (ZIP)' },
  platform: 'whatsapp',
  reads: 'zip',
  time: { basis: 'local', precision: 'minute' },
  detect: head => (chatEntry(head.entries) === undefined ? 0 : 0.97),
  async *parse(file, context) {
    const entry = chatEntry(await file.entries())
    const text = entry === undefined ? null : await file.beside(entry)
    if (text) yield* parseWhatsApp(text, context.fileName || file.name, context.mapping)
    else yield [{ type: 'skip', reason: 'unsupported', record: file.name }]
  },
}

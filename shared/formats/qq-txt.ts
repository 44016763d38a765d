import type { ChatFormat } from './format'

export const qqTxt: ChatFormat = {
  id: 'qq-txt',
  label: { zh: 'QQ 消息管理器文本', en: 'QQ message manager text' },
  platform: 'qq',
  reads: 'text',
  time: { basis: 'local', precision: 'second' },
  detect: () => 0,
  async *parse() {},
}

import { defineText } from './text'

/** What stands for a message without words, keyed by `MessageKind`: `[图片]`. */
export const kindText = defineText('ui/kind', {
  zh: {
    unknown: '未知消息', text: '文字', image: '图片', voice: '语音', video: '视频', audio: '音频', file: '文件', sticker: '表情', link: '链接', miniprogram: '小程序', music: '音乐',
    location: '位置', card: '名片', redpacket: '红包', transfer: '转账', forward: '合并转发', call: '通话', poll: '投票', pat: '拍一拍', recall: '撤回', system: '系统消息',
  },
  en: {
    unknown: 'unknown', text: 'text', image: 'image', voice: 'voice', video: 'video', audio: 'audio', file: 'file', sticker: 'sticker', link: 'link', miniprogram: 'mini program', music: 'music',
    location: 'location', card: 'contact card', redpacket: 'red packet', transfer: 'transfer', forward: 'forwarded chat', call: 'call', poll: 'poll', pat: 'pat', recall: 'recalled', system: 'system message',
  },
})

import { defineText } from './text'

/** Names of the platforms, keyed by `Platform`. */
export const platformText = defineText('ui/platform', {
  zh: { wechat: '微信', qq: 'QQ', wecom: '企业微信', whatsapp: 'WhatsApp', telegram: 'Telegram', discord: 'Discord', line: 'LINE', slack: 'Slack', other: '其他' },
  en: { wechat: 'WeChat', qq: 'QQ', wecom: 'WeCom', whatsapp: 'WhatsApp', telegram: 'Telegram', discord: 'Discord', line: 'LINE', slack: 'Slack', other: 'Other' },
})

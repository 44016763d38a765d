import { defineText } from '../../ui/text'

/** Sentences of a group's card in the side panel. */
export const cardText = defineText('features/groups/card', {
  zh: { open: '打开', now: '近况', verdict: '四周判断', size: '人数', messages: '消息', speakers: '开口的人', unanswered: '没人答的问题', noise: '问候和表情', trend: '十二周的消息' },
  en: { open: 'Open', now: 'Now', verdict: 'Four weeks', size: 'Members', messages: 'Messages', speakers: 'Speakers', unanswered: 'Unanswered', noise: 'Greetings, emoji', trend: 'Messages over twelve weeks' },
})

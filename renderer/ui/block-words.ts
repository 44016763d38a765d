import type { Block } from '../../shared/followups/caps'
import type { Format } from './format'
import { defineText, say } from './text'

const blockText = defineText('ui/block', {
  zh: { touches: '每人 {{days}} 天至多 {{count}} 次，{{until}}起可联系', doNotContact: '勿扰', dayCap: '今天的触达额度用完了，明天起可联系', quietHours: '静默时段，{{hour}}:00 起可联系' },
  en: { touches: 'At most {{count}} in {{days}} days; free from {{until}}', doNotContact: 'Do not contact', dayCap: 'Contacts of today are used up; free from tomorrow', quietHours: 'Quiet hours until {{hour}}:00' },
})

/** The rule that stands against a contact, in the language of the screen. */
export function blockWords(block: Block, format: Format): string {
  switch (block.code) {
    case 'touches': return say(blockText, 'touches', { days: block.windowDays, count: block.touches, until: format.day(block.untilDay) })
    case 'quietHours': return say(blockText, 'quietHours', { hour: block.untilHour })
    case 'dayCap': case 'doNotContact': return say(blockText, block.code)
  }
}

import type { Block } from '../../../shared/followups/caps'
import type { Wording } from './row-words'

/** The rule that stands against a contact, in words. */
export function blockWords(block: Block, { t, format }: Wording): string {
  switch (block.code) {
    case 'touches': return t('blocked_touches', { days: block.windowDays, count: block.touches, until: format.day(block.untilDay) })
    case 'dayCap': return t('blocked_dayCap')
    case 'quietHours': return t('blocked_quietHours', { hour: block.untilHour })
    case 'doNotContact': return t('blocked_doNotContact')
  }
}

import { sensitiveIn } from '../../shared/people/sensitive'
import { useFormat } from './clock'
import { defineText, useText } from './text'

const text = defineText('ui/sensitive', {
  zh: {
    warn: '像是{{kinds}}。真有需要再记；能不记就不记。', idCard: '身份证号', bankCard: '银行卡号', health: '健康状况', religion: '信仰', biometric: '生物特征', whereabouts: '行踪住处', minor: '未成年孩子的事',
  },
  en: {
    warn: 'This looks like {{kinds}}. Note it only if you must.', idCard: 'an identity number', bankCard: 'a card number', health: 'health', religion: 'religion', biometric: 'biometrics', whereabouts: 'whereabouts', minor: 'a child’s affairs',
  },
})

/** A hint under a field when what is typed looks like something that should not be kept; `undefined` else. Nothing is refused. */
export function useSensitiveHint(typed: string): string | undefined {
  const t = useText(text)
  const format = useFormat()
  const kinds = sensitiveIn(typed)
  return kinds.length === 0 ? undefined : t('warn', { kinds: format.list(kinds.map(kind => t(kind))) })
}

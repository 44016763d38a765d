import { defineText, useText } from './text'
import { TextField } from './TextField'

const gateText = defineText('ui/reason', { zh: { why: '写明为什么还要联系' }, en: { why: 'Why contact them all the same' } })

interface ReasonFieldProps {
  readonly value: string
  readonly onChange: (reason: string) => void
  readonly onEnter: () => void
  readonly onEscape: () => void
  readonly size?: 'normal' | 'small'
  readonly autoFocus?: boolean
}

/** Where the reason is typed that passes a closed gate, or that is kept with a contact that went over a cap. */
export function ReasonField({ size = 'small', autoFocus = true, onEnter, ...rest }: ReasonFieldProps) {
  const t = useText(gateText)
  return <TextField {...rest} aria-label={t('why')} placeholder={t('why')} size={size} onEnter={() => onEnter()} autoFocus={autoFocus} max={120} />
}

import { useMemo } from 'react'
import { useFormat } from '../../../ui/clock'
import type { Column } from '../../../ui/Table'
import { useText } from '../../../ui/text'
import text from '../../../ui/text-styles.module.css'
import type { OrderRow } from './order-rows'
import { orderText } from './order.text'

/** Columns of the list of trouble. */
export function useOrderColumns(): readonly Column<OrderRow>[] {
  const t = useText(orderText)
  const format = useFormat()
  return useMemo<readonly Column<OrderRow>[]>(() => [
    { id: 'label', header: t('judgement'), width: '96px', cell: ({ flag, isSure }) => <span className={isSure ? text.soon : text.second}>{t(isSure ? 'sure' : 'unsure', { label: t(`label.${flag.label}`) })}</span> },
    { id: 'who', header: t('who'), width: '144px', cell: ({ member }) => <b>{member?.name ?? t('unknownSender')}</b> },
    { id: 'words', header: t('words'), width: 'minmax(0, 1fr)', cell: ({ flag }) => <span title={flag.text}>{flag.text.replace(/\s+/g, ' ')}</span> },
    { id: 'when', header: t('when'), width: '116px', align: 'end', cell: ({ flag }) => <span className={text.third}>{format.dayTime(flag.sentAt)}</span> },
    { id: 'state', header: t('state'), width: '72px', align: 'end', cell: ({ ruling }) => (ruling ? t(`step.${ruling.step}`) : '') },
  ], [t, format])
}

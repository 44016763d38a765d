import { Choices } from '../../../ui/Choices'
import { KeyLine } from '../../../ui/KeyLine'
import { navigate, useRoute } from '../../../ui/route'
import { useText } from '../../../ui/text'
import { GroupFrame } from '../GroupFrame'
import { OrderView } from '../order/OrderView'
import { orderText } from '../order/order.text'
import type { GroupFile } from '../useGroup'
import { CardsView } from './CardsView'
import styles from './Rules.module.css'
import { rulesText } from './rules.text'
import { RulesView } from './RulesView'

export const RULES_VIEWS = ['rules', 'order', 'cards'] as const
type View = (typeof RULES_VIEWS)[number]

/** 群规: the rules themselves with their versions, who broke them, and the group cards. */
export function RulesTab({ file }: { readonly file: GroupFile }) {
  const t = useText(rulesText)
  const o = useText(orderText)
  const { query = {} } = useRoute()
  const view = RULES_VIEWS.find(each => each === query.view) ?? 'rules'
  const go = (next: View) => navigate({ page: 'groups', id: file.group.id, tab: 'rules', query: { view: next } }, 'replace')
  const hints = {
    rules: [{ keys: ['Tab'], does: t('keyNext') }, { keys: ['Ctrl Enter'], does: t('keySave') }, { keys: ['Ctrl Z'], does: t('keyUndo') }],
    order: [{ keys: ['J', 'K'], does: o('keyMove') }, { keys: ['W'], does: o('keyWarn') }, { keys: ['F'], does: o('keyFalse') }, { keys: ['Enter'], does: o('keyOpen') }, { keys: ['Ctrl Z'], does: t('keyUndo') }],
    cards: [{ keys: ['J', 'K'], does: t('keyMove') }, { keys: ['Enter'], does: t('keyOpen') }],
  }
  return (
    <GroupFrame file={file} tab="rules" scrolls="inside" foot={<KeyLine hints={hints[view]} />}>
      <div className={styles.views}><Choices label={t('views')} value={view} choices={RULES_VIEWS.map(value => ({ value, label: t(`view.${value}`) }))} onChange={go} /></div>
      {view === 'rules' ? <RulesView key={file.group.id} file={file} /> : view === 'order' ? <OrderView file={file} /> : <CardsView file={file} />}
    </GroupFrame>
  )
}

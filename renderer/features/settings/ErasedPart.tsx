import type { ErasedMarks } from '../../../shared/model/settings'
import { undoAct } from '../../data/act'
import { forgetErased } from '../../data/erased-list'
import { Button } from '../../ui/Button'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import { erasedText } from './erased.text'
import { Line } from './Line'

/** How many people were erased, and the way to let old exports bring them back. */
export function ErasedPart({ erased }: { readonly erased: ErasedMarks }) {
  const t = useText(erasedText)
  const forget = async () => {
    const { seq } = await forgetErased()
    toast({ text: t('done'), undo: () => undoAct(seq) })
  }
  return (
    <Line name={t('people', { count: erased.people })} note={t('note')}>
      <Button size="small" onPress={() => void forget()}>{t('let')}</Button>
    </Line>
  )
}

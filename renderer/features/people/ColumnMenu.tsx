import { CUSTOM } from '../../../shared/people/person-entry'
import { Button } from '../../ui/Button'
import { Menu } from '../../ui/Menu'
import { useText } from '../../ui/text'
import { COLUMN_IDS, type ColumnId } from './columns'
import { peopleText } from './people.text'

interface ColumnMenuProps {
  /** Names of the operator's own fields. */
  readonly custom: readonly string[]
  readonly chosen: readonly string[]
  readonly onColumn: (id: string) => void
}

/** Which columns the table shows. */
export function ColumnMenu({ custom, chosen, onColumn }: ColumnMenuProps) {
  const t = useText(peopleText)
  const names: Readonly<Record<ColumnId, string>> = { has: t('hasWants'), city: t('city'), industry: t('industry'), tags: t('tag'), level: t('level'), loyalty: t('loyalty'), groups: t('groupCount'), wants: t('wantsColumn'), presence: t('presence'), last: t('last'), contact: t('contact') }
  const entry = (id: string, label: string, parted = false) => ({ id, label, parted, ...(chosen.includes(id) && { icon: 'check' as const }), run: () => onColumn(id) })
  return (
    <Menu label={t('columns')} entries={[...COLUMN_IDS.map(id => entry(id, names[id])), ...custom.map((name, n) => entry(`${CUSTOM}${name}`, name, n === 0))]}>
      <Button size="small">{t('columns')}</Button>
    </Menu>
  )
}

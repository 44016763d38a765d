import type { ImportPreview } from '../../data/imports'
import { FactRow } from '../../ui/Facts'
import { Select } from '../../ui/Select'
import { useText } from '../../ui/text'
import { choose } from './import-queue'
import { importsText } from './imports.text'
import type { DeskFile } from './imports.view'
import { mappingText } from './mapping.text'

/** Which of day and month comes first in dates such as 03/04/2024. */
export function DayOrderRow({ file, preview }: { readonly file: DeskFile; readonly preview: ImportPreview }) {
  const t = useText(mappingText)
  const common = useText(importsText)
  if (!preview.dayOrder) return null
  const { order, isOpen } = preview.dayOrder
  const isChosen = file.choices.mapping?.['dayFirst'] !== undefined
  return (
    <FactRow
      name={t('dayOrder')} value={t(order ?? 'noOrder')} note={t(isChosen ? 'orderChosen' : isOpen ? 'orderOpen' : 'orderFound')}
      action={file.state === 'shown' && (
        <Select look="plain" label={t('dayOrder')} placeholder={common('change')} value={order} choices={(['dmy', 'mdy'] as const).map(value => ({ value, label: t(value) }))}
          onChange={value => choose(file.number, { mapping: { ...(preview.table?.mapping ?? file.choices.mapping), dayFirst: value === 'dmy' ? 1 : 0 } })} />
      )}
    />
  )
}

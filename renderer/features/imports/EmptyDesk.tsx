import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { pickFiles } from '../../ui/pick-files'
import { useText } from '../../ui/text'
import { TextLink } from '../../ui/TextLink'
import { ExportWays } from './ExportHelp'
import { receiveFiles } from './import-queue'
import { importsText } from './imports.text'

/** No files on the desk: how to bring one, and where exports come from. */
export function EmptyDesk() {
  const t = useText(importsText)
  return (
    <>
      <EmptyState
        why={t('emptyWhy')}
        action={<Button look="filled" keys="Ctrl O" onPress={() => pickFiles(receiveFiles)}>{t('choose')}</Button>}
        link={<TextLink to={{ page: 'settings', query: { part: 'demo' } }}>{t('demo')}</TextLink>}
      />
      <ExportWays />
    </>
  )
}

import { useEffect } from 'react'
import { expectFiles } from '../../data/imports'
import { useClock, useFormat } from '../../ui/clock'
import { Button } from '../../ui/Button'
import { KeyLine } from '../../ui/KeyLine'
import { useKeys } from '../../ui/keyboard'
import { Page } from '../../ui/Page'
import { pickFiles } from '../../ui/pick-files'
import { useText } from '../../ui/text'
import { TextLink } from '../../ui/TextLink'
import { BrokenOffLines } from './BrokenOffLines'
import { EmptyDesk } from './EmptyDesk'
import { ExportHelp } from './ExportHelp'
import { FileCard } from './FileCard'
import { isReady, receiveFiles, startFiles } from './import-queue'
import styles from './ImportsPage.module.css'
import { importsText } from './imports.text'
import { openFile, useDesk, type DeskFile } from './imports.view'
import { PassedOver } from './PassedOver'
import { QueueList } from './QueueList'
import { ResultLeaf } from './ResultLeaf'

/** Two leaves: what lies on the desk at the left, what the last file brought at the right. */
export function ImportsPage() {
  const t = useText(importsText)
  const view = useDesk()
  const { now } = useClock()
  useEffect(expectFiles, [])
  const waiting = view.files.filter(file => file.state !== 'done')
  const card = openFile(view)
  const shown = waiting.filter(file => file.state === 'shown' && isReady(file))
  useKeys({ Enter: { run: () => { if (card?.state === 'shown') startFiles([card.number], now) }, label: t('start') } }, { on: card?.state === 'shown' })

  return (
    <Page
      title={t('title')} sub={useSub(view.files)} scrolls="inside"
      actions={<>
        <span className={styles.hint}>{t('dropAnywhere')}</span>
        <Button icon="plus" keys="Ctrl O" onPress={() => pickFiles(receiveFiles)}>{t('choose')}</Button>
      </>}
      foot={<KeyLine note={t('onlyFiles')}>
        <span>{t('needsRoster')}<TextLink onPress={() => useDesk.setState({ help: true })}>{t('howToRoster')}</TextLink></span>
      </KeyLine>}
    >
      <div className={styles.spread}>
        <div className={styles.leaf} tabIndex={-1}>
          {view.help ? <ExportHelp />
            : <>
              <BrokenOffLines />
              {waiting.length > 1 && <QueueList files={waiting} open={card?.number ?? null} onStartAll={shown.length > 1 ? () => startFiles(shown.map(file => file.number), now) : undefined} />}
              <PassedOver names={view.passedOver} />
              {card ? <FileCard key={card.number} file={card} alone={shown.length < 2} /> : <EmptyDesk />}
            </>}
        </div>
        <div className={styles.leaf} tabIndex={-1}><ResultLeaf /></div>
      </div>
    </Page>
  )
}

function useSub(files: readonly DeskFile[]): string {
  const t = useText(importsText)
  const format = useFormat()
  const count = (...states: readonly DeskFile['state'][]) => files.filter(file => states.includes(file.state)).length
  const reading = count('reading', 'waiting')
  const shown = count('shown')
  const failed = count('failed')
  const done = count('done')
  return format.join([
    reading > 0 && t('subReading', { reading }), shown > 0 && t('subShown', { shown }),
    failed > 0 && t('subFailed', { failed }), done > 0 && t('subDone', { done }),
  ])
}

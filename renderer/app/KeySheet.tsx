import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './KeySheet.module.css'
import { appText } from './app.text'
import { shownKeys } from './shown-keys'
import { IconButton } from '../ui/IconButton'
import { Kbd } from '../ui/Kbd'
import { useKeyLayers, type KeyAct } from '../ui/keyboard'
import { useText } from '../ui/text'

/** Every key that answers at this moment, behind `?`. */
export function KeySheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText(appText)
  const layers = useKeyLayers(state => state.layers)
  const everywhere = listed(layers.filter(layer => layer.title === 'app'))
  const here = listed(layers.filter(layer => layer.title !== 'app'))
  return (
    <ModalOverlay className={styles.veil} isOpen={isOpen} isDismissable onOpenChange={open => { if (!open) onClose() }}>
      <Modal className={styles.modal} data-modal="">
        <AriaDialog className={styles.dialog}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title}>{t('keys')}</Heading>
            <IconButton icon="close" label={t('close')} keys="Esc" onPress={onClose} />
          </div>
          <div className={styles.columns}>
            {here.length > 0 && <KeyList title={t('keysHere')} keys={here} />}
            <KeyList title={t('keysEverywhere')} keys={everywhere} />
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

interface Listed {
  readonly label: string
  readonly combos: readonly string[]
}

/** One line an act: combinations with the same words stand together. */
function listed(layers: readonly { readonly keys: Readonly<Record<string, KeyAct | ((event: KeyboardEvent) => void)>> }[]): readonly Listed[] {
  const byLabel = new Map<string, string[]>()
  for (const layer of layers) {
    for (const [combo, act] of Object.entries(layer.keys)) {
      if (typeof act === 'function' || act.label === undefined) continue
      const shown = act.shown ?? shownKeys(combo)
      const combos = byLabel.get(act.label) ?? []
      if (!combos.includes(shown)) byLabel.set(act.label, [...combos, shown])
    }
  }
  return [...byLabel].map(([label, combos]) => ({ label, combos }))
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly Listed[] }) {
  return (
    <section>
      <h3 className={styles.part}>{title}</h3>
      <dl>
        {keys.map(key => (
          <div className={styles.line} key={key.label}>
            <dt className={styles.keys}>{key.combos.map(combo => <Kbd key={combo}>{combo}</Kbd>)}</dt>
            <dd>{key.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

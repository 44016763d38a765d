import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './KeySheet.module.css'
import { appText } from './app.text'
import { MovableKey } from './MovableKey'
import { patchSettings } from '../data/settings'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { Kbd } from '../ui/Kbd'
import { canMove, shownKeys, useKeyBindings } from '../ui/key-bindings'
import { useKeyLayers, type KeyAct } from '../ui/keyboard'
import { useText } from '../ui/text'

/** Every key that answers at this moment, behind `?`. */
export function KeySheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText(appText)
  const layers = useKeyLayers(state => state.layers)
  const everywhere = listed(layers.filter(layer => layer.title === 'app'))
  const moved = useKeyBindings(state => Object.keys(state.bindings).length > 0)
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
          <div className={styles.foot}>
            <span>{t('keysMove')}</span>
            {moved && <Button size="small" onPress={() => void patchSettings({ keys: {} })}>{t('keysReset')}</Button>}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

interface Listed {
  readonly label: string
  /** `made`: the combination the act was made with; `null` = cannot be moved, drawn as `shown`. */
  readonly combos: readonly { readonly made: string | null; readonly shown: string }[]
}

/** One line an act: combinations with the same words stand together. */
function listed(layers: readonly { readonly literal?: boolean; readonly keys: Readonly<Record<string, KeyAct | ((event: KeyboardEvent) => void)>> }[]): readonly Listed[] {
  const byLabel = new Map<string, Listed['combos']>()
  for (const layer of layers) {
    for (const [combo, act] of Object.entries(layer.keys)) {
      if (typeof act === 'function' || act.label === undefined) continue
      const several = act.shown !== undefined && act.shown.includes('–')
      const made = layer.literal === true || several || !canMove(combo) ? null : combo
      const shown = act.shown ?? shownKeys(combo)
      const combos = byLabel.get(act.label) ?? []
      if (!combos.some(other => other.shown === shown)) byLabel.set(act.label, [...combos, { made, shown }])
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
            <dt className={styles.keys}>{key.combos.map(({ made, shown }) => (made === null ? <Kbd key={shown}>{shown}</Kbd> : <MovableKey key={shown} made={made} shown={shown} label={key.label} />))}</dt>
            <dd>{key.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

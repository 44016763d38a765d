import type { Failure } from '../../shared/model/failure'
import styles from './Closed.module.css'
import { appText } from './app.text'
import { Wordmark } from './Wordmark'
import { Button } from '../ui/Button'
import { useFailureText } from '../ui/failure-text'
import { useText } from '../ui/text'

/** Instead of the app when the register cannot be opened: what is wrong and what to do. Nothing has been changed. */
export function Closed({ failure }: { readonly failure: Failure }) {
  const t = useText(appText)
  const words = useFailureText()(failure)
  return (
    <main className={styles.closed}>
      <Wordmark />
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.body}>{words.body}</p>
      <div className={styles.acts}><Button look="filled" onPress={() => window.location.reload()}>{t('again')}</Button></div>
    </main>
  )
}

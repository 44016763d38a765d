import { Component, type ReactNode } from 'react'
import { appText } from './app.text'
import styles from './ErrorBoundary.module.css'
import { Button } from '../ui/Button'
import { Page } from '../ui/Page'
import { say } from '../ui/text'

interface Props {
  readonly children: ReactNode
  /** Another place starts afresh. */
  readonly place: string
}

/** Catches a page that throws: a clear sentence instead of an empty window, and the rest goes on. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown; readonly place: string }> {
  override state = { error: null as unknown, place: this.props.place }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  static getDerivedStateFromProps(props: Props, state: { place: string }) {
    return props.place === state.place ? null : { error: null, place: props.place }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    const { error } = this.state
    return (
      <Page title={say(appText, 'broken')}>
        <div className={styles.body}>
          <p className={styles.words}>{say(appText, 'brokenBody')}</p>
          <p className={styles.error}>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</p>
          <div className={styles.acts}>
            <Button look="filled" onPress={() => this.setState({ error: null })}>{say(appText, 'again')}</Button>
            <Button onPress={() => window.location.reload()}>{say(appText, 'reload')}</Button>
          </div>
        </div>
      </Page>
    )
  }
}

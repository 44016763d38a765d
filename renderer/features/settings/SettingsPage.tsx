import { Page } from '../../ui/Page'

export function SettingsPage() {
  return <Page title="设置">{null}</Page>
}

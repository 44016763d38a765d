import type { FollowUpDraft } from '../../../../shared/model/follow-up'
import type { Settings } from '../../../../shared/model/settings'
import { getGroup } from '../../../data/groups'
import { getPerson } from '../../../data/people'
import { useLive } from '../../../data/use-live'
import { useFormat } from '../../../ui/clock'
import { useLanguage, useText } from '../../../ui/text'
import styles from './Rules.module.css'
import { rulesText } from './rules.text'
import { useRulePreview } from './useRulePreview'

/** Names shown of what a change adds or takes away. */
const NAMES = 4

/** What the last month would have looked like with the figures above. */
export function RulePreviewLine({ rule, proposed }: { readonly rule: string; readonly proposed: Settings['rules'] }) {
  const t = useText(rulesText)
  const language = useLanguage()
  const preview = useRulePreview(rule, proposed)
  if (preview === 'waiting' || preview === 'failed') return <p className={styles.preview} role="status">{t(preview === 'waiting' ? 'previewWait' : 'previewFailed')}</p>
  if (!preview.isKnown) return <p className={styles.preview} role="status">{t('previewUnknown')}</p>
  const isSame = preview.before === preview.after && preview.added.length === 0 && preview.gone.length === 0
  const comma = language === 'zh' ? '，' : '; '
  return (
    <p className={styles.preview} role="status">
      {isSame ? t('previewSame', { count: preview.after }) : t('preview', { before: preview.before, after: preview.after })}
      {preview.added.length > 0 && <>{comma}<Names drafts={preview.added} words="previewAdded" /></>}
      {preview.gone.length > 0 && <>{comma}<Names drafts={preview.gone} words="previewGone" /></>}
    </p>
  )
}

function Names({ drafts, words }: { readonly drafts: readonly FollowUpDraft[]; readonly words: 'previewAdded' | 'previewGone' }) {
  const t = useText(rulesText)
  const format = useFormat()
  const names = useLive<readonly string[]>(async () => {
    const found = await Promise.all(drafts.slice(0, NAMES).map(async draft => (draft.personId ? await getPerson(draft.personId) : draft.groupId ? await getGroup(draft.groupId) : undefined)?.name))
    return [...new Set(found.filter(name => name !== undefined))]
  }, [drafts], [])
  if (names.length === 0) return null
  return <>{t(words, { names: format.list(names) })}{drafts.length > names.length && ` ${t('previewMore', { count: drafts.length })}`}</>
}

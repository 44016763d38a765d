import { memo, useMemo } from 'react'
import type { OnTopic } from '../../../../shared/activity/on-topic'
import { cx } from '../../../ui/class-names'
import { useFormat } from '../../../ui/clock'
import { Part } from '../../../ui/Part'
import { navigate } from '../../../ui/route'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import text from '../../../ui/text-styles.module.css'
import type { GroupFile } from '../useGroup'
import styles from './Overview.module.css'
import { wordsOf, type Overview } from './overview'
import { overviewText } from './overview.text'
import { openMoment } from './places'

/** Characters shown of a text that missed the keywords. */
const MISS_SHOWN = 28

/** Words that set the last months' talk apart from what was said before; each finds its messages. */
export const WordsPart = memo(function WordsPart({ file, overview, onTopic }: { readonly file: GroupFile; readonly overview: Overview; readonly onTopic: OnTopic }) {
  const t = useText(overviewText)
  const format = useFormat()
  const words = useMemo(() => wordsOf(file, overview.now.period), [file, overview])
  if (words.length === 0 && onTopic.share === null) return null
  return (
    <Part margin="chart" name={t('topics')}>
      <p className={styles.wordList}>
        {words.map(({ word, messages, times }) => (
          <span key={word}>
            <TextLink onPress={() => navigate({ page: 'groups', id: file.group.id, tab: 'chat', query: { text: word } })}>{word}</TextLink>
            <small>{times === null ? t('wordNew', { count: messages }) : t('wordTimes', { count: messages, times: format.number(Math.round(times * 10) / 10) })}</small>
          </span>
        ))}
      </p>
      {onTopic.share !== null && <p className={cx(text.small, styles.topical)}>{t(onTopic.judged < onTopic.texts ? 'onTopicSampled' : 'onTopic', { percent: format.percent(onTopic.share), count: format.number(onTopic.texts), judged: format.number(onTopic.judged) })}</p>}
      {onTopic.misses.length > 0 && onTopic.share! < 1 && <p className={styles.misses}>{t('missed')}{onTopic.misses.map(({ text: miss, sentAt }) => <TextLink key={`${sentAt}${miss}`} quiet onPress={() => openMoment(file.group.id, sentAt)}>{miss.length > MISS_SHOWN ? `${miss.slice(0, MISS_SHOWN)}…` : miss}</TextLink>)}</p>}
    </Part>
  )
})

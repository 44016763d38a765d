import { useState } from 'react'
import type { RuleVersion } from '../../../../shared/model/group'
import { undoLast } from '../../../data/act'
import { patchGroup } from '../../../data/groups'
import { Button } from '../../../ui/Button'
import { cx } from '../../../ui/class-names'
import { useFormat, useToday } from '../../../ui/clock'
import { Part } from '../../../ui/Part'
import { TextField } from '../../../ui/TextField'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import type { GroupFile } from '../useGroup'
import { principlesIn, ruleDiff } from './rule-diff'
import styles from './Rules.module.css'
import { rulesText } from './rules.text'

/** Principles people keep in mind. */
const MOST = 5
const NO_RULES: readonly RuleVersion[] = []

/** The rules in force, to be written and posted, and every version with what changed in it. */
export function RulesView({ file }: { readonly file: GroupFile }) {
  const t = useText(rulesText)
  const format = useFormat()
  const today = useToday()
  const { id, rules = NO_RULES } = file.group
  const latest = rules.at(-1)
  const [typed, setTyped] = useState(latest?.text ?? '')
  const count = principlesIn(typed)
  const isNew = typed.trim() !== '' && typed.trim() !== latest?.text
  const keep = async (change: (rules: readonly RuleVersion[]) => readonly RuleVersion[]) => {
    await patchGroup(id, group => ({ rules: change(group.rules ?? NO_RULES) }))
    toast({ text: t('saved'), undo: undoLast })
  }
  const save = () => { if (isNew) void keep(now => [...now, { text: typed.trim(), on: today }]) }
  const setPosted = (n: number, posted: boolean) => void keep(now => now.map((version, i) => (i !== n ? version : posted ? { ...version, postedOn: today } : { text: version.text, on: version.on })))
  const copy = async () => {
    await navigator.clipboard.writeText(latest?.text ?? '')
    toast({ text: t('copied') })
  }
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('text')}>
      <Part name={t('now')}>
        <div className={styles.write}>
          <TextField label={t('text')} lines={6} value={typed} onChange={setTyped} onEnter={save} placeholder={t('example')} hint={t(count > MOST ? 'tooMany' : 'hint', { count })} max={2000} />
          <div className={styles.acts}>
            <Button look={isNew ? 'filled' : 'outlined'} isDisabled={!isNew} onPress={save}>{t('save', { n: rules.length + 1 })}</Button>
            {latest && !isNew && <Button icon="copy" onPress={() => void copy()}>{t('copy')}</Button>}
          </div>
          <p className={styles.note}><b>{t('ladder')}</b> {t('ladderText')}</p>
        </div>
      </Part>
      <Part name={t('versions')}>
        {rules.length === 0 && <p className={styles.none}>{t('none')}</p>}
        {rules.map((version, n) => ({ version, n })).reverse().map(({ version, n }) => (
          <article key={n} className={styles.version}>
            <header>
              <h3>{t('version', { n: n + 1 })}</h3>
              <span>{t('written', { day: format.date(version.on) })}</span>
              <span className={cx(version.postedOn === undefined && styles.soon)}>{version.postedOn === undefined ? t('notPosted') : t('posted', { day: format.date(version.postedOn) })}</span>
              <TextLink onPress={() => setPosted(n, version.postedOn === undefined)}>{t(version.postedOn === undefined ? 'markPosted' : 'unmark')}</TextLink>
            </header>
            <ol className={styles.lines}>
              {ruleDiff(rules[n - 1]?.text ?? '', version.text).map((line, i) => (
                <li key={i} data-change={n === 0 ? 'kept' : line.change}>
                  <span aria-label={n === 0 ? undefined : t(line.change)}>{n === 0 || line.change === 'kept' ? '' : line.change === 'added' ? '+' : '−'}</span>{line.change === 'removed' ? <del>{line.text}</del> : line.text}
                </li>
              ))}
            </ol>
          </article>
        ))}
      </Part>
    </div>
  )
}

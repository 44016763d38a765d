import { memo, useMemo, useState } from 'react'
import { EQUAL_WEIGHTS, SUB_SCORES, type SubScore } from '../../../../shared/activity/level'
import { lifeSign } from '../../../../shared/activity/life-cycle'
import { GROUP_STAGES, type GroupStage } from '../../../../shared/model/group'
import { undoLast } from '../../../data/act'
import { patchGroup } from '../../../data/groups'
import { patchSettings } from '../../../data/settings'
import { Button } from '../../../ui/Button'
import { Sparkline } from '../../../ui/charts/Sparkline'
import { useFormat } from '../../../ui/clock'
import { NumberField } from '../../../ui/NumberField'
import { Part } from '../../../ui/Part'
import { Select } from '../../../ui/Select'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import type { GroupFile } from '../useGroup'
import styles from './Figures.module.css'
import { figuresText } from './figures.text'
import type { Overview } from './overview'

const MOST_WEIGHT = 9

/** 等级: the level with its sub-scores, the group's stage and the weights the operator gives them in it, and where its life goes. */
export const LevelPart = memo(function LevelPart({ file, overview }: { readonly file: GroupFile; readonly overview: Overview }) {
  const t = useText(figuresText)
  const format = useFormat()
  const [weighs, setWeighs] = useState(false)
  const { level } = overview
  const { group, stage: { stage, isTyped }, weights, ledgers, first, to } = file
  const life = useMemo(() => lifeSign(ledgers, { first, to }), [ledgers, first, to])
  const saveStage = async (next: GroupStage) => {
    await patchGroup(group.id, { stage: next })
    toast({ text: t('stageSaved'), undo: undoLast })
  }
  const saveWeights = async (next: Readonly<Record<string, number>>) => {
    await patchSettings(({ levelWeights }) => ({ levelWeights: { ...levelWeights, [stage]: { ...levelWeights?.[stage], ...next } } }))
    toast({ text: t('weightSaved'), undo: undoLast })
  }
  const score = (part: SubScore) => (
    <span key={part}>
      {t(`score.${part}`)} {level.parts[part] === null ? <span className={styles.unknown}>{t('unknown')}</span> : <b>{level.parts[part]}</b>}
      {weighs ? <NumberField label={t('weight', { part: t(`score.${part}`) })} value={weights[part]} min={0} max={MOST_WEIGHT} onChange={value => void saveWeights({ [part]: value })} /> : weights[part] !== 1 && <small>×{weights[part]}</small>}
    </span>
  )
  return (
    <Part margin="chart" name={t('level')}>
      <div className={styles.level}>
        <span className={styles.name}>{t('points')}</span>
        <span className={styles.scores}>{level.level === null ? t('levelUnknown') : <b>{t('levelIs', { level: level.level, score: level.score ?? 0 })}</b>}{SUB_SCORES.map(score)}</span>
        <TextLink onPress={() => setWeighs(!weighs)}>{t(weighs ? 'closeWeights' : 'weights')}</TextLink>
        {weighs && (
          <div className={styles.wide}>
            <p className={styles.note}>{t('weightsWhy', { stage: t(`stage.${stage}`) })}</p>
            {SUB_SCORES.some(part => weights[part] !== 1) && <div><Button size="small" onPress={() => void saveWeights(EQUAL_WEIGHTS)}>{t('resetWeights')}</Button></div>}
          </div>
        )}
        <span className={styles.name}>{t('stage')}</span>
        <span>{t(`stage.${stage}`)}{!isTyped && t('inferred')}</span>
        <Select look="plain" label={t('setStage')} placeholder={t('setStage')} value={group.stage ?? null} choices={GROUP_STAGES.map(value => ({ value, label: t(`stage.${value}`), note: t(`stageNote.${value}`) }))} onChange={next => void saveStage(next)} />
        <span className={styles.name}>{t('life')}</span>
        <span className={styles.rest}>
          <span className={life.word === 'falling' ? styles.soon : undefined}>{format.join([t(`life.${life.word}`), life.fallingWeeks >= 2 && t('lifeFalling', { count: life.fallingWeeks })])}</span>
          {life.weeks.length > 0 && <Sparkline values={life.weeks} label={t('lifeWhy', { weeks: life.weeks.length, series: life.weeks.map(n => format.number(Math.round(10 * n) / 10)).join(' ') })} />}
          <span className={styles.note}>{life.weeks.length > 0 && t('lifeFromTo', { weeks: life.weeks.length, from: format.number(Math.round(10 * life.weeks[0]!) / 10), to: format.number(Math.round(10 * life.weeks.at(-1)!) / 10) })}</span>
        </span>
      </div>
    </Part>
  )
})

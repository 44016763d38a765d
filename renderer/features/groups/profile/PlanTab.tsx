import { saysNothing } from '../../../../shared/activity/group-name'
import { GROUP_TYPES, type Group, type GroupType } from '../../../../shared/model/group'
import { LEAST_EXPERTS } from '../../../../shared/matching/expert-gap'
import { toDay } from '../../../../shared/model/day'
import { LEVELS, type Level } from '../../../../shared/model/person'
import { undoLast } from '../../../data/act'
import { comingFollowUps, openFollowUps } from '../../../data/follow-ups'
import { patchGroup } from '../../../data/groups'
import { useLive } from '../../../data/use-live'
import { useFormat, useToday } from '../../../ui/clock'
import { KeyLine } from '../../../ui/KeyLine'
import { Part } from '../../../ui/Part'
import { navigate } from '../../../ui/route'
import { Select } from '../../../ui/Select'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { GroupFrame } from '../GroupFrame'
import { groupText } from '../group.text'
import type { GroupFile } from '../useGroup'
import { ActionsPart } from './ActionsPart'
import { FeedbackPart } from './FeedbackPart'
import { PlanLine } from './PlanLine'
import styles from './Profile.module.css'
import { profileText } from './profile.text'
import { SameGroupPart } from './SameGroupPart'
import { SeatsPart } from './SeatsPart'

const ROLES = ['owner', 'admin', 'member'] as const
/** Stands in the choice for no level. */
const EVERYBODY = 'everybody'

/** 计划: what the group is for, what its members get, how large it may grow, and what is planned for it. */
export function PlanTab({ file }: { readonly file: GroupFile }) {
  const t = useText(profileText)
  const g = useText(groupText)
  const { group } = file
  const save = async (fields: Partial<Group>) => {
    const done = await patchGroup(group.id, fields)
    if (done.changes.length > 0) toast({ text: t('saved'), undo: undoLast })
  }
  const line = (field: 'name' | 'city' | 'trade' | 'purpose' | 'memberGain' | 'note', lines?: number) => (
    <PlanLine key={`${field}.${group[field] ?? ''}`} label={t(field)} hint={field === 'name' && saysNothing(group.name) ? t('nameSaysNothing') : field === 'memberGain' && !group.memberGain ? t('gainMissing') : t(`hint.${field}`)} value={group[field] ?? ''} {...(lines === undefined ? {} : { lines })}
      onSave={value => { if (field !== 'name' || value !== '') void save({ [field]: value === '' ? undefined : value }) }} />
  )
  return (
    <GroupFrame file={file} tab="plan" foot={<KeyLine hints={[{ keys: ['Tab'], does: t('keyNext') }, { keys: ['Enter'], does: t('keySave') }, { keys: ['Ctrl Z'], does: t('keyUndo') }]} />}>
      <Part name={t('about')}>
        <div className={styles.fields}>
          {line('name')}
          <Select labelled label={t('type')} value={group.type ?? null} placeholder={t('unknown')} choices={GROUP_TYPES.map(type => ({ value: type, label: g(`type.${type}`), note: t(`typeNote.${type}`) }))} onChange={(type: GroupType) => void save({ type })} />
          <Select labelled label={t('myRole')} value={group.myRole ?? null} placeholder={t('unknown')} choices={ROLES.map(role => ({ value: role, label: g(`myRole.${role}`) }))} onChange={myRole => void save({ myRole })} />
          <Select labelled label={t('forLevel')} value={group.forLevel ?? EVERYBODY} choices={[{ value: EVERYBODY, label: t('forEverybody') }, ...LEVELS.map(level => ({ value: level as string, label: g(`forLevel.${level}`) }))]} onChange={value => void save({ forLevel: value === EVERYBODY ? undefined : (value as Level) })} />
          <PlanLine key={`experts.${group.expertShare ?? ''}`} label={t('expertShare')} hint={t('hint.expertShare', { least: LEAST_EXPERTS })} value={group.expertShare === undefined ? '' : `${group.expertShare}`} isWrong={value => value !== '' && !/^(?:\d{1,2}|100)$/.test(value)}
            onSave={value => void save({ expertShare: value === '' ? undefined : Number(value) })} />
          <PlanLine key={`capacity.${group.capacity ?? ''}`} label={t('capacity')} hint={t('hint.capacity')} value={group.capacity === undefined ? '' : `${group.capacity}`} isWrong={value => value !== '' && !/^[1-9]\d{0,5}$/.test(value)}
            onSave={value => void save({ capacity: value === '' ? undefined : Number(value) })} />
          {line('city')}
          {line('trade')}
          {group.type === 'flash' && <PlanLine key={`ends.${group.endsOn ?? ''}`} label={t('endsOn')} hint={t('hint.endsOn')} value={group.endsOn ?? ''} isWrong={value => value !== '' && toDay(value) === null} onSave={value => void save({ endsOn: toDay(value) ?? undefined })} />}
        </div>
      </Part>
      <Part name={t('why')}>
        <div className={styles.wide}>
          {line('purpose', 2)}
          {line('memberGain', 2)}
          <PlanLine key={`keywords.${group.keywords?.join() ?? ''}`} label={t('keywords')} hint={t('hint.keywords')} value={group.keywords?.join(t('wordGap')) ?? ''}
            onSave={value => void save({ keywords: value === '' ? undefined : value.split(/[\s,，、;；]+/).filter(word => word !== '') })} />
          {line('note', 3)}
        </div>
      </Part>
      <Part name={t('ahead')}><Ahead group={group} /></Part>
      <SeatsPart file={file} onSave={fields => void save(fields)} />
      <FeedbackPart file={file} />
      <ActionsPart file={file} />
      <SameGroupPart group={group} />
    </GroupFrame>
  )
}

/** Follow-ups about the group itself, due and coming. */
function Ahead({ group }: { readonly group: Group }) {
  const t = useText(profileText)
  const format = useFormat()
  const today = useToday()
  const due = useLive(async () => {
    const all = [...(await openFollowUps(today)), ...(await comingFollowUps(today))]
    return all.filter(followUp => followUp.groupId === group.id && followUp.lane === 'groups').length
  }, [group.id, today], 0)
  return (
    <p className={styles.ahead}>
      {due === 0 ? t('nothingAhead') : <TextLink onPress={() => navigate({ page: 'today' })}>{t('dueAhead', { count: due })}</TextLink>}
      {group.endsOn !== undefined && <span>{t('endsIn', { day: format.relative(group.endsOn, today) })}</span>}
    </p>
  )
}

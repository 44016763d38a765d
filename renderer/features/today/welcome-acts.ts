import { fillScript, scriptText } from '../../../shared/followups/scripts/fill-script'
import { shortName } from '../../../shared/followups/short-name'
import type { WelcomeStep } from '../../../shared/model/group'
import { undoLast } from '../../data/act'
import { mayBeNamed } from '../../data/contact-gate'
import { setWelcomed } from '../../data/members'
import { toast } from '../../ui/toast'
import { copyText } from '../../ui/copy-text'
import type { DayRow } from './day-rows'
import type { ActContext } from './row-acts'
import type { Newcomer } from './useNewcomers'

/** Names one call in a group holds. */
const MOST_NAMED = 20

/** Ticks a step of somebody's welcome, or takes the tick back. What the data show needs no tick. */
export async function toggleStep({ member, person, steps }: Newcomer, step: WelcomeStep, { wording: { t, today } }: ActContext): Promise<void> {
  const state = steps.find(one => one.step === step)
  if (!state || state.isSeen) return
  await setWelcomed([member.id], step, state.isDone ? null : today)
  toast({ text: t(state.isDone ? 'stepOpen' : 'stepTicked', { name: person.name, step: t(`welcome_${step}`) }), undo: () => undoLast() })
}

/** Copies one welcome to the group for all who were not greeted yet, and ticks it for them. Who is not to be contacted is not named. */
export async function copyWelcome(row: DayRow, newcomers: readonly Newcomer[], { data, wording: { t, format, today } }: ActContext): Promise<void> {
  const script = data.scripts.find(one => one.scene === 'newcomer.0')
  const open = await mayBeNamed(newcomers.map(({ person }) => person.id))
  const named = newcomers.filter(({ person, steps }) => open.has(person.id) && !steps.some(({ step, isDone }) => step === 'greeted' && isDone)).slice(0, MOST_NAMED)
  if (!script || named.length === 0) return
  const words = scriptText(fillScript(script.text, { 称呼: named.map(({ person }) => shortName(person)).join('、'), 群名: row.group?.name }))
  if (!(await copyText(words))) {
    toast({ text: t('copyFailed'), tone: 'danger' })
    return
  }
  await setWelcomed(named.map(({ member }) => member.id), 'greeted', today)
  toast({ text: t('welcomeCopied', { names: format.list(named.slice(0, 3).map(({ person }) => shortName(person))), count: named.length }), undo: () => undoLast() })
}

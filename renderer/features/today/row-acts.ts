import type { contactGate } from '../../../shared/followups/caps'
import { rePlanBacklog } from '../../../shared/followups/backlog'
import type { BacklogChoice } from '../../../shared/followups/backlog'
import { isContact, WAITING } from '../../../shared/followups/plan'
import { subjectOfKey } from '../../../shared/followups/rule'
import { scriptText, missingVariables } from '../../../shared/followups/scripts/fill-script'
import { snoozeTo } from '../../../shared/followups/snooze'
import type { Snooze } from '../../../shared/followups/snooze'
import type { Move } from '../../../shared/followups/week-load'
import { weekdayOf } from '../../../shared/model/day'
import type { FollowUpKey, Outcome, Visit } from '../../../shared/model/follow-up'
import type { PersonId, TagId } from '../../../shared/model/ids'
import { act, undoLast } from '../../data/act'
import { passGate } from '../../data/contact-gate'
import { copiedFor, moveDrafts, noteCopied, snooze, tick, tickPost } from '../../data/follow-ups'
import { setWelcomed } from '../../data/members'
import { patchPerson } from '../../data/people'
import { createTag } from '../../data/tags'
import { giveReason, logContact } from '../../data/visits'
import { blockWords } from '../../ui/block-words'
import { toast } from '../../ui/toast'
import { copyText } from '../../ui/copy-text'
import type { DayData, PersonOnDay } from './day-data'
import type { DayRow } from './day-rows'
import { nameWords } from './row-words'
import type { Wording } from './row-words'
import { useTodayView } from './today.view'
import { cadenceFor, draftVisit, usualOutcome } from './visit-draft'
import type { VisitDraft } from './visit-draft'

/** What acting on a row needs of the page. */
export interface ActContext {
  readonly data: DayData
  readonly wording: Wording
  now(): number
  readonly zone: Parameters<typeof contactGate>[3]['zone']
}

const undo = (): Promise<unknown> => undoLast()

async function tagIds(names: readonly string[], { data }: ActContext): Promise<TagId[]> {
  const ids: TagId[] = []
  for (const name of names) ids.push(data.tags.find(tag => tag.name === name)?.id ?? (await createTag({ name })).id)
  return ids
}

/** Saves a visit. One that went over a cap took place all the same: it is stored, and its reason is asked for where none was typed before. */
export async function saveVisit(row: DayRow, who: PersonOnDay, draft: VisitDraft, context: ActContext): Promise<void> {
  const { wording } = context
  const copied = await copiedFor(row.key)
  const { exchange } = draft
  const tags = await tagIds(draft.tags, context)
  const what = exchange && { text: exchange.text, ...(exchange.region && { region: exchange.region }), ...(exchange.until && { until: exchange.until }) }
  const logged = await logContact({
    personId: who.person.id, on: wording.today, channel: draft.channel, outcome: draft.outcome, text: draft.text, followUp: row.key,
    ...(row.followUp.groupId && { groupId: row.followUp.groupId }),
    ...(draft.nextOn && { nextOn: draft.nextOn }),
    ...(draft.line.amount !== undefined && { amount: draft.line.amount }),
    ...(copied && { scriptId: copied.script }),
    ...(tags.length > 0 && { tags }),
    ...(exchange?.kind === 'need' && exchange.text !== '' && { newNeed: { ...what!, ...(exchange.budget !== undefined && { budget: exchange.budget }) } }),
    ...(exchange?.kind === 'offer' && exchange.text !== '' && { newOffer: what! }),
  }, { zone: context.zone, ...(copied?.override !== undefined && { reason: copied.override }) })
  if (logged.overCap && !logged.override) useTodayView.getState().askWhy(logged.id)
  useTodayView.getState().forget(row.key)
  useTodayView.getState().close()
  const values = { name: who.person.name, outcome: wording.t(`outcome_${draft.outcome}`) }
  toast({ text: draft.nextOn ? wording.t('saved', { ...values, next: wording.format.day(draft.nextOn) }) : wording.t('savedPlain', values), undo })
}

/** Keeps why a contact went over its cap. */
export async function explainVisit({ id, personId }: Visit, reason: string, { wording, data }: ActContext): Promise<void> {
  if (reason.trim() === '') return
  await giveReason(id, reason)
  toast({ text: wording.t('explained', { name: data.people.get(personId)?.person.name ?? '' }), undo })
}

/** Whether working the row off is a contact: its rule says so, or words for the person were copied. */
export const isTouch = (row: DayRow): boolean => row.who !== null && (isContact(row.followUp) || row.followUp.copied !== undefined || useTodayView.getState().copied.has(row.key))

/** 照旧办结: one key. A row that is a contact becomes a visit with the usual outcome, any other is ticked. */
export async function finish(row: DayRow, context: ActContext): Promise<void> {
  const { wording, data } = context
  if (row.who && isTouch(row)) {
    const outcome: Outcome = usualOutcome(row.who)
    const cadence = cadenceFor(row.who, data.tags, data.settings, wording.today)
    await saveVisit(row, row.who, draftVisit('', outcome, null, { today: wording.today, cadence }), context)
    return
  }
  if (row.followUp.rule === 'moments-post') await tickPost(row.key, subjectOfKey(row.key), wording.today)
  else await tick(row.key, wording.today)
  if (useTodayView.getState().open?.key === row.key) useTodayView.getState().close()
  toast({ text: wording.t('ticked', { name: nameWords(row, wording).name }), undo })
}

/** What to search for in the chat app. */
export const remarkOf = (who: PersonOnDay): string => who.person.remark ?? who.person.name

/** Copies the words of a row. Where a cap or the quiet hours stand against it, only with a typed `reason`, which is asked for in the row. */
export async function copyWords(row: DayRow, context: ActContext, reason?: string): Promise<void> {
  const { wording } = context
  if (row.followUp.reason.code === 'moments.post') {
    toast({ text: wording.t((await copyText(String(row.followUp.reason['text']))) ? 'copiedPost' : 'copyFailed') })
    return
  }
  if (!row.words) return
  if (!row.who) {
    // A festival's words are copied person by person.
    useTodayView.getState().show(row.key, 'audience')
    return
  }
  // Also where the row itself is no contact: words for one person are one, whatever they were copied for.
  const gate = await passGate(row.who.person.id, { now: context.now(), zone: context.zone }, reason)
  if (!gate.ok) {
    useTodayView.getState().show(row.key, 'reason')
    toast({ text: blockWords(gate.failure, wording.format), tone: 'danger' })
    return
  }
  if (useTodayView.getState().open?.mode === 'reason') useTodayView.getState().close()
  if (!(await copyText(scriptText(row.words.parts)))) {
    toast({ text: wording.t('copyFailed'), tone: 'danger' })
    return
  }
  useTodayView.getState().noteCopied(row.key)
  await noteCopied(row.key, { on: wording.today, script: row.words.script.id, ...(gate.value.override && { override: gate.value.override }) })
  const newIn = row.followUp.reason.code === 'newcomer.day0' && row.who.memberships.find(({ groupId }) => groupId === row.followUp.groupId)
  if (newIn && !newIn.welcomed?.greeted) await setWelcomed([newIn.id], 'greeted', wording.today)
  const missing = missingVariables(row.words.parts)
  toast({ text: missing.length > 0 ? wording.t('copyMissing', { names: wording.format.list(missing) }) : wording.t('copied', { remark: remarkOf(row.who) }) })
}

export async function copyRemark(row: DayRow, { wording }: ActContext): Promise<void> {
  if (!row.who) return
  const remark = remarkOf(row.who)
  toast({ text: (await copyText(remark)) ? wording.t('copiedRemark', { remark }) : wording.t('copyFailed') })
}

/** Puts rows off together, as one act. `name`: what they are called when it is told. */
export async function putOff({ keys, name }: { readonly keys: readonly FollowUpKey[]; readonly name: string }, choice: Snooze, { wording }: ActContext): Promise<void> {
  const to = snoozeTo(choice, wording.today)
  await snooze(keys, to)
  useTodayView.getState().close()
  useTodayView.getState().choose(new Set())
  const words = wording.t(`snooze_${choice}`)
  const when = choice === 'monday' || choice === 'nextMonth' ? `${words} ${wording.format.day(to)}` : words
  toast({ text: wording.t('snoozed', { name, to: to === WAITING ? words : when }), undo })
}

/** Visits more rarely, after a row was put off too often. */
export async function lengthenCadence(row: DayRow, days: number, { wording }: ActContext): Promise<void> {
  if (!row.who) return
  await patchPerson(row.who.person.id, { cadenceDays: days })
  useTodayView.getState().close()
  toast({ text: wording.t('lengthened', { name: row.who.person.name, days }), undo })
}

/** Plans what was left over anew: one act, so one undo. */
export async function replanBacklog(choice: BacklogChoice, { data, wording }: ActContext): Promise<void> {
  const { today } = wording
  const paid = new Set<PersonId>([...data.people.values()].filter(({ person }) => (person.paidUntil ?? '') >= today).map(({ person }) => person.id))
  const { moves, drops } = rePlanBacklog(data.open, choice, { aDay: data.settings.peopleADay, paid }, today)
  await act('followUps.replanned', async tx => {
    // Planning may have taken a row off since the page read it.
    const isOpen = async (key: string) => (await tx.get('followUps', key))?.state === 'open'
    for (const { key, to } of moves) if (await isOpen(key)) await tx.patch('followUps', key, { snoozedTo: to })
    for (const key of drops) if (await isOpen(key)) await tx.patch('followUps', key, { state: 'dropped', doneOn: today })
  })
  const moved = moves.filter(({ to }) => to > today).length
  toast({ text: wording.t('replanned', { kept: moves.length - moved, moved, dropped: drops.length }), undo })
}

/** 把 4 件挪到周日: evens out the coming days. */
export async function moveRows({ rows, to }: Move, { wording }: ActContext): Promise<void> {
  await moveDrafts(rows, to, wording.today)
  toast({ text: wording.t('weekMoved', { count: rows.length, to: wording.format.weekday(weekdayOf(to)) }), undo })
}

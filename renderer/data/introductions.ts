import type { Day } from '../../shared/model/day'
import { INTRODUCTION_STEPS, type Introduction } from '../../shared/model/exchange'
import type { IntroductionId } from '../../shared/model/ids'
import type { Act } from '../../shared/model/register'
import { act } from './act'
import { register } from './database'
import { freshId } from './fresh-id'

/** All introductions, latest started first. */
export async function listIntroductions(): Promise<Introduction[]> {
  const all = await register().introductions.toArray()
  return all.sort((a, b) => (a.startedOn < b.startedOn ? 1 : a.startedOn > b.startedOn ? -1 : 0))
}

export type IntroductionStart = Pick<Introduction, 'needId' | 'offerId' | 'needer' | 'owner' | 'groupId' | 'startedOn' | 'why'> & { readonly step?: Introduction['step'] }

/** Starts an introduction (asking the needer unless `step` says further) and marks the need as being talked about. */
export async function startIntroduction(fields: IntroductionStart): Promise<Introduction> {
  const step = fields.step ?? 'askingNeeder'
  const introduction: Introduction = {
    ...fields, step, id: freshId<'introduction'>(), history: [{ on: fields.startedOn, step }],
    ...(step === 'introduced' ? { introducedOn: fields.startedOn } : {}),
  }
  await act('introduction.started', async tx => {
    await tx.put('introductions', introduction)
    const need = await tx.get('needs', fields.needId)
    if (need?.state === 'open') {
      await tx.patch('needs', need.id, { state: 'talking', history: [...need.history, { on: fields.startedOn, state: 'talking' }] })
    }
  })
  return introduction
}

/** Moves an introduction to its next step on day `on`; entering a step means that the party asked before has agreed. */
export function stepIntroduction(id: IntroductionId, on: Day): Promise<Act> {
  return act('introduction.stepped', async tx => {
    const introduction = await tx.get('introductions', id)
    if (!introduction) throw new Error(`no introduction ${id}`)
    const step = INTRODUCTION_STEPS[INTRODUCTION_STEPS.indexOf(introduction.step) + 1]
    if (!step || step === 'closed') return
    await tx.patch('introductions', id, {
      step,
      history: [...introduction.history, { on, step }],
      ...(step === 'askingOwner' ? { neederAgreed: true } : {}),
      ...(step === 'introduced' ? { neederAgreed: true, ownerAgreed: true, introducedOn: on } : {}),
    })
  })
}

/** Keeps with the present step why somebody was spoken to over a cap. A blank is no reason: then nothing changes. */
export function explainAsking(id: IntroductionId, reason: string): Promise<Act> {
  const override = reason.trim()
  return act('introduction.reasoned', async tx => {
    const { history = [] } = (await tx.get('introductions', id)) ?? {}
    if (override !== '') await tx.patch('introductions', id, { history: history.map((entry, i) => (i === history.length - 1 ? { ...entry, override } : entry)) })
  })
}

export function patchIntroduction(id: IntroductionId, fields: Partial<Introduction>): Promise<Act> {
  return act('introduction.edited', async tx => void (await tx.patch('introductions', id, fields)))
}

/** Ends an introduction with its outcome. A deal meets the need; anything else opens it again. */
export function closeIntroduction(id: IntroductionId, outcome: NonNullable<Introduction['outcome']>, on: Day, why?: string): Promise<Act> {
  return act('introduction.closed', async tx => {
    const introduction = await tx.get('introductions', id)
    if (!introduction) throw new Error(`no introduction ${id}`)
    await tx.patch('introductions', id, {
      step: 'closed', outcome, ...(why ? { why } : {}),
      history: [...introduction.history, { on, step: 'closed', ...(why ? { note: why } : {}) }],
    })
    const need = await tx.get('needs', introduction.needId)
    const state = outcome === 'deal' ? 'met' : outcome === 'progress' ? 'talking' : 'open'
    if (need && need.state !== state && (need.state === 'open' || need.state === 'talking')) {
      await tx.patch('needs', need.id, { state, history: [...need.history, { on, state }] })
    }
  })
}
